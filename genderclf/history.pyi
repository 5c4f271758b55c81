__all__ = ['history_figure', 'write_history', 'is_history']
__doc__ = 'Draw and keep the loss and accuracy of each epoch of a training.'
import json
import numpy as np
from typing import TYPE_CHECKING
from .files import whole_file, write_whole
if TYPE_CHECKING:
    from matplotlib.figure import Figure

def _draw(ax, history, name, head_epochs):
    ...

def history_figure(history, head_epochs) -> 'Figure':
    """Loss and accuracy per epoch, all phases one after the other."""
    ...

def _save(fig, path):
    ...

def write_history(out, history, head_epochs):
    """Write history.json, by which `is_history` knows the others, history.npy and history.png."""
    ...

def is_history(out) -> bool:
    """Whether the `history.json` in a folder is one of `write_history`."""
    ...
