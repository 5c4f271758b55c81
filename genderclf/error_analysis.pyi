"""Find out on whom a model is wrong, whether the label or the model is at fault, and where in the picture the answer comes from."""
__all__ = ['top_losses', 'confusion_figure', 'errors_by_group', 'recall_figure', 'reliability_diagram', 'occlusion', 'grad_cam']
import numpy as np
from typing import TYPE_CHECKING
from .metrics import AGE_GROUPS, calibration_bins, expected_calibration_error, percent, wilson
if TYPE_CHECKING:
    from matplotlib.figure import Figure

def top_losses(p, y, k=16) -> np.ndarray:
    """Indices of the answers with the highest loss, worst first"""
    ...

def confusion_figure(found) -> 'Figure':
    """The counts, and the share of each true class with its 95% interval"""
    ...

def errors_by_group(groups, score) -> dict:
    """The scores of each group, ages in their order, other groups by name"""
    ...

def _dots(ax, at, v, lo, hi, label, **kwargs):
    """Figures with their intervals; NaN is left out"""
    ...

def recall_figure(groups, title=None) -> 'Figure':
    """How often each class is found in each group, with 95% intervals; below each group its numbers of images"""
    ...

def reliability_diagram(p, y, name='second class', title=None) -> 'Figure':
    """The share of class 1 against its probability, with 95% intervals by photo, over the histogram of probabilities"""
    ...

def _without(x, row, column):
    """Images with a grey square, a quarter of the side, at a place of a grid of 7 by 7"""
    ...

def occlusion(logits, x) -> np.ndarray:
    """Where hiding a part of the image hurts the answer (Zeiler and Fergus 2014)"""
    ...

def grad_cam(model, x) -> np.ndarray:
    """Where the channels that speak for the answer are active (Selvaraju et al. 2017)"""
    ...
