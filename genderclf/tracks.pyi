"""Follow each face through a film, give it one answer, and show that in subtitles, in the film and in shares of screen time."""
__all__ = ['SHARED', 'PATIENCE', 'Track', 'overlap', 'track_numbers', 'tracked', 'with_tracks', 'srt', 'draw_film', 'film_outputs', 'write_film']
import math, os
from collections import defaultdict, namedtuple
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, groupby, pairwise, tee
from .classifier import Answer
from .errors import CallError
from .files import _appear, write_whole
from .film_names import film_of, frame_time
from .sources import OneFilm

def overlap(a, b) -> float:
    """The area that two boxes share, by the area that they cover together."""
    ...
SHARED = 0.2
PATIENCE = 1

def _same(last, boxes):
    """Which of the last boxes each box continues: index of the box to number of the track."""
    ...

def track_numbers(frames: Iterable) -> Iterator[list]:
    """Follow boxes from frame to frame."""
    ...
Track = namedtuple('Track', 'number label probability')
Track.__doc__ = 'What a face is in a film: the number of its track, and the answer of all its frames.'

def _logit(face):
    """The calibrated logit of the second class; probabilities have six digits."""
    ...

def _track(number, logits, classes, least):
    """The track with these logits."""
    ...

def _answered(a):
    """The faces of a frame that were answered."""
    ...

def _tracks(numbers, faces, least):
    """Number of a track to the track, from the number of each face."""
    ...

def _of_film(frames, least):
    """The tracks of the answered faces of a film's frames: a list for each."""
    ...

def _with(a, tracks):
    """An answer whose answered faces have these tracks."""
    ...

def tracked(answers: Callable, least=0.0) -> Iterator[Answer]:
    """The answers, with the tracks of films."""
    ...

def with_tracks(answers: Callable, fps, least=0.0) -> Callable:
    """What gives the answers of a run."""
    ...

def _clock(seconds):
    """A time as subtitles have it."""
    ...

def _words(a):
    """What a subtitle says of a frame: its tracks in order."""
    ...

def _cues(frames):
    """`(from, to, words)` of a film's frames."""
    ...

def srt(frames: Iterable) -> str:
    """Who is in view."""
    ...

def _between(before, after, share):
    """The faces of the frame before, moved by a share of the way to where their tracks are in the frame after."""
    ...

def _drawn(frames, answers):
    """`(seconds, picture)` of all frames, with the faces of the answers."""
    ...

def _audio(av, path, out):
    """The open film, its sound, and the copy of it in `out`; None where there is none, or MP4 cannot hold it."""
    ...

def _sound(av, path, out):
    """A function of a second that copies the sound up to it."""
    ...

def _new_track(out, size, rate):
    """A track of pictures in an open film, whose times are in milliseconds."""
    ...

def _encode(av, stream, t, im):
    """The packets that the encoder hands out for a picture."""
    ...

def _encoded(av, out, pictures, rate, sound):
    """Write `(seconds, picture)` into an open file."""
    ...

def draw_film(path, to, answers: Iterable):
    """Write a film with boxes and words."""
    ...

def _named_outputs(film, out, draw, subs):
    """What is asked for: 'draw' or 'subtitles' to (option, path, remedy)."""
    ...

def film_outputs(source, out, draw=None, subs=False, local=True) -> dict:
    """What is written for a film as a whole."""
    ...

def write_film(source, answers: Callable, draw=None, subtitles=None) -> list:
    """Write subtitles, and the film with boxes."""
    ...
