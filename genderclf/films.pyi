"""Answer the frames of films: what a film is, how its frames are read once and in bounded memory, and where its cuts are."""
__all__ = ['CUT', 'open_film', 'upright', 'Pace', 'frame_brightness', 'is_shot_boundary', 'film_frames', 'film_frame', 'screen_time']
import math, os, re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from .film_names import film_of, frame_time
from .litert import n_cpus
if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image as Picture

def _error(reason):
    ...

def _pyav():
    """PyAV."""
    ...

def _why(e):
    """What FFmpeg says, in a few words."""
    ...

def _pictures(av, film):
    """The tracks of pictures that can be decoded."""
    ...

def _track(av, film):
    """The largest track of pictures of an open film."""
    ...

@contextmanager
def open_film(path):
    """An open film."""
    ...

def _seconds(stream, pts):
    """The time of a frame or packet, from the beginning of the track."""
    ...

def _note(packet, stream, end):
    """Note in `end` what a packet tells: the second that was reached, and whether the packet is damaged."""
    ...

def _packets(av, film, stream, end):
    """The packets of a track and None; `end` receives the second that was reached, and why the film cannot be read on."""
    ...

def _frames(av, stream, packet):
    """What the decoder hands out for a packet; nothing for a damaged one."""
    ...

def _decoded(av, film, stream, end, keyframes=False):
    """`(seconds, frame)` as they are shown."""
    ...

def _shown_size(w, h, aspect):
    """Width and height of a picture whose pixels are made square; `aspect` is a pixel's width by its height."""
    ...

def upright(frame, aspect=None) -> 'np.ndarray':
    """The picture of a frame as a player shows it, in RGB."""
    ...

class Pace:
    """Says which frames are answered: the first in each span of `1/fps` seconds, or every keyframe."""

    def __init__(self, fps):
        ...

    def __call__(self, seconds) -> bool:
        """Whether this frame is answered."""
        ...

@lru_cache
def _fields(h, w):
    """The number of the field, times 8, that each point is in (h, w)."""
    ...

def _brightness(frame):
    """About 160 x 90 points of a frame, uint8 (h, w)."""
    ...

def frame_brightness(frame) -> 'np.ndarray':
    """How bright the points of a frame are."""
    ...
CUT = 0.18

def is_shot_boundary(before, now) -> bool:
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

def _planned(av, film, stream, fps):
    """The seconds of the frames that are answered, as far as packets tell."""
    ...

def _first_todo(av, path, fps, todo):
    """The second of the last frame before the first to be answered; of the last one where none is."""
    ...

def _sought(film, stream, start, frames):
    """The frames from a keyframe before `start` on; None where none is reached, and the film is back at its beginning."""
    ...

def _frames_from(av, film, stream, end, fps, start):
    """`_decoded` from the frame at `start` seconds on; where no keyframe before it is reached, from the beginning."""
    ...

def film_frames(path, fps, todo: Callable=lambda seconds: True) -> Iterator[tuple]:
    """The frames to answer, in order; raises `ImageError` at last where the film could not be read to its end."""
    ...

def film_frame(path, seconds) -> 'Picture':
    """A frame of a film."""
    ...

def screen_time(keys) -> dict:
    """How long it is from each frame to the next."""
    ...
