__all__ = ['FILM_SUFFIXES', 'is_film', 'frame_name', 'film_of', 'frame_time', 'frame_name_order', 'parse_fps']
__doc__ = 'What films and their frames are called, and which frames are wanted.'
import os, re
from .errors import CallError
FILM_SUFFIXES = frozenset('.3g2 .3gp .asf .avi .divx .dv .f4v .flv .m2ts .m2v .m4v .mkv .mov .mp4 .mpeg .mpg .mts .mxf\n    .ogv .qt .rm .rmvb .vob .webm .wmv .y4m'.split())

def is_film(name) -> bool:
    """Whether a file's suffix is that of a film."""
    ...

def frame_name(film, seconds) -> str:
    """What a frame is called."""
    ...

def _parts(key):
    """The film and the second of a frame as strings; of anything else its name and an empty one."""
    ...

def film_of(key) -> str:
    """The film that a frame is of."""
    ...

def frame_time(key) -> float | None:
    """The second that a frame is at."""
    ...

def frame_name_order(key) -> tuple:
    """Sorts frames by film and time, and photos by name."""
    ...

def parse_fps(fps) -> float | str | None:
    """Frames a second, as a number."""
    ...
