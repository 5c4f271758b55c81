"""Keep what the classifier saw of a photo, and the photo with boxes and words, under names that no two photos share."""
__all__ = ['alike_in', 'picture_name', 'draw_faces', 'save_crops', 'save_drawing']
import io, os, re
import numpy as np
from collections import Counter
from hashlib import sha256
from itertools import count, takewhile
from PIL import Image, ImageDraw, ImageFont
from unicodedata import normalize
from .faces import _CLOCKWISE, _as_image, _back
from .files import name_key
from .images import open_upright

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

def _write_word(draw, face):
    """Write a face's label and probability, at most 99.9%, above its box."""
    ...

def _turned_upright(im, faces):
    """A photo and its faces, turned as the faces are."""
    ...

def draw_faces(im, faces) -> Image.Image:
    """The photo with a box around each face, and its label and probability."""
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
