__all__ = ['Entry', 'Item', 'photo_content', 'check_there', 'Source']
__doc__ = 'What a source of photos is: it lists what there is, and says how each photo is opened.'
import os, socket
from collections import Counter, namedtuple
from collections.abc import Callable, Iterable, Iterator
from fastcore.basics import patch
from functools import partial
from itertools import accumulate
from .errors import CallError
from .film_names import film_of, frame_name, is_film
from .files import other_content
from .formats import why_too_large
Entry = namedtuple('Entry', 'key path reason stamp', defaults=(None, None))
Entry.__doc__ = 'A file, an object or a tar: `reason` says why it cannot be read, `stamp` whether it has changed.'
Item = namedtuple('Item', 'key open reason stamp again cut', defaults=(None, None, 0, None))
Item.__doc__ = 'A photo: `open()` gives it, or `reason` says why not; `again` counts namesakes, `cut` is for films.'

def photo_content(key, f, size) -> bytes:
    """The content of a photo."""
    ...

def check_there(source, there):
    """Refuse a source that this machine does not see."""
    ...

class Source:
    """Photos in one place: `entries` lists what there is, `items` has the photos in it."""
    waits = False
    pattern = None

    def __init__(self, root: str, top_only: bool=False, all_files: bool=False, fps=None):
        ...

    def __str__(self):
        ...

    def _is_file(self, name):
        ...

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        """What there is; each kind of source has its own way."""
        ...

    def open(self, entry: Entry) -> str | bytes:
        """What an entry is to the classifier."""
        ...

    def frames(self, entry: Entry, wanted: Callable | None=None) -> Iterator[Item]:
        """The frames of a film."""
        ...

    def items(self, entries: Iterable[Entry], wanted: Callable | None=None, passed: Counter | None=None) -> Iterator[Item]:
        """The photos that the entries hold, in their order."""
        ...

    def check(self):
        """Make sure that this machine can read the source."""
        ...

    def keys(self) -> Iterator[str]:
        """The keys of all photos."""
        ...

    def count(self) -> int | None:
        """How many files there are, roughly, for a bar."""
        ...

    def has(self, key: str) -> bool:
        """Whether the file of a key, or the tar that it is in, is there."""
        ...
