"""The warm-up of chapter 06 under the name by which it is known."""
from genderclf.book.max_subarray import *
