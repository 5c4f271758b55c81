"""Find, decode, look at and cache face photographs, and feed them to a model."""
__all__ = ['WIDE', 'Photos', 'find_photos', 'thread_map', 'image_headers', 'fingerprint', 'cache_dir', 'decode_photos', 'Subset', 'photo_feed', 'photo_dataset', 'read_folders']
import csv, errno, hashlib, os, shutil, threading
import numpy as np
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from .cli import say
from .errors import CallError
from .files import OUR_MARK, file_digest, is_clutter, is_ours, kind_of, list_files, whole_file
from .formats import RAW_SUFFIXES, is_image_file
from .headers import ImageError, identify, open_content, own_fault, short_reason
from .images import load_image, open_upright, to_square
from .tables import read_table

@dataclass
class Photos:
    """Labelled image files below one folder; indexing by a slice, mask or index array gives `Photos`."""
    root: Path
    files: np.ndarray
    labels: np.ndarray
    classes: list
    info: dict = field(default_factory=dict)
    framing: str = 'whole'

    def __len__(self):
        ...

    def __getitem__(self, i):
        ...

    @property
    def paths(self):
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

def thread_map(f, items, n_workers=None, progress=False, desc=None):
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

def cache_dir():
    """Where decoded images are kept: `GENDERCLF_CACHE`, else `genderclf` in the user's cache folder."""
    ...
_DECODER = 2
WIDE = 2.0

def _wide_square(path, side, finder):
    """A wide square about the main face, or the whole photo: uint8 (side, side, 3)."""
    ...

def _reader(framing):
    """A function of a path and a side that gives pixels, and the settings that they depend on."""
    ...

def decode_photos(faces, size=96, cache=None, digests=None, n_workers=None, progress=True, errors=None):
    """Decode every image once, in parallel, into a memory-mapped file named by contents and settings."""
    ...

def _make_room(folder, need):
    """Make the folder of the cache, and be sure that `need` bytes fit."""
    ...

def _claim_blocks(path):
    """Have the disk give all of a new file, which the system makes of holes."""
    ...

def _write_bad(bad, found):
    """Remember {row: `ImageError`}."""
    ...

def _read_bad(bad):
    """{row: `ImageError`}; caches of earlier versions don't tell whose fault it was."""
    ...

def _decode_rows(out, rows, faces, read, n_workers=1, progress=False):
    """Decode rows of a cache; {row: `ImageError`} of those that fail."""
    ...

def _decode_again(path, bad, faces, read):
    """What cannot be read, after one more try for all that is not to blame: {row: `ImageError`}."""
    ...

def _decode_into(path, bad, faces, shape, read, n_workers, progress):
    """Write the cache and, in `bad`, what could not be read."""
    ...

class Subset:
    """Some rows of an array that stays on disk: only what is asked for is read."""

    def __init__(self, x, at):
        ...

    @property
    def shape(self):
        ...

    def __len__(self):
        ...

    def __getitem__(self, i):
        ...

@lru_cache
def _feed_class():
    """The `PyDataset` of `photo_feed`, made when Keras is first needed."""
    ...

def photo_feed(x, y, batch_size=64, shuffle=False, seed=0, weights=None, epoch=0, skip=0):
    """A feed without TensorFlow: batches are gathered from the cache in the order of a seeded shuffle."""
    ...

def _fetcher(x, y):
    """A TensorFlow function from indices to images and labels."""
    ...

def photo_dataset(x, y, batch_size=64, shuffle=False, seed=0):
    """The same as a `tf.data` pipeline: shuffle, batch, gather from the cache, prefetch."""
    ...

def _check_classes(faces):
    ...

def read_folders(data_dir, val=None, identities=None):
    """Find the photos and check their classes."""
    ...
