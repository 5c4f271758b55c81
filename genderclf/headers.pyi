"""Open any file that should be a photo, and learn from its header what it is, without being harmed by what it claims."""
__all__ = ['MEMORY', 'ImageError', 'own_fault', 'short_reason', 'image_error', 'tried', 'MemoryBudget', 'open_content', 'identify']
import errno, importlib, io, math, os, re, stat, threading
from PIL import Image, JpegImagePlugin
from functools import lru_cache
from typing import Any, BinaryIO
from .formats import DECODERS, MAX_BYTES, bare, decoders_for, fewest_bytes, has_image_magic, inner_pixels, why_no_image, why_too_large

class ImageError(ValueError):
    """An image that cannot be answered; the message is the short reason."""

    def __init__(self, reason, own=True, errno=None):
        ...

def own_fault(e) -> bool:
    """Whether the file is to blame, not the memory, the system, a library or a limit that the caller set."""
    ...

def short_reason(e) -> str:
    """Why an image cannot be answered."""
    ...

def image_error(e) -> ImageError:
    """An exception as an `ImageError` of its own."""
    ...

def tried(f, *args) -> Any:
    """Try to read an image."""
    ...

class MemoryBudget:
    """Bytes that threads share: who needs more than is free waits, who needs more than there is works alone."""

    def __init__(self, total, least=0):
        ...

    def take(self, n) -> int:
        """Wait until bytes are free."""
        ...

    def give(self, n):
        """Give bytes back."""
        ...
MEMORY = MemoryBudget(1 << 28, 1 << 20)

def _content(source):
    """The content of an open file, which keeps its position."""
    ...

def open_content(source) -> BinaryIO:
    """The content of an image, wherever it is."""
    ...
_ELSEWHERE = {'EPS', 'WMF', 'MPEG', 'HDF5', 'GRIB', 'BUFR', 'FPX', 'MIC', 'IPTC'}

class _Jpeg(JpegImagePlugin.JpegImageFile):
    """A JPEG without its resolution: Pillow looks for it in EXIF and stumbles over junk there."""

    def _read_dpi_from_exif(self):
        ...

@lru_cache
def _first_frame():
    """Pillow's decoder of GIF without what it prepares for a second frame, of whatever size the file claims."""
    ...

@lru_cache
def _from_extra(name):
    """A decoder of the table, None where its package is not installed."""
    ...
_loading = threading.Lock()

def _decoders(head):
    """Pillow's decoders that know the first bytes of a file, and those that look at any file."""
    ...
_MAX_WHOLE = 1 << 27
_MAX_INNER = 1 << 24

def _start(f, n):
    """The first bytes of an open file."""
    ...

def _ahead(f, head, size):
    """Bytes of memory that a decoder takes before it tells an image's size; raises `ImageError` where they are too many."""
    ...

class _Guarded:
    """A file of which a header may read `left` bytes, a piece counting as 64 at least."""

    def __init__(self, f, left):
        ...

    def __getattr__(self, name):
        ...

    def _read(self, read, n):
        ...

    def read(self, n=-1):
        ...

    def readline(self, n=-1):
        ...

def _made(decoders, f, may_strip):
    """The image that a decoder makes of `f`, if need be without what stands beside its pixels; else the first error."""
    ...

def _is_arithmetic(f):
    """Whether the coding of an open JPEG is arithmetic, which spends less than a bit on a block."""
    ...

def _check_claim(im, f, head, size):
    """Refuse a header that claims far more than the file holds, and note in `im` whether the file is cut off."""
    ...

def _blame(e, known, why, head, size):
    """The error to raise for a file that no decoder takes: that of the decoder that should, or what the file is instead."""
    ...

def identify(f) -> Image.Image:
    """Read the header of an image."""
    ...
