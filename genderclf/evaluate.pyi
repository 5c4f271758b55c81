__all__ = ['errors_picture', 'save_answers', 'evaluate']
__doc__ = 'The command `evaluate`: score a model, or the answers of any program, on labelled photos.'
import json, os
import numpy as np
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from PIL import Image, ImageDraw, ImageFont
from typing import Literal
from .cli import check_choices, console, echo, say
from .data import find_photos
from .error_analysis import confusion_figure, reliability_diagram
from .errors import CallError
from .evaluation import Evaluation, evaluation, evaluation_groups, model_answers, read_predictions, worst_errors
from .files import is_clutter, name_key, run_lock, whole_file, write_whole
from .headers import ImageError
from .images import load_image
from .tables import read_table, write_csv

def errors_picture(root, errors, size=144, columns=4) -> Image.Image:
    """A sheet of photos, each with its answer and its label above"""
    ...

def save_answers(path, a):
    """Write answers in the form that `read_predictions` reads"""
    ...

def _figures(a, r):
    """Confusion and, where there are probabilities, reliability, by name"""
    ...

def _pictures(faces, a, r):
    """Names of the pictures, each with the function that saves it; some need matplotlib"""
    ...

def _labelled(folder, predictions):
    """The photos of the folder, or an error that says what it should look like"""
    ...
_FILES = ('evaluation.json', 'evaluation.md', 'answers.csv', 'worst_errors.png', 'confusion.png', 'reliability.png')
_LOCK = 'evaluate.lock'

def _is_evaluation(out):
    """Whether a folder holds what `evaluate` wrote"""
    ...

def _in_the_way(p):
    ...

def _check_free(out):
    """Refuse a folder that holds files, unless they are an evaluation, which gets replaced"""
    ...

@contextmanager
def _report_folder(out):
    """Have the place for the report, for this run alone, before any photo is answered"""
    ...

def _write(out, faces, a, r):
    """Everything that the folder holds afterwards, figures first; of an earlier evaluation nothing is left"""
    ...

def _name(path):
    ...

def _evaluate(photos, out, model, predictions, groups, faces, n_worst):
    """Answer or read, score, write, then print"""
    ...

def evaluate(folder: str, model: str=None, predictions: str=None, groups: str=None, faces: Literal['whole', 'main']=None, out: str='evaluation', n_worst: int=24) -> Evaluation:
    """Score a model, or the answers of any program, on labelled photos"""
    ...
main = console(evaluate)
