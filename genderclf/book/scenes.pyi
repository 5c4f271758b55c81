"""Plant faces into backgrounds of all kinds, and know what the finder sees by size, by turn, where two faces touch, and where there is none."""
__all__ = ['Chip', 'BACKGROUNDS', 'Planted', 'scene_chips', 'sample_scene_chips', 'measured_scene_chips', 'background', 'paste_face', 'scene', 'find_planted']
import numpy as np
from collections import namedtuple
from functools import cache
from .lab import data_dir, load_split, project_dir
from ..data import find_photos
from ..faces import FaceFinder
from ..images import open_upright
from PIL import Image, ImageDraw, ImageFilter
Chip = namedtuple('Chip', 'pixels label box person')

def scene_chips(photos) -> list | tuple:
    """The photos in which one face is found, babies left out: nobody can tell the sex of those."""
    ...

@cache
def sample_scene_chips() -> tuple:
    """The composites of the sample, which show nobody."""
    ...

def measured_scene_chips(n=300) -> list | tuple:
    """Faces of `val` and `dev`, on which finders are chosen; without them those of the sample."""
    ...
_THINGS = 'brick chelsea clock coffee grass gravel hubble_deep_field immunohistochemistry page rocket text'.split()

def _mirrored(im, w, h):
    """`im` repeated so that it covers w x h."""
    ...

def _clouds(rng, w, h):
    ...

def _noise(rng, w, h):
    ...

def _pattern(rng, w, h):
    ...

def _thing(rng, w, h):
    ...
BACKGROUNDS = dict(clouds=_clouds, noise=_noise, pattern=_pattern, thing=_thing)

def background(rng, w, h, kind=None) -> Image.Image:
    """A background without a face."""
    ...
Planted = namedtuple('Planted', 'box chip')
Planted.__doc__ = 'A face in a scene: its `box` (x, y, w, h) and the `Chip`.'

def paste_face(im, chip, x, y, width, angle=0) -> Planted:
    """Paste a face."""
    ...

def scene(rng, chips, w, h, widths, kind=None) -> tuple:
    """A background with a face of each width, none over another, a third of them tilted by up to 25 degrees."""
    ...

def find_planted(found, planted) -> list:
    """Which faces are those that were planted."""
    ...
