"""Keep every answer when a run is killed, and sum up how the run went."""
__all__ = ['run_header', 'is_header', 'check_journal', 'Journal', 'resumable']
import json, os, time
from collections.abc import Iterator
from contextlib import contextmanager
from fastcore.basics import patch
from hashlib import blake2b
from heapq import merge
from itertools import groupby
from operator import itemgetter
from .classifier import Answer, Classifier, Options
from .cli import say
from .errors import CallError
from .film_names import film_of, frame_name_order
from .files import lock_file
from .results import answer_of, answer_row
from .summary import Summary, _count

def run_header(clf: Classifier, options: Options, **more) -> dict:
    """What the answers of a run depend on."""
    ...
_WORDS = dict(version='another version of genderclf', model='another --model', finder='another face finder')

def _difference(name, then, now):
    """What differs in two headers, in words."""
    ...

def is_header(x) -> bool:
    """Whether it is the header of a run."""
    ...

def check_journal(where, then, now, resume, kept, remedy):
    """Refuse to begin an interrupted run anew, and to go on with one that was made otherwise."""
    ...

def _hash(key):
    ...

class _Kept:
    """Which files a journal knows, in 25 bytes for each."""

    def __init__(self, rows):
        ...

    def __len__(self):
        ...

    def find(self, key):
        """Where a key is, None where it is not."""
        ...

    def done(self, key, stamp) -> bool:
        """Whether the answer to a file can be kept; which files are met is noted."""
        ...

    def gone(self) -> int:
        """How many answers are about files that were not met."""
        ...

class Journal:
    """Answers as they come: a header, then a line for each file."""

    def __init__(self, path: str | os.PathLike, header: dict, resume: bool=False):
        ...

    def _header(self, mine):
        """The header that is there, and how many answers; where the file is empty, or cut off in its first line, `mine`."""
        ...

    def _begin(self, header, resume):
        """Take over what an earlier run has answered, or begin with the header."""
        ...

    def _write(self, data):
        """One system call per line, where the disk takes it whole."""
        ...

    def _follow(self, key):
        """Note where a sorted run of lines begins."""
        ...

    def _scan(self):
        """Key and stamp of each whole line."""
        ...

    def add(self, a: Answer, stamp: tuple | None=None):
        """Count an answer and write it down; what is no image is counted only."""
        ...

    def _met(self, key):
        """Whether the file of an answer that was kept is still there."""
        ...

    def _run(self, f, start, end, old):
        """The whole lines of a sorted run as values; of those that were kept, the ones whose file was met."""
        ...

    def answers(self) -> Iterator[Answer]:
        """All answers, sorted by their keys; the last one counts where a file was answered again."""
        ...

    def sum_up(self) -> Summary:
        """The summary of all answers; what was kept, or came out of order, is counted now: it may be gone, or there twice."""
        ...

    def close(self, remove: bool=False):
        """Sync to the disk; a journal without an answer is removed in any case."""
        ...

def _line(x):
    ...

def _row(line):
    """A line as values, None where it is damaged."""
    ...

@contextmanager
def resumable(path):
    """Add to an exception where the answers are kept that were given."""
    ...
