__all__ = ['MARGIN', 'CLOSE', 'face_square', 'cut_face', 'fills', 'longest_side', 'read_crops', 'finder_settings', 'least_seen']
__doc__ = 'Cut faces out of a photo as the classifier gets them: an upright square about the box.'
import math
import numpy as np
from contextlib import ExitStack
from PIL import Image
from .faces import FINDERS, FaceFinder, _as_image, main_face
from .images import _MAX_DECODED, hold_upright, to_square
MARGIN = 0.8

def face_square(box, margin=MARGIN) -> tuple:
    """The square about a box's centre."""
    ...

def _square(im, x, y, side):
    """The square of `im` at (x, y); beyond the photo its edge is repeated."""
    ...

def _own_square(face, margin=MARGIN):
    """`face_square` of a face that may lie on its side."""
    ...

def _upright(x, face):
    """Pixels (h, w, 3) turned so that the face in them is upright."""
    ...

def _shrunk(im, size):
    """`to_square` in less time: first the means of as many whole pixels as leave `size`."""
    ...

def cut_face(im, face, size=96, margin=MARGIN, full=None) -> np.ndarray:
    """The square about a face, upright; beyond the photo its edge is repeated."""
    ...
CLOSE = 0.5

def fills(face, full) -> bool:
    """Whether the photo is a crop of this face already."""
    ...

def _crop(im, face, size, full):
    """What the classifier gets of a face."""
    ...

def _side_for(faces, size, full):
    """Longer side, in pixels, at which a photo still gives each of its faces `size` pixels."""
    ...

def longest_side(full) -> int:
    """The longer side at which a photo fits into memory: its own, halved as often as that takes."""
    ...

class _Decoded(ExitStack):
    """A photo that is decoded again where more of it is needed, and held as long as the body of a `with` works on it."""

    def __init__(self, source, side, lenient):
        ...

    def _decode(self, side):
        ...

    def at(self, side):
        """The photo with a longer side of so many pixels at least, if it has them."""
        ...

def read_crops(source, finder, size=96, mode='main', lenient=False) -> tuple:
    """Find the faces of a photo and cut them out, decoding no more than that takes; raises `ImageError`."""
    ...

def finder_settings(mode) -> dict:
    """What decides which faces are found in a mode, and how they are cut."""
    ...

def least_seen(full, finder) -> float:
    """Narrower faces than this part of the longer side are not looked for."""
    ...
