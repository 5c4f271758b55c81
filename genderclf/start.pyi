__all__ = ['has_gpu', 'start_model', 'freeze', 'check_network']
__doc__ = 'The network that a run starts from, and what of it stays frozen.'
import random
from contextlib import contextmanager
from typing import TYPE_CHECKING
from .errors import CallError
from .model_folder import face_folder
from .recipes import resolve
if TYPE_CHECKING:
    import keras

def has_gpu() -> bool:
    """Whether the backend computes on an accelerator."""
    ...

@contextmanager
def _seeded(seed):
    """Have Keras, which asks Python for its seeds, draw by this one; the caller's random numbers go on undisturbed."""
    ...

def start_model(recipe, classes) -> 'keras.Model':
    """The network with the weights that the run starts from."""
    ...

def freeze(model, last, backbone='mobilenet_v2'):
    """Freeze the layers up to a block."""
    ...

def check_network(recipe, classes):
    """See that the network can be built, that weights fit into it, and that it has the block that is to be frozen."""
    ...
