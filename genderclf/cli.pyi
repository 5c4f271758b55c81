"""Print one-line messages, accept `--a-b` and `--a_b`, and end with a message and an exit status whatever happens"""
__all__ = ['printable', 'say', 'Progress', 'exit_status', 'echo', 'underscored', 'check_choices', 'console']
import errno, os, sys, threading, warnings
from collections.abc import Callable
from contextlib import contextmanager, nullcontext
from fastcore.basics import patch
from .errors import CallError, remedy_for
from .files import name_key

def printable(text) -> str:
    """`text` with what would break the line or steer a terminal written as escapes."""
    ...

def say(text):
    """Print one line on stderr."""
    ...

class Progress:
    """A bar on a terminal, where messages go above it; elsewhere messages alone."""

    def __init__(self, delay=1.0):
        ...

    def __enter__(self):
        ...

    def __exit__(self, *exc):
        ...

    def add(self, n=1):
        """Move the bar."""
        ...

    def say(self, text):
        """Print a line above the bar."""
        ...

    def expect(self, count):
        """Have the number of files counted in the background."""
        ...

def _message(e):
    """The line for an exception, with its notes."""
    ...

def _failed(e, status):
    """Tell the user of an exception, with its traceback where `GENDERCLF_TRACEBACK` asks for it."""
    ...

def exit_status(work) -> int:
    """Do the work of a command; an exception becomes a line and a status."""
    ...

def echo(text):
    """Print on stdout; characters that it lacks are replaced, and a stream that takes nothing ends no command."""
    ...

def _give_up(out, e):
    """Say why printing failed, unless the reader has left; Python flushes the stream once more as it ends."""
    ...

def underscored(args) -> list:
    """Spell options as the parameters are spelled: `--min-confidence=.9` is `--min_confidence=.9`."""
    ...

def _choices(annotation):
    """The strings that a parameter may be, () for any."""
    ...

def _polished(action, annotation):
    """An option of fastcore's parser, with its choices, all words of a list, and without the default of a switch."""
    ...

def _options(func):
    """The arguments of `func`, from the command line."""
    ...

def check_choices(func, values):
    """Refuse a value that is none of a parameter's choices."""
    ...

@contextmanager
def _quiet():
    """Keep back what native code writes to descriptor 2, and all warnings."""
    ...

def console(func, **env) -> Callable:
    """The console command of a function: options from the command line, errors as lines, an exit status."""
    ...
