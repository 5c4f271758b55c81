"""Load a model folder and answer photos with it, one or a million, in bounded memory."""
__all__ = ['Answer', 'Options', 'Classifier', 'unanswered']
import os, threading, time, warnings
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator
from fastcore.basics import patch
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from .cli import say
from .files import other_source, tries
from .litert import Network, ahead, n_cpus
from .model_folder import ModelError, model_fingerprint, read_model, shipped_model
from .pictures import NO_MEMORY, picture_namer, save_pictures, sort_photo
if TYPE_CHECKING:
    import numpy as np

class Classifier:
    """Answers photos with a model folder: `predict` for a few, `stream` for any number."""
    threshold = 0.5
    classes: list[str]
    size: int
    framing: str
    card: dict

    def __init__(self, model: str | os.PathLike | None=None, batch_size: int=16, n_workers: int | None=None, finder: Callable | None=None):
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

    def logits(self, x: 'np.ndarray') -> 'np.ndarray':
        """The model's output for decoded images: the logit of the second class."""
        ...

    def probabilities(self, x: 'np.ndarray') -> 'np.ndarray':
        """The calibrated probability of the second class."""
        ...

    def framing_for(self, faces: str | None=None) -> str:
        """How photos are framed; says once where the model was trained on others."""
        ...

    def _finder(self, mode):
        """The face finder of this process."""
        ...

    def finder_settings(self, mode: str, fps=None) -> dict | None:
        """What decides which faces are found, and how they are cut; a run is resumed with the same only."""
        ...

    def _whole(self, source, options):
        """The whole photo as `_crops` has it."""
        ...

    def _crops(self, source, options):
        """Photos, None where nobody looks for them, crops (n, size, size, 3), and (width, height) of the photo."""
        ...

    def decode(self, source: Any, options: Options=Options()) -> tuple:
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

    def answers(self, decode: Callable, items: Iterable, options: Options=Options()) -> Iterator[Answer]:
        """Decode, gather whole batches, answer."""
        ...

    def _options(self, min_confidence, lenient, faces, no_face, max_yaw):
        """What a caller asks for, as one object."""
        ...

    def stream(self, images: Any, min_confidence: float=0.0, lenient: bool=False, faces: Literal['main', 'whole', 'all'] | None=None, no_face: Literal['unknown', 'whole']='unknown', max_yaw: float | None=None) -> Iterator[Answer]:
        """Answers as they come, for any number of images in bounded memory; `reason` says why an image has none."""
        ...

    def predict(self, images: Any, min_confidence: float=0.0, faces: Literal['main', 'whole', 'all'] | None=None, no_face: Literal['unknown', 'whole']='unknown', max_yaw: float | None=None) -> tuple[list, 'np.ndarray']:
        """Labels and probabilities in the order asked; warns of images without an answer."""
        ...

    def faces(self, image: Any, min_confidence: float=0.0, max_yaw: float | None=None) -> list:
        """The faces of a photo, each with label and probability."""
        ...

    def decode_item(self, item: Any, options: Options=Options(), name: Callable | None=None) -> tuple:
        """Open and decode a photo of a source, in a thread; with pictures it is answered at once: they need its pixels."""
        ...

    def stream_items(self, items: Iterable, options: Options=Options()) -> Iterator[Answer]:
        """The answers to photos of a source, in their order; crops and drawings are written where they are asked for."""
        ...
Answer = namedtuple('Answer', 'source label probability by_class status reason width height ms faces small cut', defaults=(None, 0, None))
Answer.__doc__ = 'The answer to one image: `status` is `ok`, `unknown` or `failed`; `by_class` is a dict.'

def unanswered(source: Any, status: str, reason: str, size: tuple=(None, None), ms: float=0.0) -> Answer:
    """An `Answer` without a probability."""
    ...

def _is_blank(x):
    """Whether the grey levels of `x`, uint8 (h, w, 3), have a standard deviation below 2."""
    ...
_ASKED = 'min_confidence top_only all_files lenient faces no_face crops draw sort link fps max_yaw'
Options = namedtuple('Options', _ASKED, defaults=(0.0, False, False, False, None, 'unknown', None, None, None, False, None, None))
Options.__doc__ = 'What decides the answers of a run; a run is resumed with the same ones only.'
_NOT_TRAINED_ON = dict(whole='whole photos, not on crops', main='crops of faces, not on whole photos')

def _looks(mode, fps):
    """How faces are looked for, as `FINDERS` has it."""
    ...

def _deciding(a, n):
    """Which of a photo's `n` crops decides its word: that of the main face."""
    ...
_AWAY = dict(label='unknown', reason='turned away')

def _is_away(face, options):
    """Whether a face is turned further aside than was asked for."""
    ...

def _warn(i, answer):
    """Tell the caller of `predict` why an image has no answer."""
    ...

def _opened(item):
    """What opens an item, and the answer where nothing does."""
    ...
