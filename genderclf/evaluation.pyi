"""Score a model, or the answers of any other program, on a labelled folder: with intervals, per class and per group, and with its worst errors to look at."""
__all__ = ['NO_GROUPS', 'Answers', 'read_predictions', 'model_answers', 'evaluation_groups', 'pose_group', 'worst_errors', 'tables', 'Evaluation', 'evaluation']
import numpy as np
from dataclasses import dataclass, replace
from .cli import say
from .error_analysis import errors_by_group
from .errors import CallError
from .files import name_key
from .metrics import METRICS, age_group, percent, scores
from .tables import read_table

@dataclass
class Answers:
    """The answers to labelled photos"""
    files: np.ndarray
    y: np.ndarray
    pred: np.ndarray
    p: np.ndarray | None
    status: np.ndarray
    classes: list
    framing: str | None = None
    yaw: np.ndarray | None = None

    def __getitem__(self, i):
        ...

def _probability(where, value):
    """A probability as written in a table, NaN where it is empty; the decimal sign may be a comma"""
    ...

def _probabilities(path, columns, files, classes):
    """P(second class) (n,) from the columns `prob_<class>`; None where there is none"""
    ...
_WORDS = ({'female', 'f', 'woman', 'women', 'girl', 'girls', 'w'}, {'male', 'm', 'man', 'men', 'boy', 'boys'})

def _meant(word, classes):
    """The class or `unknown` that another program's word means, in a list; all classes where that can't be told"""
    ...

def _labels(path, labels, classes):
    """The index of each label (n,), -1 for `unknown` and where it is empty"""
    ...

def _wrong_way(p, pred):
    """The share of pairs, an answer of each class, in which the first class's has the higher P(second class)"""
    ...

def _check_sides(path, columns, files, pred, p, classes):
    """Refuse probabilities that contradict the labels beside them"""
    ...

def _check_label(path, columns, classes):
    """Where no column `prob_<class>` is there, be sure of a label, and say what a column should have been called"""
    ...

def _yaws(path, column):
    """Degrees (n,), NaN where the column `yaw` is empty; None where it says nothing"""
    ...

def read_predictions(path, faces) -> Answers:
    """Answers of any program; without a label, a probability of one half or more means the second class"""
    ...

def _check_classes(faces, classes):
    ...

def _main_yaw(a):
    """How far the main face of an `Answer` is turned aside, as a report has it; NaN where there is none"""
    ...

def model_answers(faces, model=None, mode=None, no_face='unknown') -> Answers:
    """Answers of a model, as `process` gives them"""
    ...
NO_GROUPS = {'identity', 'file', 'label', 'class', 'gender'}

def evaluation_groups(info) -> tuple:
    """The columns to score by"""
    ...

def pose_group(yaw) -> np.ndarray:
    """How far heads are turned aside, in words: half from 30 degrees on, profile from 60"""
    ...

def worst_errors(a, n=24) -> list:
    """The most confident wrong answers"""
    ...

def _group_rows(groups, classes):
    """A row per group: name, number of photos, accuracy, balanced accuracy and recalls"""
    ...

def tables(r) -> list:
    """What the report shows, with 95% intervals"""
    ...
_FRAMED = dict(whole=' from the whole photo', main=' from the main face of each photo')

def _line(r):
    """How many photos, what of them was answered, and how many have no answer"""
    ...

def _drawn(header, rows):
    """A table as lines of text"""
    ...

class Evaluation(dict):
    """What `evaluation.json` holds; printed it is the report, in a notebook as Markdown"""

    @property
    def status(self) -> int:
        ...

    def _text(self, head, drawn):
        ...

    def __repr__(self):
        ...

    def _repr_markdown_(self):
        ...

def evaluation(a, people=None, groups=None, n_worst=24, n_resamples=1000) -> Evaluation:
    """Scores of all answers, and of each group; the worst errors; how many photos have no answer"""
    ...
