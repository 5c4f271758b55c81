"""Say where the faces in a photo are, cut them out for the classifier, and know how a single-shot detector works."""
__all__ = ['OVERLAP', 'TOUCH', 'APART', 'Face', 'FINDERS', 'ROUGH', 'SURE', 'TIGHT', 'LEAST', 'NEAR', 'TILE', 'SHARED', 'FAR_SCORE', 'FoundFaces', 'FaceFinder', 'yaw_of', 'main_face']
import math
import numpy as np
from collections import defaultdict, deque, namedtuple
from fastcore.basics import patch
from functools import cache, partial
from pathlib import Path
from PIL import Image
from .litert import interpreter

def _scores(m):
    """Scores 0..1 (...) of points (..., 16)."""
    ...
_STRIDES = (8, 16, 32)

@cache
def _points(h, w):
    """Column, row and stride of each point of all maps, for a picture of `h` x `w` pixels (n, 3)."""
    ...

def _candidates(maps, score):
    """What points of at least `score` say: x, y, w, h, 5 landmarks (x, y), score (n, 15), in pixels of the input."""
    ...
OVERLAP = 0.5
TOUCH, APART = (0.8, 0.4)

def _overlap(row, rows):
    """How much of the smaller of two boxes lies in the other, 0..1 (n,)."""
    ...

def _apart(row, rows):
    """How far the landmarks lie from those of `row`, on average, in widths of the smaller box (n,)."""
    ...

def _is_other(row, rows, most):
    """Whether the boxes are those of other faces (n,)."""
    ...

def _suppress(rows, most=OVERLAP):
    """The rows of `_candidates` that show other faces than those of a higher score, best first."""
    ...
Face = namedtuple('Face', 'box score landmarks label probability by_class main turned yaw reason track', defaults=(None, None, None, None, 0, None, None, None))
Face.__doc__ = 'A face: `box` (x, y, w, h) and 5 `landmarks` (x, y) in pixels, what it is, how it is turned.'

class FoundFaces(list):
    """The `Face`s of a photo, largest first."""
    small: int

    def __init__(self, faces=(), small=0):
        ...
FINDERS = dict(main=dict(sizes=(160, 320), score=0.6, far=1600), all=dict(sizes=(160, 640), score=0.75, every=True, far=50000), frames=dict(sizes=(160, 640), score=0.7, every=True, turns=0, frames=True))

class FaceFinder:
    """Finds the faces of a photo with YuNet (Wu, Peng and Yu 2023); threads may share it."""

    def __init__(self, sizes=(160, 320), score=0.6, every=False, min_side=24, far=0, turns=2, frames=False):
        ...

    def settings(self) -> dict:
        """What must agree for two finders to find the same."""
        ...

    def _maps(self, x):
        """The three maps of float32 (1, height, width, 3), by an interpreter that is idle or by a new one."""
        ...

    def _seen(self, im):
        """`im` as each look has it; the last has the finder's side, those before are rough."""
        ...

    def _rows(self, im, full, turn=0):
        """What the network finds in a photo that was reduced, as rows of `_candidates`; it is turned first."""
        ...

    def _by_turn(self, im):
        """The best score (4,) that `im` has when it is turned clockwise by 0, 90, 180 and 270 degrees."""
        ...

    def _turn(self, im, full, rows, turn):
        """The turn in which a face has its highest score: what is about the best one, and the whole photo if that is weak."""
        ...

    def _in_tile(self, im, x, y):
        """What is found in the tile of `im` at `x`, `y`, without faces that go on in the next tile."""
        ...

    def _tiled(self, im, side, full, turn):
        """What is found in all tiles of `im` reduced to `side` and turned."""
        ...

    def _is_enough(self, rows):
        ...

    def _looks(self, at, full, most, turn):
        """What is found at the finder's sizes and then in tiles, best first; `at` gives the photo with up to `most` pixels."""
        ...

    def _is_large(self, rows, full, turn):
        """Whether faces are wide enough to be answered (n,)."""
        ...

    def _find(self, at, full, most):
        """The faces of a photo in the turn in which they score highest."""
        ...

    def __call__(self, im, full=None) -> FoundFaces:
        """The faces of a photo."""
        ...
ROUGH = 1.2
SURE = 0.9
TIGHT = 0.4
_CLOCKWISE = {90: Image.ROTATE_270, 180: Image.ROTATE_180, 270: Image.ROTATE_90}

def _as_image(im):
    ...

def _turned(im, turn):
    ...

def _reduced(im, side, gap=3.0):
    """`im` reduced to `side`, or enlarged twice; by means down to `gap` times that."""
    ...

def _halved(im, most):
    """`im` halved until its long side has `most` pixels at most, or doubled where twice its size has no more."""
    ...

def _on_black(im, w, h):
    """`im` in the upper left of a black picture, float32 (1, h, w, 3)."""
    ...

def _scaled(rows, wh, full, turn):
    """Rows of `_candidates` in pixels of a photo that is `full` before its turn, and `wh` where they were found."""
    ...
LEAST = 0.75
NEAR = 64

def _in_four_turns(im):
    """A square of four: `im` turned clockwise by 0, 90, 180 and 270 degrees."""
    ...

def _back(points, turn, full):
    """Points (n, 2) of a photo that was turned clockwise, in the photo of size `full` before that."""
    ...

def yaw_of(landmarks) -> float:
    """Roughly how far a head is turned aside: how far its nose lies from the middle, in distances of its eyes."""
    ...

def _face(row, turn, full):
    """A row of `_candidates` in a turned photo as a `Face` in the photo before that."""
    ...

def _around(im, face, k):
    """The part of `im`, `k` times the photo, about a face, half as large again."""
    ...
TILE, SHARED, FAR_SCORE = (512, 96, 0.8)

def _starts(length):
    """Where the tiles begin that cover `length` pixels."""
    ...

def _steps(near, far):
    """Sides beyond `near` up to `far`, a factor of about 2.5 apart."""
    ...

def _weight(face, width, height):
    """Area times nearness, which is 1 in the middle of the photo and 0 in its corners."""
    ...

def main_face(faces, width, height) -> Face:
    """The face with the largest area times nearness to the middle."""
    ...
