"""Write the answers to a million photos as JSON and as a table, without holding them in memory."""
__all__ = ['FACE_COLUMNS', 'FILM_COLUMNS', 'face_row', 'face_of', 'answer_row', 'answer_of', 'write_json', 'faces_json_path', 'write_faces_json', 'is_report_file', 'write_report', 'write_results']
import json, os
from .classifier import Answer
from .files import whole_file
from .film_names import frame_time
from .tables import write_csv
from itertools import chain
FACE_COLUMNS = ('x', 'y', 'w', 'h', 'score', 'label', 'probability', 'prob', 'main', 'turned', 'yaw', 'reason')

def _said(x, classes):
    """What an answer or a face says: label, its probability, that of the second class."""
    ...

def face_row(f, classes, main=False) -> list:
    """A face as values for JSON."""
    ...

def _by_class(p, classes):
    ...

def face_of(row, classes) -> tuple:
    """A face from what `face_row` gave."""
    ...

def _face_rows(a, classes):
    """The faces of an answer as rows; its main face is told before boxes are rounded."""
    ...

def answer_row(a, classes) -> list:
    """An answer as values for JSON."""
    ...

def answer_of(row, classes) -> Answer:
    """An answer from what `answer_row` gave."""
    ...

def _write_object(path, pairs):
    """A JSON object, a line for each `(key, value)`."""
    ...

def write_json(path, answers):
    """Label by key, as `json.dump(..., sort_keys=True, indent=2, ensure_ascii=False)`."""
    ...

def faces_json_path(out) -> str:
    """Where the faces go."""
    ...

def write_faces_json(path, answers):
    """A list of faces by key."""
    ...

def is_report_file(report) -> bool:
    """Whether it is a CSV or JSONL file, and not a folder of Parquet parts."""
    ...

def _photo_rows(a, classes):
    """A row for each face that was answered, or one for the photo."""
    ...
FILM_COLUMNS = ('time', 'track', 'track_label', 'track_probability')

def _rows(a, classes, films):
    """The rows of a photo or a frame."""
    ...

def _report_columns(classes, films):
    """Names of the report's columns."""
    ...

def write_report(path, answers, classes, films=False):
    """The answers as a table."""
    ...

def write_results(out, report, answers, classes, every=False, films=False) -> list:
    """Write what was asked for, the labels last."""
    ...
