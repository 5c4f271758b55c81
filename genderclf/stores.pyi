__all__ = ['store_reason', 'store_may_pass', 'shown', 'open_store', 'Bucket']
__doc__ = 'Read photos behind a URI, and say in a few words why they cannot be read.'
import os, re, socket
from collections import Counter
from collections.abc import Iterator
from fastcore.basics import patch
from functools import cached_property
from .errors import CallError
from .files import is_clutter, is_ours, kind_of, may_pass, name_key, tries
from .items import Entry, Item, Source, check_there, photo_content
_DENIED = re.compile('ACCESS_DENIED|FORBIDDEN|UNAUTHORIZED|INVALID_ACCESS_KEY|SIGNATURE|HTTP (response code )?40[13]|[Cc]redential|OAuth2|PERMISSION_DENIED')

def store_reason(e) -> str:
    """The short reason of an error: pyarrow's own messages run over many lines."""
    ...
_REMEDY = {'access denied': 'give credentials that may read it, here and on the nodes (for S3 AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile or a role)', 'no such file or directory': 'check the name'}

def store_may_pass(e) -> bool:
    """Whether an error may be gone at the next try; in a store, where nothing was denied and nothing is missing."""
    ...

def shown(where) -> str:
    """A path or URI without the key and the options that it may hold."""
    ...

def _pyarrow_fs(where):
    """pyarrow's file systems."""
    ...

def open_store(where: str) -> tuple:
    """The file system that holds `where`."""
    ...

def _stamp(info):
    """As `file_stamp` gives it, of pyarrow's info."""
    ...

class Bucket(Source):
    """The objects below a URI."""
    waits = True

    @cached_property
    def store(self) -> tuple:
        ...

    def __str__(self):
        ...

    def __getstate__(self):
        ...

    def _info(self, path):
        ...

    def _is_there(self):
        ...

    def _is_file(self, name):
        ...

    def _stamp_of(self, path):
        """The stamp of an object, None where it cannot be told."""
        ...

    def check(self):
        """Make sure that this machine can read it."""
        ...

    def _names(self, path, passed, top=False):
        """Paths in a prefix, sorted, prefixes with `/` behind, and stamps; what is passed over is counted in `passed`."""
        ...

    def entries(self, passed: Counter | None=None) -> Iterator[Entry]:
        ...

    def open(self, entry: Entry) -> bytes:
        """The content of an object; a busy store answers after a moment."""
        ...

    def frames(self, entry: Entry, wanted=None) -> Iterator[Item]:
        ...
