"""Find what is wrong in a folder of photographs before training on it: copies, contradictions, leaks, and mislabelled photos"""
__all__ = ['COLUMNS', 'finding_rows', 'is_findings', 'audit_copies', 'label_is_visible', 'face_suspects', 'feature_suspects', 'Audit', 'audit']
import csv
import numpy as np
from collections import Counter
from dataclasses import dataclass
from fastcore.basics import patch
from .cache import cache_size
from .cli import say
from .data import Photos, Subset, decode_photos
from .duplicates import exact_copies, near_duplicates, shared_faces
from .label_errors import label_issues, out_of_fold_probabilities
from .errors import CallError
from .files import write_whole
from .metrics import age_group, roc_auc
from .split import Split, class_weights, connected_groups, leakage_groups, _split, split_groups, _write_split
from .tables import csv_text
COLUMNS = ('file', 'issue', 'related', 'score', 'detail')

def finding_rows(files, issue, related=None, score=None, detail=None) -> list:
    """Rows of `audit.csv`."""
    ...

def is_findings(path) -> bool:
    """Whether a file is a table of findings."""
    ...

def _conflicts(labels, digests, pairs):
    """dict: index of each photo that lies under both labels to its opposite"""
    ...

def _conflict_rows(faces, conflicts):
    ...

def _copy_rows(files, copies):
    ...

def _near_rows(files, pairs, similarity):
    ...

def audit_copies(faces, digests, pairs, similarity) -> tuple:
    """Leave out exact copies but the first, and every copy of a photo that has both labels."""
    ...

def label_is_visible(faces) -> np.ndarray:
    """False below three years of age where that is known; all True where it would leave out a class."""
    ...

def _knows(p, labels):
    """Whether the probabilities tell the classes apart well enough to doubt a label."""
    ...

def _most_suspect(wrong, least):
    ...

def face_suspects(x, labels, least=0.83) -> tuple:
    """Labels that the shipped model contradicts; none where its ROC AUC is below 0.8."""
    ...

def feature_suspects(features, labels, groups, seed=0) -> tuple:
    """Labels that a cross-validated logistic regression contradicts; none where its ROC AUC is below 0.8."""
    ...

def _features(x, classes):
    ...

def _judge(x, faces, groups, seed):
    """Indices of visible faces whose label is doubted, and how much."""
    ...

@dataclass
class Audit:
    """What was found in a folder, and which faces are left."""
    faces: Photos
    val: Photos
    rows: list
    keep: np.ndarray
    groups: np.ndarray
    size: int
    decoding: dict

    def write(self, path):
        """Write `audit.csv`."""
        ...

    def summary(self) -> str:
        """What was found, in a line."""
        ...

    def sizes(self) -> str:
        """How large the images are, in a line."""
        ...

    def pixels(self, size, rows) -> Subset:
        """Some of the faces."""
        ...

    def split(self, val_part=0.1, seed=0, weigh=class_weights, path=None) -> Split:
        """Choose who is validated on, and weigh the others."""
        ...

def audit(faces, val=None, cache=None, size=96, n_workers=None, suspects=True, drop=False, seed=0) -> Audit:
    """Read every file once: what cannot be read, copies, conflicts, what is in `val` as well, labels that seem wrong."""
    ...

def _find_leaks(found, x):
    ...

def _find_suspects(found, drop, seed):
    ...
_LEAST = 5

def _check_counts(faces, where):
    ...
