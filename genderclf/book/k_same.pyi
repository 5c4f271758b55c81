"""Show what a group of faces has in common without showing anybody."""
__all__ = ['nearest_people', 'k_same', 'presentable', 'show_faces']
import os
import numpy as np
from typing import TYPE_CHECKING
from ..duplicates import face_features
from .lab import data_dir, project_dir
if TYPE_CHECKING:
    from matplotlib.figure import Figure

def _kept_people(f, i, pools, people, k, same):
    """Indices of `i` and the nearest to it, of different people, at most `k`."""
    ...

def nearest_people(f, i, pools, people=None, k=8, same=0.9) -> list:
    """`i` and its nearest faces, all of different people."""
    ...

def k_same(x, show=None, groups=None, people=None, k=8, within=None) -> np.ndarray:
    """The mean of each face shown and its nearest of `k` different people: among the group first, then among all."""
    ...

def _as_they_are():
    """Whether the notebooks' faces may be shown as they are: the sample's, or a person's own."""
    ...

def _groups(faces):
    """Class and source of each face, as one word."""
    ...

def presentable(x, show=None, faces=None, within=None) -> np.ndarray:
    """The images, k-same unless they show nobody anyway."""
    ...

def _grid(n, ncols, side, head):
    """A figure and the axes of `n` images, `ncols` in a row, each `side` inches wide with `head` inches above."""
    ...

def _sheet(pics, titles=None, title=None, ncols=8, side=0.8):
    """A figure of images in rows."""
    ...

def show_faces(x, titles=None, show=None, faces=None, within=None, as_is=False, **kwargs) -> 'Figure':
    """A sheet of faces; those of a data folder become k-same faces, and the figure says so."""
    ...
