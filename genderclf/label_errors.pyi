__all__ = ['out_of_fold_probabilities', 'confident_joint', 'label_issues']
__doc__ = 'Find labels that a model contradicts which has not seen the photo.'
import numpy as np
from .error_analysis import top_losses
from .metrics import group_index

def _check_two(y):
    ...

def _judge(C):
    """Logistic regression on standardized features"""
    ...

def out_of_fold_probabilities(features, labels, groups=None, folds=5, seed=0, C=0.001) -> np.ndarray:
    """Probability of class 1 from a logistic regression that has not seen the image, nor others of its group"""
    ...

def confident_joint(p, y) -> tuple:
    """Count the labels that the model confidently confirms or contradicts (Northcutt, Jiang and Chuang 2021)"""
    ...

def label_issues(p, y) -> tuple:
    """Photos whose label the model confidently contradicts, ranked by its probability (Northcutt, Jiang and Chuang 2021)"""
    ...
