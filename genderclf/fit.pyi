"""Run a recipe phase by phase, kill it, and resume it where it stopped."""
__all__ = ['make_optimizer', 'keep_buffers', 'on_stop', 'Run', 'fit', 'blended']
import ctypes, math, signal, threading, time
import numpy as np
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from .checkpoint import assign, values, write_state_arrays
from .cli import say
from .data import photo_feed
from .distributed import World
from .errors import CallError
from .metrics import fit_calibration
from .model_folder import face_folder, model_folder_classes
from .recipes import Recipe, is_faceres, resolve
from .start import freeze, has_gpu, start_model
if TYPE_CHECKING:
    import keras

def make_optimizer(phase, batch_size, steps) -> 'keras.optimizers.Optimizer':
    """The optimizer of a phase with its schedule."""
    ...

def _average(net):
    """Replace the weights by their average, if the optimizer keeps one."""
    ...

def _source_side(recipe):
    ...

def _training_pixels(split, recipe):
    """What augmentation gets: the images, or squares about faces with room for crops."""
    ...

def _phase_data(model, phase, recipe, split):
    """Images and labels of both parts, as the phase's network takes them."""
    ...

def _phase_network(model, phase, recipe):
    """The part of the model that is trained, behind its augmentation."""
    ...
_MALLOC = {-1: 2 ** 31 - 1, -2: 2 ** 28, -4: 0}

def keep_buffers() -> bool:
    """Let the C library keep memory that is free again, for the rest of this process."""
    ...

def _epoch_feed(*args):
    """`photo_feed` of one epoch: Keras may first look at a batch and end an epoch there, which must not skip this one."""
    ...

def _duration(seconds):
    ...
_BINS, _PER_LOGIT = (32768, 1024)

def _accuracy():
    """A metric: accuracy at a logit of 0, and in `counts` how often each class had each logit."""
    ...

def _accuracy_at_cut(metric):
    """Accuracy at the shift that would be fitted on the logits that the metric counted."""
    ...

class _Stage:
    """A phase at work: its network, its images, its optimizer."""

    def __init__(self, recipe, epoch, split, world):
        ...

    @property
    def variables(self):
        """All state of the run: weights, optimizer, random numbers; the model's weights come first."""
        ...

def _deal(stage, data, weights):
    """Take this process's share of the images, and feed it."""
    ...

def _compile(stage):
    ...

@contextmanager
def on_stop(stop) -> Iterator:
    """Have the signals that ask a run to stop call a function; in another thread than the first Python cannot."""
    ...

def _watch(stage, save, left, minutes=5.0):
    """Callback: save now and then, print the rate, stop if asked to or if the loss is NaN."""
    ...

def _tell_rate(stage, left):
    ...

def _forecast(stage, epochs):
    """Before a long run on a CPU, estimate its time from a forward pass."""
    ...

def _joined(old, new, done, more):
    """Means over an epoch that was interrupted after `done` steps, of `more` in the second part."""
    ...

def _train_epoch(stage, epoch, done, watch, callbacks):
    """Train for an epoch, or for what is left of it after `done` steps; the means of loss and accuracy."""
    ...

def _validate(stage):
    """Loss of the validation set, and accuracy at the cut that its logits ask for."""
    ...

def _first(feed, n=16):
    ...

@contextmanager
def _averaged(stage, epoch):
    """Put the average of the weights in their place, with statistics of its own, and afterwards the weights again."""
    ...

def _run_epoch(stage, epoch, state, checkpoint, callbacks):
    """Train for an epoch, or for the rest of one, and validate; the new state."""
    ...

@dataclass
class Run:
    """What a training gave."""
    model: object
    history: dict
    recipe: Recipe

@contextmanager
def _precision(name):
    ...

def fit(split, recipe, checkpoint, world=World(), callbacks=()) -> Run:
    """Train phase by phase; the result is the end of a cosine, else the epoch of the lowest validation loss."""
    ...

def _adopt(stage, split, n=512):
    """Published weights have folded statistics: take those of the training faces, as augmentation shows them."""
    ...

def _begin(recipe, epoch, split, world, checkpoint):
    """The stage of an epoch, with what the checkpoint holds: all of it within a phase, the model alone at its beginning."""
    ...

def _tell_epoch(history, recipe):
    ...

def _tell_head(recipe, classes):
    """Say where a face model gets a new head: its classes may only be spelled otherwise."""
    ...

def blended(start, end, share) -> list:
    """The mean of two networks' weights."""
    ...

def _blend(model, split, recipe, checkpoint):
    """Take the mean of the model, which is at its end, and the weights that the last phase began with."""
    ...
