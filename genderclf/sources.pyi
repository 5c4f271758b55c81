"""Read photos from a folder, a list, tars or a bucket in the same way."""
__all__ = ['Folder', 'read_file_list', 'FileList', 'Shards', 'OneFilm', 'find_source']
import os, posixpath, re, zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from fastcore.basics import patch
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from .errors import CallError
from .film_names import is_film
from .files import file_stamp, is_clutter, kind_of, list_files, name_key, pause
from .items import Entry, Item, Source, photo_content
from .litert import ahead
from .stores import Bucket, shown, store_may_pass, store_reason

def _stamped(files, stamp):
    """An `Entry` for each `(key, path, reason)`."""
    ...

class Folder(Source):
    """The files below a folder."""

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        ...

    def count(self) -> int | None:
        ...

def _count_files(folder, top_only):
    """Number of files below a folder, clutter included, without keeping names."""
    ...

def _list_text(path):
    """What a list of names holds."""
    ...

def _key_below(name):
    """The key of a name that is relative to a folder, None where it leads out of it."""
    ...

def read_file_list(path: str | os.PathLike, root: str | os.PathLike) -> list:
    """The names in a list of files."""
    ...

class FileList(Source):
    """The files of a folder that a list names."""

    def __init__(self, root: str, path: str, **kwargs):
        ...

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        ...

    def count(self) -> int:
        ...

    def _entry(self, key):
        ...

def _braces(pattern):
    """What a shell makes of braces; `{08..11}` keeps its zeros."""
    ...

class Shards(Bucket):
    """The photos in tars, here or behind a URI."""
    waits = False

    def __init__(self, root: str, pattern: str, **kwargs):
        ...

    def _is_there(self):
        ...

    def _is_file(self, name):
        ...

    def _stamp_of(self, path):
        ...

    def _files(self, deep):
        """Names below the root."""
        ...

    def _globbed(self, pattern):
        """Files that a glob names, sorted; a name without a glob is itself."""
        ...

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        ...

    def _members(self, tar, seen, passed):
        """`(name, member)` of the files in an open tar that come after those in `seen`; clutter is counted in `passed`."""
        ...

    def _item(self, tar, m, key, path, again):
        """The item of a member; `path` is that of the tar where it may be read by place."""
        ...

    def _in_tar(self, entry, wanted, seen, passed):
        """The items of a tar that come after those in `seen`."""
        ...

    def _shard(self, entry, wanted, passed):
        """The items of a tar, at last one that says why it could not be read on."""
        ...

    def items(self, entries: Iterable[Entry], wanted: Callable | None=None, passed: Counter | None=None) -> Iterator[Item]:
        ...

    def keys(self) -> Iterator[str]:
        """The keys of all photos, told by the headers alone."""
        ...

def _read_at(path, name, at, size):
    """The content of a member of a tar on a disk."""
    ...

@contextmanager
def _open_tar(self, path):
    """An open tar, and whether its members may be read by place."""
    ...

def _clutter_in(name):
    """What a name is counted as for its first part that is clutter, None without one."""
    ...

def _header_stamp(m):
    ...
_TARS = ('.tar', '.tar.gz', '.tgz', '.tar.bz2', '.tbz2', '.tar.xz', '.txz')

def _shards_in(name, **kwargs):
    """The tars that a name means, None where it has neither a glob nor a tar's suffix."""
    ...

def _on_disk(name):
    """A `file:` URI as a path."""
    ...

class OneFilm(Source):
    """A film that was named itself."""

    def __init__(self, path: str, **kwargs):
        ...

    def __str__(self):
        ...

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        ...

def _film_in(name, fps, **kwargs):
    """A film that a name means, None where it means none."""
    ...

def find_source(name: str, names: str=None, top_only: bool=False, all_files: bool=False, fps=None) -> Source:
    """What was named on the command line, as a source."""
    ...
