__all__ = ['Estimate', 'exact_interval', 'mover_interval', 'cluster_mean']
__doc__ = 'Intervals of shares that are counted, that are sums of others, and that were drawn in clusters.'
import numpy as np
from bisect import bisect_left, bisect_right
from collections import namedtuple
from functools import cache

def _hypergeometric(n, size, total):
    """How likely each number of hits is when `n` of `size` rows are drawn and `total` are hits: the least, chances."""
    ...

@cache
def exact_interval(k, n, size) -> tuple:
    """95% interval of a share, from the count in a sample."""
    ...
Estimate = namedtuple('Estimate', 'value lo hi')
Estimate.__doc__ = 'A share with the ends of its 95% interval.'

def mover_interval(parts, weights, r=0.0) -> Estimate:
    """A sum of estimates, with its interval."""
    ...

def _student(df, z=1.96):
    """97.5% quantile of Student's t (Fisher and Cornish 1960)."""
    ...

def cluster_mean(d, of, clusters, left=1.0) -> Estimate:
    """Mean of the values, with an interval from how much clusters differ."""
    ...
