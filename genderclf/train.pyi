"""Make a classifier of your own two classes from a folder of photographs, with one command."""
__all__ = ['Look', 'Way', 'Product', 'train']
import json, logging, time
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from fastcore.script import store_true
from importlib.util import find_spec
from pathlib import Path
from typing import Literal
from .audit import audit
from .cache import cache_dir, clear_cache
from .checkpoint import Checkpoint
from .cli import check_choices, console, say
from .data import fingerprint, read_folders
from .distributed import init_distributed, shutdown_distributed
from .errors import CallError
from .exports import FORMS, read_forms
from .files import name_key
from .fit import fit
from .history import write_history
from .model_card import TERMS, write_model
from .model_folder import face_folder
from .places import alone, need_folder, run_place
from .recipes import is_faceres, make_recipe
from .split import class_weights, group_weights, read_split
from .start import check_network

def _need_packages(only_files, forms):
    """Name the packages that are missing; an audit of the files alone needs no TensorFlow."""
    ...

def _need_weights(recipe):
    ...

@dataclass
class Look:
    """What the audit looks for, how it decodes, and how it splits."""
    out: Path
    val_part: float
    cache: str
    n_workers: int
    suspects: bool
    drop: bool
    only: bool
    clear: bool

    def check(self):
        ...

@dataclass
class Way:
    """How a run goes."""
    strategy: str
    resume: bool
    tensorboard: bool

@dataclass
class Product:
    """What is made of the trained network."""
    forms: list
    terms: str
    calibrate: list

def _check_settings(kept, settings, resume):
    """Refuse to overwrite an interrupted run, and to resume one of other settings."""
    ...

def _chosen_recipe(name, faces, **given):
    """The recipe with the options in place of its settings; a face model is tuned unless a recipe is named."""
    ...

def _make_split(faces, val, kept, settings, recipe, look):
    """Audit the folder, say what was found, and split; None if the audit is all that is wanted."""
    ...

def _wait_for(path):
    ...

def _find_split(faces, val, kept, settings, recipe, look, resume):
    """The split: made by the first process of a new run, read by the others and where a run goes on."""
    ...

def _callbacks(tensorboard, out):
    ...

def _settings(faces, val, recipe, val_part):
    ...

@contextmanager
def _few_warnings():
    """Keep TensorFlow from warning of each new network."""
    ...

def _head_epochs(recipe):
    ...

def _train(faces, val, recipe, look, way, product):
    """What `train` does once its options are checked."""
    ...

def _calibration_photos(folders, photos):
    """Labelled photos that probabilities are fitted on; raises `CallError` where their classes are others."""
    ...
_GO_ON = 'what was trained is kept: continue with the same command and --resume'

def train(data_dir: str, val: str=None, out: str='.', recipe: Literal['classic', 'tune', 'final']=None, weights: str='imagenet', freeze: str=None, head_epochs: int=None, epochs: int=None, batch_size: int=None, lr: float=None, head_lr: float=None, size: int=None, backbone: str=None, alpha: float=None, hidden: int=None, label_smoothing: float=None, blend: float=None, seed: int=None, val_part: float=0.1, patience: int=None, even_weights: store_true=False, precision: Literal['float32', 'bfloat16', 'float16']=None, strategy: Literal['one', 'mirrored', 'multihost']='one', faces: Literal['whole', 'main']='whole', identities: str=None, audit_only: store_true=False, skip_suspects: store_true=False, drop_suspects: store_true=False, cache: str=None, clear_cache: store_true=False, n_workers: int=None, tensorboard: store_true=False, forms: str='int8,float16,saved_model', calibrate: list[str]=None, terms: str=TERMS, resume: store_true=False) -> dict:
    """Train a classifier of the two classes in DATA_DIR; writes model/, history.* and audit.csv into OUT."""
    ...
main = console(train, TF_CPP_MIN_LOG_LEVEL='3')
