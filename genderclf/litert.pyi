__all__ = ['interpreter', 'Network', 'n_cpus', 'ahead']
__doc__ = 'Run a LiteRT network on batches of one size, and decode ahead in threads.'
import os, threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from fastcore.basics import patch
from itertools import islice
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from ai_edge_litert.interpreter import Interpreter
_LINE = b'INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n'
_said = threading.Event()
_saying = threading.Lock()
_aside = []

@contextmanager
def _kept_back(line):
    """Keep `line` back from what C code prints."""
    ...

def _is_gnu():
    ...

@contextmanager
def _first_without_line():
    """The first interpreter is made without LiteRT's line; the later ones print none."""
    ...

def interpreter(content, n_threads=1, shape=None) -> 'Interpreter':
    """An interpreter that uses XNNPACK and says nothing."""
    ...

class Network:
    """A LiteRT interpreter for batches of a fixed size."""

    def __init__(self, content: bytes, size, batch_size=1, n_threads=1):
        ...

    def __call__(self, x):
        """Logits of a batch."""
        ...

def n_cpus() -> int:
    """Processors that this process may use."""
    ...

def ahead(f, items, n_workers, chunk=8) -> Iterator:
    """`f` of each item in threads, a bounded number of items ahead."""
    ...
