"""Say where the faces in a photo are, cut them out for the classifier, and know how a single-shot detector works."""
__all__ = ['OVERLAP', 'Face', 'FINDERS', 'MARGIN', 'CLOSE', 'FoundFaces', 'FaceFinder', 'draw_faces', 'main_face', 'face_square', 'cut_face', 'fills', 'read_faces', 'finder_settings', 'alike_in', 'picture_name', 'save_crops', 'save_drawing']
import io, os, re
import numpy as np
from collections import Counter, deque, namedtuple
from fastcore.basics import patch
from hashlib import sha256
from itertools import count, takewhile
from pathlib import Path
from PIL import Image, ImageDraw, ImageFont
from unicodedata import normalize
from .files import name_key
from .images import open_upright, to_square
from .litert import interpreter
from .metrics import sigmoid

def _scores(m):
    """Scores 0..1 (h, w) of the points of a map (1, h, w, 16)."""
    ...

def _decode(m, stride, score):
    """What points of at least `score` say: x, y, w, h, 5 landmarks (x, y), score (n, 15), in pixels of the input."""
    ...

def _candidates(maps, score):
    """What the points of all three maps say."""
    ...

def _overlap(row, rows):
    """How much of the smaller of two boxes lies in the other, 0..1 (n,)."""
    ...
OVERLAP = 0.5

def _suppress(rows, most=OVERLAP):
    """The rows of `_candidates` whose boxes overlap none of a higher score by more than `most`, best first."""
    ...
Face = namedtuple('Face', 'box score landmarks label probability prob main', defaults=(None, None, None, None))
Face.__doc__ = 'A face: `box` (x, y, w, h), 5 `landmarks` (x, y) in pixels of the upright photo, label, `main`.'

class FoundFaces(list):
    """The `Face`s of a photo, largest first."""
    small: int

    def __init__(self, faces=(), small=0):
        ...
FINDERS = dict(main=dict(sizes=(160, 320), score=0.6), all=dict(sizes=(160, 640), score=0.7, every=True))

class FaceFinder:
    """Finds the faces of a photo with YuNet (Wu, Peng and Yu 2023); threads may share it."""

    def __init__(self, sizes=(160, 320), score=0.6, every=False, min_side=24):
        ...

    def _maps(self, x):
        """The three maps of float32 (1, side, side, 3), by an interpreter that is idle or by a new one."""
        ...

    def _rows(self, im, side, full):
        """What the network finds in `im` reduced to `side`, as rows of `_candidates`, in pixels of the photo."""
        ...

    def __call__(self, im, full=None) -> FoundFaces:
        """The faces of a photo."""
        ...

def _as_image(im):
    ...

def _on_square(im, side):
    """`im` reduced to `side`, or enlarged twice, on black: float32 (1, side, side, 3); its (width, height) there."""
    ...

def _face(row):
    """A row of `_candidates` as a `Face`."""
    ...

def _write_word(draw, face):
    """Write a face's label and probability, at most 99%, above its box."""
    ...

def draw_faces(im, faces):
    """The photo with a box around each face, and its label and probability."""
    ...

def _weight(face, width, height):
    """Area times nearness, which is 1 in the middle of the photo and 0 in its corners."""
    ...

def main_face(faces, width, height) -> Face:
    """The face with the largest area times nearness to the middle."""
    ...
MARGIN = 0.8

def face_square(box, margin=MARGIN):
    """The square about a box's centre."""
    ...

def _square(im, x, y, side):
    """The square of `im` at (x, y); beyond the photo its edge is repeated."""
    ...

def cut_face(im, face, size=96, margin=MARGIN, full=None):
    """The square about a face; beyond the photo its edge is repeated."""
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

def read_faces(source, finder, size=96, mode='main', lenient=False):
    """Find the faces of a photo and cut them out, decoding no more than that takes; raises `ImageError`."""
    ...

def finder_settings(mode) -> dict:
    """What decides which faces are found in a mode, and how they are cut."""
    ...

def _folded(name):
    ...

def alike_in(folder) -> frozenset:
    """The names in a folder that some file system takes for one another."""
    ...

def _is_doubtful(part, path, alike):
    """Whether another part of a key may be taken for `part`; `path` is that of the photo or folder, None in an archive."""
    ...

def _marked(part, again=''):
    """A part with a hash behind it, shortened."""
    ...

def _is_odd(part, folder):
    """Whether a part is no name, or one that a marked part or a picture may have, or too long."""
    ...

def picture_name(key, path=None, again=0, alike=alike_in) -> str:
    """What the pictures of a photo are called; no two photos share a name."""
    ...

def _save(im, path, **kwargs):
    """Write a picture; it can be made again, so nothing waits for the disk."""
    ...

def save_crops(folder, name, crops):
    """Write crops as `<name>.0.png`, `<name>.1.png`, …; those of an earlier run that found more are removed."""
    ...

def save_drawing(folder, name, source, faces, lenient=False, side=1600):
    """Write a photo with boxes and words as `<name>.jpg`."""
    ...
