"""Ask the model several times about each photo, cropped, mirrored and stretched, and find out whether the answers get better and what that costs."""
__all__ = ['BOXES', 'View', 'cut_view', 'make_views', 'view_probabilities', 'majority', 'Paired', 'mcnemar']
from typing import NamedTuple
import numpy as np
from PIL import Image, ImageOps
from ..images import load_image
from ..data import thread_map

class View(NamedTuple):
    """One look at a photo"""
    box: tuple = (0, 0, 1, 1)
    mirrored: bool = False

def cut_view(x, view, size=96) -> np.ndarray:
    """The part of `x` that the view shows, stretched to a square; black where it reaches beyond"""
    ...
BOXES = {name: tuple((part / 16 for part in box)) for name, box in dict(whole=(0, 0, 16, 16), left_top=(0, 0, 14, 14), right_top=(2, 0, 16, 14), left_bottom=(0, 2, 14, 16), right_bottom=(2, 2, 16, 16), closer=(1, 1, 15, 15), further=(-1, -1, 17, 17), wider=(1, 0, 15, 16), taller=(0, 1, 16, 15)).items()}

def make_views(names=None, mirrored=False) -> list:
    """Views by name"""
    ...

def view_probabilities(clf, images, views, side=None) -> np.ndarray:
    """The calibrated probability of the second class, for each image and view"""
    ...

def majority(p) -> np.ndarray:
    """The label that most views give; in a tie that of the first one"""
    ...

class Paired(NamedTuple):
    """What a second way of answering gains and loses against the first"""
    gained: int
    lost: int
    p: float

def mcnemar(before, now) -> Paired:
    """Compare two ways of answering the same images (McNemar 1947), exactly"""
    ...
