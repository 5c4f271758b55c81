"""Train one model on all GPUs of a machine, or on many machines, with the same command."""
__all__ = ['shard_indices', 'worker_digests', 'synchronized', 'World', 'init_distributed', 'shutdown_distributed']
import hashlib, os, sys
import numpy as np
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from fastcore.basics import patch
from importlib.util import find_spec
from typing import TYPE_CHECKING
from .cli import say
from .data import Subset, fingerprint
from .errors import CallError
if TYPE_CHECKING:
    import keras

def shard_indices(n, rank, world, devices, seed=0) -> np.ndarray:
    """The images of one of several processes: all have as many, and no image is in two shards."""
    ...

def _copies(value):
    ...

def worker_digests(model) -> list:
    """Equal hashes mean equal copies."""
    ...

def synchronized(model) -> 'keras.Model':
    """Let batch normalization use the batch of all devices."""
    ...

@dataclass
class World:
    """The devices and processes that train one model together."""
    strategy: str = 'one'
    rank: int = 0
    size: int = 1
    devices: int = 1
    together: object = None

    def report(self, model, epoch):
        ...

    def scope(self) -> AbstractContextManager:
        ...

    def prepared(self, model) -> 'keras.Model':
        ...

    def shard(self, x, y, seed=0) -> tuple:
        """The share of one process."""
        ...

def init_distributed(strategy='one', seed=0, batch_size=64) -> World:
    """Meet the other processes: jax finds them by Slurm, Kubernetes or TPU, else by KERAS_DISTRIBUTION_… variables."""
    ...

def _backend(strategy, wanted):
    ...

def _mirrored():
    ...

def _meet(keras):
    ...

def _multihost(seed):
    ...

def shutdown_distributed(world):
    """Wait until all processes are here, then part."""
    ...
