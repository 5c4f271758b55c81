__all__ = ['NO_MEMORY', 'save_pictures', 'sort_photo', 'picture_namer']
__doc__ = 'Write what shows an answer: the crops, a drawing, a copy of the photo in the folder of its label.'
import os
from collections.abc import Callable
from functools import lru_cache
from .cli import say
from .files import is_copy, place_copy
NO_MEMORY = 'not enough memory'

def save_pictures(a, name, source, crops, options):
    """Write the crops and a drawing of an answered photo where they are asked for."""
    ...

def _own_name(item, source):
    """A photo's own name below its class: that of its file, or of a member of a tar, which must not lead elsewhere."""
    ...

def sort_photo(a, item, source, options, labels):
    """Put a copy of an answered photo, or a link to it, into the folder of its label, and into no other."""
    ...

def picture_namer() -> Callable:
    """Says what the pictures of a photo are called; it looks into each folder once."""
    ...
