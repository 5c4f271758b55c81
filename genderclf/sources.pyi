"""Read photos from a folder, a bucket or tar shards in the same way."""
__all__ = ['Source', 'store_reason', 'may_pass', 'shown', 'open_store', 'look', 'find_source', 'list_store', 'list_shards', 'store_stamp', 'decode_content', 'decode_object', 'list_members']
import os, re, socket, tarfile, time, zlib
from collections import Counter, namedtuple
from pathlib import PurePosixPath
from pyarrow import fs
from urllib.parse import urlsplit
from urllib.request import url2pathname
from .classifier import unanswered
from .errors import CallError
from .files import is_clutter, is_ours, kind_of, name_key, other_content
from .formats import why_too_large
_DENIED = re.compile('ACCESS_DENIED|FORBIDDEN|UNAUTHORIZED|INVALID_ACCESS_KEY|SIGNATURE|HTTP (response code )?40[13]|[Cc]redential|OAuth2|PERMISSION_DENIED')

def store_reason(e) -> str:
    """The short reason of an error: pyarrow's own messages run over many lines."""
    ...
_REMEDY = {'access denied': 'give credentials that may read it, here and on the nodes (for S3 AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile or a role)', 'no such file or directory': 'check the name'}

def may_pass(e) -> bool:
    """Whether the error may be gone at the next try: nothing was denied, nothing is missing."""
    ...

def shown(where) -> str:
    """A path or URI without the key and the options that it may hold."""
    ...

def open_store(where):
    """The file system that holds `where`."""
    ...
Source = namedtuple('Source', 'kind root pattern')
Source.__doc__ = '`kind` is `folder`, `store` (a folder behind a URI) or `shards`, whose `pattern` holds below `root`.'

def look(source):
    """Make sure that a source can be read from this machine."""
    ...

def _shards(name):
    """A `Source` of tar shards, None where the name has neither a glob nor a tar's suffix."""
    ...

def find_source(name):
    """Tell what kind of source this is, and that it can be read."""
    ...

def _stamp(info):
    """As `file_stamp` gives it, of pyarrow's info."""
    ...

def _store_names(store, path, all_files, passed, top=False):
    """Paths in a prefix, sorted, prefixes with `/` behind, and stamps; what is passed over is counted in `passed`."""
    ...

def list_store(where, top_only=False, all_files=False, passed=None):
    """As `list_files`, for what pyarrow's file systems read; with what tells whether a file has changed."""
    ...

def _braces(pattern):
    """What a shell makes of braces; `{08..11}` keeps its zeros."""
    ...

def _globbed(store, root, pattern):
    """Files below `root` that a glob names, sorted; a name without a glob is itself."""
    ...

def list_shards(source):
    """The tar files that a pattern names; one without a glob is named whether it is there or not."""
    ...

def store_stamp(store, path):
    """What tells whether a file of a store has changed."""
    ...

def _clutter_in(key):
    """What a key is counted as for its first part that is clutter, None without one."""
    ...

def _content(key, f, size):
    """The content of an open file of `size` bytes, or None and the status and reason of what is not decoded."""
    ...

def decode_content(clf, options, item):
    """Decode the content of an object or a member, in a thread."""
    ...

def _tries(f, n=3):
    """`f()`, again after a moment where it fails for a reason that may pass."""
    ...

def decode_object(clf, options, store, item):
    """Read and decode an object of a store, in a thread."""
    ...

def _member(tar, m, shard, all_files):
    """`(key, content, status, reason)` of a member."""
    ...

def _members(tar, shard, all_files):
    """Those of a tar, and how often each name was there before: their pictures must not share one."""
    ...

def list_members(store, shard, path, all_files=False):
    """The regular files of a tar, in its order; `again` counts members of that name before."""
    ...
