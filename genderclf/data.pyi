"""Find, decode, look at and cache face photographs, and feed them to a model."""
__all__ = ['WIDE', 'Photos', 'find_photos', 'thread_map', 'image_headers', 'fingerprint', 'Subset', 'decode_photos', 'photo_feed', 'photo_dataset', 'read_folders']
import hashlib, os
import numpy as np
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING
from .cache import PhotoStore
from .cli import say
from .errors import CallError
from .files import OUR_MARK, file_digest, is_clutter, is_ours, kind_of, list_files
from .formats import RAW_SUFFIXES, is_image_file
from .headers import ImageError, identify, open_content, short_reason, tried
from .images import open_upright, read_image, to_square
from .tables import read_table
if TYPE_CHECKING:
    import keras
    import tensorflow as tf

@dataclass
class Photos:
    """Labelled image files below one folder; indexing by a slice, mask or index array gives `Photos`."""
    root: Path
    files: np.ndarray
    labels: np.ndarray
    classes: list
    info: dict = field(default_factory=dict)
    framing: str = 'whole'
    facts: dict = field(default_factory=dict)

    def __len__(self):
        ...

    def __getitem__(self, i):
        ...

    @property
    def paths(self) -> list:
        ...

def _class_files(folder, passed):
    """Relative names of the images below a class's folder; links to folders are named, other files counted."""
    ...

def _say_passed(folder, passed):
    """Tell which kinds of files were passed over."""
    ...

def _is_class(folder):
    """Whether a subfolder may be a class: what our commands write is none, but for face crops to train on."""
    ...
_SPLITS = {'train', 'training', 'val', 'valid', 'validation', 'dev', 'test', 'testing'}

def _check_no_splits(folder, classes):
    """Refuse a folder of splits, which would be taken for classes."""
    ...

def _class_folders(folder, passed):
    """Names of the folders that are classes, in order; those that our commands wrote are counted."""
    ...

def _table_beside(folder):
    """`<folder>.csv`; `.` and `..` stand for folders that have a name."""
    ...

def find_photos(folder, columns=None) -> Photos:
    """The labelled image files below `folder`; the classes are its subfolders in alphabetical order."""
    ...

def thread_map(f, items, n_workers=None, progress=False, desc=None) -> list:
    """`f` of each item, in threads and in order, with a progress bar on a terminal."""
    ...

def _header(path):
    """Width, height, mode, format and reason of one image."""
    ...

def image_headers(paths, n_workers=None) -> dict:
    """What the files' first bytes say; no pixel is decoded."""
    ...

def fingerprint(digests, *settings) -> str:
    """A short hash of files' contents and settings."""
    ...
WIDE = 2.0

def _wide_square(source, side, finder):
    """A wide square about the main face, or the whole photo: uint8 (side, side, 3), and (width, height) of the photo."""
    ...

def _reader(framing):
    """A function of an open file and a side that gives pixels and (width, height), and the settings they depend on."""
    ...

def _read_some(store, read, faces, todo, known, n_workers):
    """Hash photos and keep what the new ones show; {index: `ImageError`} of those that another try may read."""
    ...
_BLOCK = 256

def _read_all(store, read, faces, known, n_workers, progress):
    """As `_read_some`, block by block for all that is not known."""
    ...

def _tell_failed(faces, failed, errors):
    """Put what could not be read into `errors`; without it, raise the first."""
    ...

class Subset:
    """Some rows of an array that stays on disk: only what is asked for is read."""

    def __init__(self, x, at):
        ...

    @property
    def shape(self) -> tuple:
        ...

    def __len__(self):
        ...

    def __getitem__(self, i):
        ...

    def __iter__(self):
        ...

    def __array__(self, dtype=None, copy=None):
        ...
_DECODER = 3
_GONE = (0, 0, 0, 'another run cleared the cache')

def decode_photos(faces, size=96, cache=None, n_workers=None, progress=True, errors=None) -> Subset:
    """The pixels of every image, decoded by this call or by an earlier one."""
    ...

@lru_cache
def _feed_class():
    """The `PyDataset` of `photo_feed`, made when Keras is first needed."""
    ...

def photo_feed(x, y, batch_size=64, shuffle=False, seed=0, weights=None, epoch=0, skip=0) -> 'keras.utils.PyDataset':
    """A feed without TensorFlow: batches are gathered from the cache in the order of a seeded shuffle."""
    ...

def _fetcher(x, y):
    """A TensorFlow function from indices to images and labels."""
    ...

def photo_dataset(x, y, batch_size=64, shuffle=False, seed=0) -> 'tf.data.Dataset':
    """The same as a `tf.data` pipeline: shuffle, batch, gather from the cache, prefetch."""
    ...

def _check_classes(faces):
    ...

def read_folders(data_dir, val=None, identities=None) -> tuple:
    """Find the photos and check their classes."""
    ...
