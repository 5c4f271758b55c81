"""Turn whatever a user calls a photo into upright RGB pixels, or into a reason why not."""
__all__ = ['MAX_PIXELS', 'one_image', 'hold_upright', 'open_upright', 'to_square', 'read_image', 'load_image']
import io, math, os, struct
import numpy as np
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from PIL import Image
from .formats import RAW_SUFFIXES, orientation
from .headers import MEMORY, ImageError, identify, open_content, own_fault, short_reason, tried
_ACCEPTED = 'give a path, bytes, a PIL image, an open binary file or a uint8 array in RGB, (h, w), (h, w, 1), (h, w, 3) or (h, w, 4)'

def _one_array(a):
    """Whether a NumPy array is one image; False for many images, and for an array of names."""
    ...

def one_image(source) -> bool:
    """Whether `source` is one image: a path, bytes, a PIL image, an open binary file or an array."""
    ...

def _white(im, top, bits=None):
    """The value that is white: as the file says, else the next usual depth above the largest value `top`."""
    ...

def _boxes(w, h, side=512):
    """Tiles that cover an image: converted one by one, they take little memory."""
    ...

def _levels(im, bits=None):
    """What is black and what is white in grey of more than 8 bits or in floats, and whether the file means the reverse."""
    ...

def _from_deep(part, low, high, inverted):
    """A tile of deep grey as 8 bits."""
    ...

def _from_lab(im):
    """LAB as RGB."""
    ...

def _tile_rgb(im, levels):
    """A tile as RGB over white; deep grey is scaled between the `levels`."""
    ...

def _rgb(im, bits=None):
    """`im` as RGB; transparent pixels become white, deep grey is scaled."""
    ...

def _swapped(tile):
    """A tile of 16-bit colours whose two bytes Pillow will take for each other."""
    ...

def _deep_colours(high, f):
    """16-bit colours of which Pillow decoded the upper bytes, scaled by the next usual depth above the largest value."""
    ...
MAX_PIXELS = 250000000
_MAX_DECODED = 50000000
_WORK = dict(WEBP=12, JPEG2000=12, AVIF=4, HEIF=4, TIFF=4, FITS=24)

def _memory_for(im, side, max_pixels, longer=False):
    """Bytes that `im` fills, decoded at the scale that leaves `side` pixels; refuses what is too large."""
    ...

def _feed(im, lenient):
    """Make an opened image take the end of its file as such; what comes after the pixels is passed over."""
    ...
_LEFT = ' (process --lenient answers what is left of it)'

def _loaded(im, lenient):
    """Whether all of an image that is fed was decoded; False for a part of it, for which the lenient ask."""
    ...

def _decode(im, lenient):
    """Decode an opened image, all of it or (`lenient`) as far as it goes."""
    ...

def _significant_bits(im, f):
    """What a PNG of 16-bit grey says of its depth, or None."""
    ...
_TURNS = {2: Image.FLIP_LEFT_RIGHT, 3: Image.ROTATE_180, 4: Image.FLIP_TOP_BOTTOM, 5: Image.TRANSPOSE, 6: Image.ROTATE_270, 7: Image.TRANSVERSE, 8: Image.ROTATE_90}

def _turned(im, info, turn=None):
    """`im` upright, by the orientation given or by EXIF and XMP in what Pillow calls its info."""
    ...

def _from_memory(held, image, side, max_pixels, longer):
    """The upright RGB image of an array or a PIL image, and its size."""
    ...

def _read_file(held, f, lenient, *limits):
    """The upright RGB image in an open file, and the size of the whole photo; `held` receives the memory taken for it."""
    ...

def _upright(held, source, lenient, *limits):
    """What `open_upright` gives."""
    ...

@contextmanager
def hold_upright(source, side=None, lenient=False, max_pixels=MAX_PIXELS, longer=False) -> Iterator:
    """A photo as `open_upright` gives it, for as long as the body of a `with` works on it."""
    ...

def open_upright(source, side=None, lenient=False, max_pixels=MAX_PIXELS, longer=False) -> tuple:
    """A photo as it is meant to be seen: its first frame, upright, in RGB over white."""
    ...

def to_square(im, size) -> np.ndarray:
    """Stretch an image to a square."""
    ...

def read_image(source, size=96, lenient=False) -> tuple:
    """Decode a photo to a square, and tell how large it was."""
    ...

def load_image(source, size=96) -> np.ndarray:
    """Decode a photo for training and answering alike."""
    ...
