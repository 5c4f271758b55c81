"""Say how often a classifier is right, how sure that figure is, and whether its probabilities can be believed."""
__all__ = ['AGE_GROUPS', 'METRICS', 'wilson', 'share', 'percent', 'group_index', 'bootstrap_interval', 'bootstrap_mean', 'estimate', 'sigmoid', 'confusion', 'recalls', 'balanced_accuracy', 'roc_auc', 'log_loss', 'calibration_bins', 'expected_calibration_error', 'fit_calibration', 'age_group', 'scores']
import re
import numpy as np
from collections.abc import Callable

def wilson(k, n) -> tuple:
    """95% interval of a share (Wilson 1927)"""
    ...

def _estimate(value, lo, hi):
    """A figure and its interval as JSON holds them"""
    ...

def share(k, n) -> dict:
    """A share with its 95% interval"""
    ...

def percent(estimate, digits=1, points=False) -> str:
    """A figure and its interval, to be printed"""
    ...

def group_index(ids) -> np.ndarray:
    """Number the people, so that photos of one stay together"""
    ...

def _resample_weights(groups, n_resamples, chunk=2000000):
    """Blocks of weights (b, n): how often each image's group was drawn; `chunk` numbers at a time"""
    ...

def bootstrap_interval(metric, groups, n_resamples=1000, pivot=False) -> tuple:
    """95% interval by drawing groups with replacement (Efron 1979)"""
    ...

def bootstrap_mean(values) -> Callable:
    """The mean as a metric for the bootstrap"""
    ...

def estimate(metric, groups, **kwargs) -> dict:
    """A metric with its 95% interval by drawing groups"""
    ...

def sigmoid(z) -> np.ndarray:
    """The probability that a logit stands for"""
    ...

def _weights(y, weights):
    """Weights as an array, ones by default"""
    ...

def confusion(pred, y, weights=None) -> np.ndarray:
    """Count, for each true class, how often each label was given"""
    ...

def recalls(pred, y, weights=None) -> np.ndarray:
    """Share of each class that is found"""
    ...

def balanced_accuracy(pred, y, weights=None) -> float | np.ndarray:
    """Mean of the two classes' recalls: 0.5 for guessing, whatever the share of each"""
    ...

def roc_auc(p, y, weights=None) -> float | np.ndarray:
    """Chance that a 1 has a higher score than a 0, ties counted half (Hanley and McNeil 1982)"""
    ...

def log_loss(p, y, weights=None) -> float | np.ndarray:
    """Mean of minus the log of the probability that the label got"""
    ...

def calibration_bins(p, y, bins=15, weights=None) -> tuple:
    """What was claimed and what came true, bin by bin"""
    ...

def expected_calibration_error(p, y, weights=None) -> float | np.ndarray:
    """Mean distance between probability and share of class 1 over bins (Naeini, Cooper and Hauskrecht 2015)"""
    ...

def _newton(x, target, w):
    """Coefficients (d,) of a logistic regression of targets from 0 to 1 (n,) on features (n, d), with weights (n,)"""
    ...

def fit_calibration(logits, y, weights=None) -> tuple:
    """Shift and temperature by a logistic regression with pseudo-counts (Platt 1999)"""
    ...
AGE_GROUPS = {0: '0-2', 3: '3-9', 10: '10-17', 18: '18-29', 30: '30-44', 45: '45-59', 60: '60+'}

def age_group(ages) -> np.ndarray:
    """The group of each age, by whole years"""
    ...
METRICS = dict(accuracy='accuracy', balanced_accuracy='balanced accuracy', roc_auc='ROC AUC', calibration_error='expected calibration error')
_ACCURACY, _BALANCED, _RECALL_0, _RECALL_1, _AUC, _CALIBRATION = range(6)

def _all_metrics(pred, y, p, w):
    """Accuracy, balanced accuracy, both recalls, ROC AUC, calibration error: 6 along the last axis"""
    ...

def _intervals(metric, mid, y, groups, known, **kwargs):
    """(lo, hi) of what `_all_metrics` gives, each (6,): by bootstrap, by Wilson where all are right or nobody is known"""
    ...

def scores(pred, y, p=None, people=None, classes=('0', '1'), **kwargs) -> dict:
    """All metrics of one set of answers"""
    ...
