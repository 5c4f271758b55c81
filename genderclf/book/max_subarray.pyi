"""Find the stretch of a sequence that has the largest sum, in one pass, and see why one pass is enough"""
__all__ = ['find_max_subarray', 'Span', 'max_subarray_span', 'findMaxSubArray']
from decimal import Decimal, localcontext
from numbers import Real
from typing import Any, NamedTuple
import numpy as np

def _sequence(A):
    """`A` itself if it is an array or a list, else its items as a list"""
    ...

def _numbers(A) -> list:
    """The items of `A` as Python numbers, or an error that names the first bad one"""
    ...

class Span(NamedTuple):
    """A stretch `A[start:stop]` and its `sum`"""
    start: int
    stop: int
    sum: Real

def max_subarray_span(A) -> Span:
    """`start`, `stop` and `sum` of the contiguous subarray with the largest sum (Kadane; Bentley 1984)"""
    ...

def findMaxSubArray(A) -> Any:
    """The contiguous subarray with the largest sum: of equal ones the first, of those that start together the shorter"""
    ...
find_max_subarray = findMaxSubArray
