"""Load a model folder and answer photos with it, one or a million, in bounded memory."""
__all__ = ['Answer', 'Options', 'Classifier', 'unanswered']
import os, threading, time, warnings
from collections import namedtuple
from fastcore.basics import patch
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from .cli import say
from .files import other_kind
from .litert import Network, ahead, n_cpus
from .model_folder import ModelError, model_fingerprint, read_model, shipped_model

class Classifier:
    """Answers photos with a model folder: `predict` for a few, `stream` for any number."""
    threshold = 0.5
    classes: list[str]
    size: int
    framing: str
    card: dict

    def __init__(self, model=None, batch_size=16, n_workers=None):
        ...

    def __repr__(self):
        ...

    def __getstate__(self):
        ...

    def __setstate__(self, state):
        ...

    def _network(self, batch_size):
        """The interpreter of this process for batches of `batch_size`."""
        ...

    def logits(self, x):
        """The model's output for decoded images: the logit of the second class."""
        ...

    def probabilities(self, x):
        """The calibrated probability of the second class."""
        ...

    def framing_for(self, faces=None) -> str:
        """How photos are framed; says once where the model was trained on others."""
        ...

    def _finder(self, mode):
        """The face finder of this process."""
        ...

    def _whole(self, source, options):
        """The whole photo as `_crops` has it."""
        ...

    def _crops(self, source, options):
        """Photos, None where nobody looks for them, crops (n, size, size, 3), and (width, height) of the photo."""
        ...

    def decode(self, source, options=Options()):
        """Decode an image, in a thread; what cannot be decoded is answered already."""
        ...

    def _word(self, p, options):
        """What probability `p` of the second class says."""
        ...

    def _answer(self, a, ps, options):
        """`a` with what the probabilities of its crops say."""
        ...

    def _of_crops(self, x):
        """The probabilities of a list of crops."""
        ...

    def _one_by_one(self, rows, options):
        """Answers for a batch that the memory is too small for."""
        ...

    def _label(self, rows, options):
        """Answers for a batch of `(Answer, crops)`; those without crops pass through."""
        ...

    def _batches(self, decode, items, options):
        """Decode in threads, and gather lists of `(Answer, crops)` with a whole batch of crops."""
        ...

    def answers(self, decode, items, options=Options()):
        """Decode, gather whole batches, answer."""
        ...

    def stream(self, images, min_confidence=0.0, lenient=False, faces=None, no_face='whole'):
        """Answers as they come, for any number of images in bounded memory; `reason` says why an image has none."""
        ...

    def predict(self, images, min_confidence=0.0, faces=None, no_face='whole'):
        """Labels and probabilities in the order asked; warns of images without an answer."""
        ...

    def faces(self, image, min_confidence=0.0) -> list:
        """The faces of a photo, each with label and probability."""
        ...

    def decode_as(self, key, source, options=Options(), again=0):
        """Decode what is no file of its own; with crops or a drawing it is answered at once, as its bytes are not kept."""
        ...

    def _read_file(self, item, options):
        """What `list_files` found, decoded."""
        ...

    def _drawn_files(self, files, options):
        """As `stream_files`; when a batch is answered, threads write its pictures."""
        ...

    def stream_files(self, files, options=Options()):
        """The answers to files, in the order given; crops and drawings are written where they are asked for."""
        ...
Answer = namedtuple('Answer', 'source label probability prob status reason width height ms faces small', defaults=(None, 0))
Answer.__doc__ = 'The answer to one image: `status` is `ok`, `unknown` or `failed`; `prob` is P(second class).'

def unanswered(source, status, reason, size=(None, None), ms=0.0) -> Answer:
    """An `Answer` without a probability."""
    ...

def _is_blank(x):
    """Whether the grey levels of `x`, uint8 (h, w, 3), have a standard deviation below 2."""
    ...
Options = namedtuple('Options', 'min_confidence top_only all_files lenient faces no_face crops draw', defaults=(0.0, False, False, False, None, 'whole', None, None))
Options.__doc__ = 'What decides the answers of a run; a run is resumed with the same ones only.'
_NOT_TRAINED_ON = dict(whole='whole photos, not on crops', main='crops of faces, not on whole photos')
_NO_MEMORY = 'not enough memory'

def _deciding(a, n):
    """Which of a photo's `n` crops decides its word: that of the main face."""
    ...

def _warn(i, answer):
    """Tell the caller of `predict` why an image has no answer."""
    ...

def _save_pictures(a, name, source, crops, options):
    """Write the crops and a drawing of an answered photo where they are asked for."""
    ...
