__all__ = ['Summary']
__doc__ = 'What came of a run, in one line and as an object.'
import os, time
from collections import Counter
from fastcore.basics import patch
from .classifier import Answer
from .cli import say
from .errors import CallError
from .film_names import is_film

class Summary:
    """What came of a run: `counts` by status, `labels`, `reasons` of failures, kinds `passed` over, `faces`, `failures`."""
    most = 10000
    counters = ('counts', 'labels', 'reasons', 'passed', 'faces', 'unseen')

    def __init__(self, finder: dict | None=None):
        ...

    @property
    def images(self) -> int:
        """How many images were met."""
        ...

    @property
    def status(self) -> int:
        """The exit status: 1 where images have no answer."""
        ...

    def __repr__(self):
        ...

    def _add_faces(self, a):
        """Count what was found in a photo, and whether narrower faces were not looked for."""
        ...

    def add(self, a: Answer):
        """Count an answer."""
        ...

    def note(self) -> dict:
        """The counts alone."""
        ...

    def update(self, note):
        """Count a part of the run."""
        ...

    def finish(self, paths: list) -> Summary:
        """Note the time and what was written, and tell the user."""
        ...

    def __str__(self):
        ...

    def nothing(self, where) -> CallError:
        """The error of a run that found no image."""
        ...

def _faces_of(a):
    """What is counted of a photo in which faces were looked for."""
    ...

def _count(n, what):
    ...

def _ranked(counter):
    ...

def _passed_over(kinds, most=6):
    """Files passed over by kind; of camera RAW files with the remedy."""
    ...

def _widest(parts):
    ...

def _found(faces, unseen):
    """How many faces were found, and what could not be."""
    ...

def _answered(labels):
    """How many photos got which word, `unknown` last."""
    ...
