"""Classify every photo in a folder tree, whatever else is in it, and lose nothing if the run is killed."""
__all__ = ['process']
import os
from collections import deque
from typing import Literal
from .journal import Journal, resumable, run_header
from .classifier import Classifier, Options
from .cli import Progress, check_choices, console, say
from .errors import CallError
from .files import OUR_MARK, name_key, other_kind
from .film_names import parse_fps
from .results import faces_json_path, is_report_file, write_results
from .sources import FileList, Folder, find_source
from .summary import Summary
from .tracks import film_outputs, with_tracks, write_film

def _check_range(option, value, low, high, kind='number', hint=''):
    """Refuse what is no number or out of range."""
    ...

def _check_options(min_confidence, batch_size, n_workers, engine, address):
    """Refuse options that cannot be."""
    ...

def _check_yaw(max_yaw, faces):
    """Refuse a limit that is no number of degrees, and one for whole photos."""
    ...

def _check_file(path):
    """Refuse a file that cannot be written, and one that is a photo."""
    ...

def _check_outputs(out, report, engine, every):
    """Refuse outputs that cannot be written."""
    ...

def _below(folder, images_dir):
    """Whether a folder is that of the photos, or lies in it."""
    ...

def _check_empty(option, folder, resume):
    """Refuse a folder that holds anything, unless it is ours and this run goes on."""
    ...

def _own_folder(option, folder, resume):
    """Make a folder of ours, or take it over."""
    ...

def _picture_folders(images_dir, faces, resume, **folders):
    """The folders for pictures, None where none are wanted."""
    ...

def _sort_folder(folder, link, source, resume):
    """The folder for sorted photos, None where none is wanted."""
    ...

def _mode(clf, faces, needed):
    """What to answer of each photo: `whole`, `main` or `all`."""
    ...

def _film_options(fps, faces, sort):
    """`--fps` and `--faces` as they are meant."""
    ...

def _todo(source, journal):
    """The photos that the journal has no answer to, as they are now; the journal itself is left out."""
    ...

def _answer(clf, source, journal, options):
    """Answer what is not in the journal yet."""
    ...

def _check_kept(journal, source):
    """Refuse a journal that knows none of the photos: it is about others."""
    ...

def _process(clf, source, out, report, options, resume, extras):
    """Answer, journal, write."""
    ...

def _ray():
    """What answers on a Ray cluster."""
    ...

def process(images_dir: str, model: str=None, out: str='process_results.json', report: str=None, min_confidence: float | str=0.0, list: str=None, top_only: bool=False, all_files: bool=False, resume: bool=False, lenient: bool=False, faces: Literal['main', 'whole', 'all']=None, no_face: Literal['unknown', 'whole']='unknown', max_yaw: float | str=None, crops: str=None, draw: str=None, sort: str=None, link: bool=False, batch_size: int=16, n_workers: int=0, engine: Literal['local', 'ray']='local', address: str=None, fps: str=None, subtitles: bool=False) -> Summary:
    """Answer every image below IMAGES_DIR: {"sub/img_1.jpg": "male", ...}. Exit status: 0 all answered,
    1 some images could not be, 2 wrong call or nothing to do, 130 interrupted (--resume goes on)"""
    ...
main = console(process, OPENBLAS_NUM_THREADS='1')
