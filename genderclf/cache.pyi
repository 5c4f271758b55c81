__all__ = ['cache_dir', 'PhotoStore', 'cache_size', 'clear_cache']
__doc__ = 'Keep decoded photos in files that only grow, each found by a hash of its content.'
import errno, math, os, re, shutil
import numpy as np
from contextlib import contextmanager
from fastcore.basics import patch
from pathlib import Path
from .errors import CallError
from .files import OUR_MARK, lock_file
from .headers import ImageError, short_reason

def cache_dir() -> Path:
    """Where decoded images are kept: `GENDERCLF_CACHE`, else `genderclf` in the user's cache folder."""
    ...

@contextmanager
def _held(path):
    """A file, open for this process alone: who comes second waits. Where nothing can be written, it is only read."""
    ...

@contextmanager
def _on_disk(folder):
    """Make a folder of ours, and say what to do where the disk refuses."""
    ...

class PhotoStore:
    """Decoded photos of one kind: their pixels in a file, the first photo black, and a table of the others."""

    def __init__(self, cache, name, side):
        ...

    def look_up(self) -> tuple:
        """All that is in the store."""
        ...

    def need_room(self, n):
        """Be sure that so many photos fit on the disk."""
        ...

    def add(self, found):
        """Append photos, their lines in the table when their pixels are on disk."""
        ...
_LINE = re.compile(b'^(\\d+) (\\d+) (\\d+) ([0-9a-f]{32})(?: (.+))?$', re.M)

def _files(cache):
    """Tables and pixels that we wrote, and no others."""
    ...

def cache_size(cache=None) -> int:
    """How much of the disk decoded photos take."""
    ...

def clear_cache(cache=None) -> int:
    """Remove all decoded photos; a run that is reading some keeps them until it ends."""
    ...
