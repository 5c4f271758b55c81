__all__ = []
__doc__ = 'Find the photos and films that a sample was drawn from, and cut out or link what is to be labelled.'
import os, shutil
from PIL import ImageDraw, ImageOps
from .crops import face_square
from .errors import CallError
from .film_names import film_of, frame_time
from .films import film_frame
from .files import list_files
from .headers import ImageError
from .images import open_upright

def _paths(folder, keys):
    """Where the photos and films of a report lie."""
    ...

def _cut(im, box, side=256):
    """A face with what is about it and a frame around it; None beyond the photo."""
    ...

def _picture(row, path):
    """The photo or frame of a row."""
    ...

def _crop(row, path, to):
    """Cut the face of a row out of its photo."""
    ...

def _link(row, path, to):
    """Link a photo, or copy it where links can't be made; a frame is saved."""
    ...
