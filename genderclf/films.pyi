"""Answer the frames of films: what a film is, how its frames are read once and in bounded memory, and where its cuts are."""
__all__ = ['FILM_SUFFIXES', 'CUT', 'is_film', 'frame_name', 'film_of', 'time_of', 'name_order', 'open_film', 'upright', 'Pace', 'parse_fps', 'brightness_by_field', 'is_cut', 'film_items', 'film_frame', 'screen_time']
import math, os, re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from itertools import pairwise
from .errors import CallError
from .items import Entry, Item
from .litert import n_cpus
FILM_SUFFIXES = frozenset('.3g2 .3gp .asf .avi .divx .dv .f4v .flv .m2ts .m2v .m4v .mkv .mov .mp4 .mpeg .mpg .mts .mxf .ogv\n    .qt .rm .rmvb .vob .webm .wmv .y4m'.split())

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

def time_of(key) -> float | None:
    """The second that a frame is at."""
    ...

def name_order(key) -> tuple:
    """Sorts frames by film and time, and photos by name."""
    ...

def _error(reason):
    ...

def _pyav():
    """PyAV."""
    ...

def _why(e):
    """What FFmpeg says, in a few words."""
    ...

def _track(av, film):
    """The pictures of an open film."""
    ...

@contextmanager
def open_film(path):
    """An open film."""
    ...

def _seconds(stream, pts):
    ...

def _packets(av, film, stream, end):
    """The packets of a track and None; `end` receives the second that was reached, and why the film cannot be read on."""
    ...

def _decoded(av, film, stream, end, keyframes=False):
    """`(seconds, frame)` as they are shown."""
    ...

def upright(frame, aspect=None):
    """The picture of a frame as a player shows it, in RGB."""
    ...

class Pace:
    """Says which frames are answered: the first in each span of `1/fps` seconds, or every keyframe."""

    def __init__(self, fps):
        ...

    def __call__(self, seconds) -> bool:
        """Whether this frame is answered."""
        ...

def parse_fps(fps) -> float | str | None:
    """Frames a second, as a number."""
    ...

@lru_cache
def _fields(h, w):
    """The number of the field, times 8, that each point is in (h, w)."""
    ...

def _brightness(frame):
    """About 160 x 90 points of a frame, uint8 (h, w)."""
    ...

def brightness_by_field(frame):
    """How bright the points of a frame are."""
    ...
CUT = 0.18

def is_cut(before, now) -> bool:
    """Whether another shot begins between two frames."""
    ...

def _chosen(frames, fps):
    """`(seconds, frame, cut)` of the frames that are answered; `cut`: whether there was one since the one before."""
    ...

def _length(stream):
    """How long a track says it is, in seconds, or None."""
    ...

def _why_ended(stream, empty, why=None, at=0.0):
    """Why a film is not whole, None where it is; `empty`: no frame came out of it."""
    ...

def _planned(film, stream, fps):
    """The seconds of the frames that are answered, as far as packets tell."""
    ...

def _first_todo(path, fps, todo):
    """The second of the last frame before the first to be answered; of the last one where none is."""
    ...

def _frames_from(av, film, stream, end, fps, start):
    """`_decoded` from the frame at `start` seconds on; where no keyframe before it is reached, from the beginning."""
    ...

def _items(entry, fps, todo):
    """The items of a film that can be opened."""
    ...

def film_items(entry: Entry, fps, wanted=None) -> Iterator[Item]:
    """A film's frames, in order; at last an item that says why it has no more, if something is wrong."""
    ...

def film_frame(path, seconds):
    """A frame of a film."""
    ...

def screen_time(keys) -> dict:
    """How long it is from each frame to the next."""
    ...
