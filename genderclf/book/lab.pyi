"""Run every chapter on the full data or on a small sample, keep its figures, and never train the same run twice."""
__all__ = ['in_test', 'project_dir', 'data_dir', 'full_scale', 'imagenet_or_random', 'save_figure', 'portrait', 'load_split', 'kept_run', 'toy_backbone']
import json, os, tempfile, time
import numpy as np
from pathlib import Path
from typing import TYPE_CHECKING
from ..cache import cache_dir
from ..data import Photos, find_photos, fingerprint
from ..files import write_whole
from ..images import load_image
if TYPE_CHECKING:
    import keras

def in_test() -> bool:
    """Whether nbdev runs the notebook as a test."""
    ...

def project_dir() -> Path:
    """The folder that holds `nbs`, `desc_images` and the package."""
    ...

def data_dir() -> Path:
    """The folder in `GENDERCLF_DATA`, else the sample that comes with the notebooks."""
    ...

def full_scale() -> bool:
    """Whether a person runs the notebook on a data folder, for its outputs and figures."""
    ...

def imagenet_or_random() -> str:
    """What a notebook starts from: ImageNet, in a test only where `GENDERCLF_WEIGHTS` names the file."""
    ...

def save_figure(fig, name, dpi=120) -> Path:
    """Save a figure into `desc_images` at full scale, else into a temporary folder: a test overwrites nothing."""
    ...

def portrait(size=None) -> np.ndarray:
    """A portrait in the public domain (NASA), face and hair filling most of it."""
    ...

def load_split(split, n=None, n_test=300, sources=None) -> Photos:
    """The faces of a split, at the size that the data folder and `IN_TEST` ask for."""
    ...

def _timed_run(fit, key, settings):
    """Train, and give what is kept of a run."""
    ...

def kept_run(name, model, fit, folder=None, **settings) -> dict:
    """Train, or load what a run with the same settings gave: its history and, into a `model`, its weights."""
    ...

def toy_backbone() -> 'keras.Model':
    """One convolution, for tests."""
    ...
