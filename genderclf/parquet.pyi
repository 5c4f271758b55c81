"""Write a hundred million answers as Parquet files that appear complete or not at all, and resume after a crash."""
__all__ = ['encode_part', 'Parts']
import io, json, re
import pyarrow as pa
from collections.abc import Iterator
from contextlib import suppress
from fastcore.basics import patch
from pyarrow import fs, parquet
from .journal import check_journal, is_header
from .summary import Summary
from .classifier import Answer
from .data import thread_map
from .errors import CallError
from .film_names import frame_name_order
from .results import FACE_COLUMNS, answer_of, answer_row
from .stores import open_store, shown, store_reason
_WORD = pa.dictionary(pa.int32(), pa.string())
_KINDS = dict(label=pa.string(), main=pa.int8(), turned=pa.int16(), reason=pa.string())
_FACE = pa.struct([(n, _KINDS.get(n, pa.float64())) for n in FACE_COLUMNS])
_TYPES = (pa.string(), _WORD, pa.float64(), pa.float64(), _WORD, pa.string(), pa.int32(), pa.int32(), pa.float64(), pa.list_(_FACE), pa.int32(), pa.int8())

def _table(answers, classes, shard):
    """Sorted answers as a table; `file` is the name in the shard."""
    ...

def _note(rows, answers, passed, finder):
    """Counts of a part; `rows` are the images among the `answers`, sorted."""
    ...

def encode_part(answers, classes, shard=None, passed=(), finder=None) -> tuple:
    """Note and Parquet file of a unit; of two members with one name the last counts, as for tar."""
    ...
_PART = re.compile('part-([0-9a-f]{20})\\.parquet')
_BEGUN = re.compile(f'\\.lock|\\.({_PART.pattern}|_run\\.json)\\.tmp')
_OURS = re.compile(f'{_BEGUN.pattern}|{_PART.pattern}|_run\\.json')

class Parts:
    """A folder of Parquet parts, here or in a store; `kept` has the notes of those that are there."""

    def __init__(self, folder, header, resume=False):
        ...

    def _files(self):
        """What lies in the folder, as pyarrow has it."""
        ...

    def _open(self, resume):
        """Make the folder, or take over what is in it."""
        ...

    def _check(self, names, resume):
        """Refuse a folder of somebody else's, and parts of another run."""
        ...

    def _path(self, name):
        ...

    def delete(self, name):
        """Remove a part."""
        ...

    def remove(self):
        """Remove what was written, and the folder if nothing else is in it."""
        ...

    def names(self) -> list:
        """Sorted names of the units that have a part."""
        ...

    def read_header(self) -> dict | None:
        """What `_run.json` holds, None where it cannot be read."""
        ...

    def note(self, name) -> dict | None:
        """The note at the end of a part, None where the part is damaged."""
        ...

    def put(self, name, data):
        """A file that appears whole or not at all."""
        ...

    def _in_order(self):
        """Names of the parts, sorted by their first key."""
        ...

    def answers(self) -> Iterator[Answer]:
        """All answers, sorted by their keys, a part at a time in memory."""
        ...
