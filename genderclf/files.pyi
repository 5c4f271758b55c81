"""Write files whole, keep two runs apart, and know which files are the user's, what they are called and what they are"""
__all__ = ['OUR_MARK', 'name_key', 'whole_file', 'write_whole', 'lock_file', 'run_lock', 'may_pass', 'pause', 'tries', 'is_clutter', 'is_ours', 'file_digest', 'file_stamp', 'is_copy', 'place_copy', 'kind_of', 'other_kind', 'other_content', 'other_source', 'list_files']
import errno, filecmp, hashlib, os, re, shutil, stat, time
from codecs import register_error
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from .errors import CallError
from .formats import IMAGE_SUFFIXES, RAW_SUFFIXES, has_image_magic, is_image_file

def name_key(name) -> str:
    """A file's name as text; bytes that are no UTF-8 are written as `\\xNN`."""
    ...

def _sync_folder(path):
    """Make a rename in the folder of `path` last."""
    ...

def _escaped(e):
    """What `name_key` makes of characters that are no UTF-8, for an encoder."""
    ...
register_error('genderclf', _escaped)

@contextmanager
def whole_file(path, mode='w') -> Iterator:
    """Write `path` so that it appears complete or not at all."""
    ...

def write_whole(path, content):
    """Write a file at once, whole or not at all."""
    ...

def lock_file(f, remedy=None):
    """Take a file for this process alone; on a file system without locks nothing happens."""
    ...

def _locked(path, remedy):
    """The file `path`, open and locked; the run that removes it may still hold the one that was opened."""
    ...

@contextmanager
def run_lock(path, remedy='give another --out') -> Iterator:
    """Hold a lock while a run works."""
    ...
_PASSING = frozenset((getattr(errno, f'E{n}') for n in 'IO AGAIN BUSY STALE TIMEDOUT MFILE NFILE NETDOWN NETUNREACH\n    NETRESET HOSTDOWN HOSTUNREACH CONNRESET CONNABORTED CONNREFUSED REMOTEIO'.split() if hasattr(errno, f'E{n}')))

def may_pass(e) -> bool:
    """Whether an error may be gone at the next try."""
    ...

def pause(i):
    """Wait before the next try: 1 second, 4, 16, …"""
    ...

def tries(f, passes=may_pass, n=3) -> Any:
    """`f()`, again after a moment where it fails for a reason that may pass."""
    ...
_CLUTTER = re.compile('\\..*|__MACOSX|@eaDir|Thumbs\\.db|desktop\\.ini|lost\\+found|\\$RECYCLE\\.BIN|System Volume Information|.*\\.(crdownload|part|partial)', re.I | re.S)

def is_clutter(name) -> bool:
    """Whether a system or program left this behind: hidden, thumbnails, trash, unfinished downloads."""
    ...
OUR_MARK = '.genderclf'
_OURS = ({OUR_MARK}, {'card.json', 'model.tflite'}, {'evaluation.json', 'answers.csv'}, {'settings.json', 'split.csv'})

def is_ours(names) -> bool:
    """Whether one of our commands wrote the folder: crops or drawings, a model, an evaluation, a checkpoint."""
    ...

def file_digest(file) -> str:
    """BLAKE2 hash of the content of a file."""
    ...

def file_stamp(path) -> tuple | None:
    """What tells whether a file has changed."""
    ...

def is_copy(path, source, link=False) -> bool:
    """Whether `path` is a copy of `source`, or a link to it."""
    ...

def _write_copy(source, path):
    """Copy a file with its time, or write bytes."""
    ...

def _appear(tmp, path):
    """Give a file its name, unless that is taken."""
    ...

def place_copy(source, path, link=False):
    """Put a copy of a file, or a link to it, at `path`; nothing is replaced."""
    ...

def kind_of(name) -> str:
    """What a file that is passed over is counted as."""
    ...

def other_kind(path) -> str | None:
    """What a file that is no image is counted as."""
    ...

def other_content(name, head) -> str | None:
    """As `other_kind`, where the first bytes are at hand."""
    ...

def other_source(key, source) -> str | None:
    """As `other_kind`, for what is opened as a photo."""
    ...

def _names(path, key, all_files, passed):
    """Names in a folder, sorted by key, folders with `/` behind; clutter and folders of ours are counted in `passed`."""
    ...

def _below(key, path, names, top_only):
    """Key and path of each name, made when it is asked for: a million tuples would fill the memory."""
    ...

def list_files(folder, top_only=False, all_files=False, passed=None) -> Iterator:
    """The files below `folder`, sorted by key: the path relative to `folder` with `/`."""
    ...
