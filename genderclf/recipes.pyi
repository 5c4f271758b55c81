"""Write down how a network is trained: which layers learn, for how long, at which rates."""
__all__ = ['RECIPES', 'FACERES', 'Phase', 'Recipe', 'is_faceres', 'make_recipe', 'resolve']
import numpy as np
from dataclasses import dataclass, replace
from fastcore.basics import patch
from pathlib import Path
from .errors import CallError
from .model_folder import face_folder, model_folder_classes, read_card

@dataclass
class Phase:
    """Some epochs in which the same layers learn under one schedule."""
    epochs: int
    lr: float
    trainable: str = 'all'
    optimizer: str = 'adam'
    warmup: float = 0.0
    cosine: bool = False
    per_batch: int = None
    average: int = 0

@dataclass
class Recipe:
    """The phases of a run, and what they have in common."""
    name: str
    phases: list
    batch_size: int = 64
    size: int = 96
    source_size: int = 96
    augmentation: str = 'classic'
    balance: str = 'classes'
    label_smoothing: float = 0.0
    weights: str = 'imagenet'
    freeze: str = None
    backbone: str = 'mobilenet_v2'
    alpha: float = 1.0
    hidden: int = 0
    precision: str = 'float32'
    patience: int = 0
    blend: float = 1.0
    seed: int = 0

    @property
    def epochs(self) -> int:
        ...

    def phase_at(self, epoch) -> Phase:
        ...
RECIPES = dict(classic=Recipe('classic', [Phase(10, 0.01, 'head', 'sgd'), Phase(40, 0.0001, warmup=10)]), final=Recipe('final', [Phase(40, 0.003, optimizer='adamw', warmup=0.5, cosine=True, per_batch=640, average=250)], batch_size=128, source_size=112, augmentation='final', balance='groups', label_smoothing=0.1), tune=Recipe('tune', [Phase(10, 0.01, 'head', 'sgd'), Phase(10, 0.001, optimizer='adamw', warmup=0.5, cosine=True, per_batch=160, average=250)], source_size=112, augmentation='final', label_smoothing=0.1, weights='shipped'))
FACERES = 'faceres.weights.h5'

def is_faceres(weights) -> bool:
    """Whether these are the weights of FaceRes, by name or as a file."""
    ...

def _named_network(options):
    """Options, with the network that the weights belong to."""
    ...
_RANGES = dict(epochs=(0, 10000), head_epochs=(0, 10000), batch_size=(1, 65536), lr=(1e-09, 10.0), head_lr=(1e-09, 10.0), label_smoothing=(0, 0.49), patience=(0, 10000), seed=(0, 2 ** 31 - 1), size=(32, 512), hidden=(0, 65536), blend=(0, 1))
_CHOICES = dict(alpha=(0.35, 0.5, 0.75, 1.0, 1.3, 1.4), precision=('float32', 'bfloat16', 'float16'))

def _check_option(name, value):
    ...

def _with_head(name, options):
    """The phases of a recipe; where head_epochs are asked for and it has none, the head begins, as the rest goes on."""
    ...

def make_recipe(name='classic', **options) -> Recipe:
    """A recipe with some of its settings replaced."""
    ...

def _with_options(phase, options):
    ...

def resolve(recipe, classes, gpu) -> Recipe:
    """Drop the head's phase if the start has a head for these classes, and decide what stays frozen."""
    ...
