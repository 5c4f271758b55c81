"""Say how many of the people in an archive are women, from a model's answers and a few hundred labels of your own, with an interval that holds."""
__all__ = ['COLUMNS', 'main', 'ppi_mean', 'rogan_gladen', 'estimates', 'labels_to_halve', 'share_table', 'group_names', 'share_picture', 'share']
import io, math, os, re
import numpy as np
from collections import defaultdict, namedtuple
from functools import partial
from typing import TYPE_CHECKING, Literal
from .cli import check_choices, console, echo, say
from .data import Photos
from .errors import CallError
from .files import OUR_MARK, is_clutter, run_lock, write_whole
from .film_names import film_of
from .share_intervals import Estimate, cluster_mean, exact_interval, mover_interval
from .labels import ANSWERS, Drawn, draw_sample, read_label_sheet, read_report
from .metrics import age_group, percent, wilson
from .tables import csv_text, read_table
if TYPE_CHECKING:
    from matplotlib.figure import Figure

def ppi_mean(y, f, every, finite=True) -> tuple:
    """Mean of the labels, had all rows one (Angelopoulos et al. 2023)."""
    ...

def rogan_gladen(q, s, t) -> Estimate:
    """The share of a class, from how often the model finds it and how often it takes others for it."""
    ...

def _wider(a, b):
    ...

def _counted(v, of, size):
    """The share of `v` among the rows `of` a sample, by counting."""
    ...

def _split(groups):
    """The rows of each group, as indices in order, by name."""
    ...

def _weighed(v, of, w):
    """The share of `v` among the rows `of` a sample with weights, as if as many had been drawn as they are worth."""
    ...

def _plain_mean(d, left):
    """The mean of a random sample, with the textbook's interval."""
    ...
_Plan = namedtuple('_Plan', 'size at clusters strata weights')

def _sample_mean(d, of, c, v, left):
    """The mean of `d` in one sample whose rows weigh `v`, from how much clusters or rows differ."""
    ...

def _spread(d, of, plan):
    """The mean of `d` from how much clusters, or the rows of a group, differ; None for a plain sample."""
    ...

def _worth(plan):
    """How many rows each drawn one is worth, None in a plain sample."""
    ...

def _odds(p):
    ...

def _corrected(f, said, y, count, plan):
    """The prediction-powered share with its interval by counting."""
    ...

def estimates(f, at, y, clusters=None, strata=None, weights=None) -> dict:
    """The share of a label among all rows, by each method."""
    ...

def _drawn_in(rows, drawn):
    """What was labelled of a group's `rows`, with indices into them."""
    ...

def _estimates_of(said, drawn, label, weights, strata=None):
    """Estimates for a label in one group, or in all: `raw` and what `estimates` gives."""
    ...

def labels_to_halve(n, size) -> int:
    """How many labels more make an interval half as wide."""
    ...
COLUMNS = ('group', 'label', 'method', 'photos', 'labelled', 'share', 'low', 'high', 'labels_to_halve')

def _row(group, label, method, e, n, size, more):
    """A line of `share.csv`."""
    ...

def share_table(said, labels, groups=None, drawn=None, weights=None) -> list:
    """Shares of each label in the whole and in each group, by each method."""
    ...

def _column(report, by, groups):
    """The column `by` of the table `groups`, or of the report."""
    ...

def group_names(report, by, groups=None) -> np.ndarray:
    """The group of each row."""
    ...

def _values(rows, label, method, groups):
    """Share and both ends of its interval for each group, NaN where there is none."""
    ...

def share_picture(rows) -> 'Figure':
    """The corrected share of each label by group, with its interval, beside what the model said."""
    ...

def _line(group, rows, kind):
    """What the screen says about a group."""
    ...
_OURS = re.compile('share\\.(csv|png)(\\.\\d+\\.tmp)?|share\\.lock|sample(\\.new)?')

def _out_folder(out):
    """Make the folder with our mark in it; refuse one that holds what is not ours."""
    ...

def _write(out, rows):
    """Write table and picture; returns their names."""
    ...

def _check_call(labelled, groups, by, tracks, of, sample, photos, seed):
    """Refuse options that don't go together."""
    ...

def _labels(data, drawn):
    """What shares are taken of: the classes, then whatever else is said."""
    ...

def _tell(data, rows, out, written):
    """What was left out and written, and a line for each group."""
    ...

def share(report: str, labelled: str=None, groups: str=None, by: str=None, tracks: bool=False, of: Literal['faces', 'photos'] | None=None, sample: int=None, photos: str=None, seed: int=0, out: str='share') -> list:
    """The share of each label in a report, corrected by labels of your own, with intervals that hold"""
    ...
main = console(share)
