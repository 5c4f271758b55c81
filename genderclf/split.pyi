"""Split a folder of photographs so that each person and each near duplicate stays on one side, and weigh groups."""
__all__ = ['connected_groups', 'leakage_groups', 'split_groups', 'class_weights', 'group_weights', 'Split', 'read_split']
import csv
import numpy as np
from dataclasses import dataclass
from fastcore.basics import patch
from .cli import say
from .data import Photos, Subset, decode_photos
from .errors import CallError
from .evaluation import evaluation_groups
from .files import write_whole
from .metrics import group_index
from .tables import csv_text

def connected_groups(n, pairs) -> np.ndarray:
    """Number the groups that pairs make."""
    ...

def leakage_groups(faces, groups) -> np.ndarray:
    """What must stay on one side of a split: near duplicates, and all photos of a person."""
    ...

def split_groups(labels, groups, part=0.1, seed=0) -> np.ndarray:
    """A random split of each class that keeps groups together."""
    ...

def class_weights(faces) -> np.ndarray | None:
    """Weights by which both classes count the same."""
    ...

def group_weights(faces, power=0.75, most=3.0) -> np.ndarray | None:
    """Weights by which both classes of each group count the same, and small groups more than their size."""
    ...

@dataclass
class Split:
    """Who is trained on and who is validated on, and how much each face counts."""
    train: Photos
    val: Photos
    weights: np.ndarray
    sources: dict
    decoding: dict

    def pixels(self, part, size) -> Subset:
        """The faces of a part, decoded once."""
        ...

def _readable(faces, decoding, size):
    ...

def _split(faces, val, table, decoding, size):
    """`Split` by a table of str arrays: side and weight of each face."""
    ...

def _write_split(path, table):
    """A table of str arrays as CSV; half surrogates, by which Python names bytes that are no UTF-8, are kept."""
    ...

def _read_split(path, files):
    """The columns of such a table, in the order of the files."""
    ...

def read_split(path, faces, val=None, cache=None, size=96, n_workers=None) -> Split:
    """The split of a run that is resumed, or of another process."""
    ...
