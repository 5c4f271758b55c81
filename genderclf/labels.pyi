"""Draw photos or faces of a report at random, have them labelled in a sheet or in folders, and find out what each label is about."""
__all__ = ['ANSWERS', 'SHEET', 'Drawn', 'Report', 'read_report', 'draw_rows', 'check_label_sheet', 'write_label_sheet', 'draw_sample', 'read_label_sheet']
import json, os, re, shutil
import numpy as np
from collections import Counter, defaultdict, namedtuple
from dataclasses import dataclass
from fastcore.basics import patch
from hashlib import sha256
from .cli import Progress, say
from .errors import CallError
from .film_names import film_of
from .films import screen_time
from .files import OUR_MARK, is_clutter, list_files, write_whole
from .sample_pictures import _crop, _link, _paths
from .tables import _key, _rows, csv_text
ANSWERS = ('none', 'unclear')

@dataclass
class Report:
    """The rows of a report that count."""
    path: str
    kind: str
    rows: list
    places: list
    files: set
    left: Counter
    classes: list

    def column(self, name) -> np.ndarray:
        """A column of the rows that count."""
        ...

    def weights(self) -> np.ndarray | None:
        """How much of the time each row stands for."""
        ...

def _faces(rows):
    """A row for each face, by its place."""
    ...

def _photos(rows):
    """A row for each photo: that of its main face."""
    ...

def _tracks(rows):
    """A row for each track."""
    ...

def _or_why_not(kept, path, kind):
    """The rows that count; raises `CallError` where there is none."""
    ...

def _kept(path, kind, rows, names):
    """The rows that count, and all that a label may be about."""
    ...

def _classes(rows, names):
    """What the model can say, as far as the report shows it."""
    ...

def _left(kind, rows, answered, kept, places):
    """How many rows are left out, by why."""
    ...

def read_report(path, of=None, tracks=False) -> Report:
    """What a report says, a row for each thing that counts."""
    ...

def _drawn_before(order, group):
    """int (N,): how many rows of its own group come before each in an order."""
    ...

def draw_rows(groups, n, seed=0) -> np.ndarray:
    """Rows drawn at random: of several groups the same number, 30 at least, or all that there are."""
    ...

def _how_drawn(folder):
    """What `drawn.json` says; empty where there is none."""
    ...

def check_label_sheet(folder):
    """Refuse a folder that holds anything but a sample as it was drawn."""
    ...
SHEET = ('crop', 'file', 'x', 'y', 'label')

def _sheet(crops, rows):
    """The text of `sample.csv`."""
    ...

def _fill_sample(folder, rows, paths, how):
    """Write pictures, sheet and `drawn.json` into a new folder."""
    ...

def write_label_sheet(folder, report, chosen, photos, **how):
    """Crops or links, and the sheet to be filled in."""
    ...

def draw_sample(folder, report, n, photos, names=None, **how):
    """Draw a sample, write it, and say how to go on."""
    ...

def _label_rows(path, files=()):
    """Everything that was labelled, as (where it says so, row); `files` are those of the report."""
    ...

def _finder(report):
    """A function of a file's name that gives the places about it, and whether the report knows it."""
    ...

def _pixels(where, row, column):
    """A coordinate, None where it is empty; the decimal sign may be a comma."""
    ...

def _meant(where, row, places, report):
    """The index of the row that a label is about."""
    ...

def _checked(path, found, report):
    """Each label with its place and row, spelled as the classes are; refuses blank ones and words that are no label."""
    ...

def _matched(path, found, report, find):
    """(label, cluster) by the row that it is about; labels of photos without a row are counted."""
    ...

def _whole(report, at, by):
    """What was drawn as a whole: its name, and of each labelled row the one that it belongs to."""
    ...

def _clusters(path, report, at, named, by):
    """Numbers of the clusters of labelled rows, or None."""
    ...

def _check_drawn(path, found, report, by):
    """Refuse a sheet of ours that is read otherwise than it was drawn, or that lost rows."""
    ...
Drawn = namedtuple('Drawn', 'at labels clusters', defaults=[None])
Drawn.__doc__ = 'Labelled rows: indices int (n,) in order, labels str (n,), numbers of clusters int (n,) or None.'

def read_label_sheet(path, report, by=None, names=None, least=20) -> Drawn:
    """What a person said about rows of a report."""
    ...
