__all__ = ['need_folder', 'check_out', 'alone', 'run_place']
__doc__ = 'What a run of `train` writes, and what it may replace: only its own, in a folder that no other run has.'
import os, shutil, tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from .audit import is_findings
from .checkpoint import Checkpoint, check_checkpoint
from .cli import say
from .errors import CallError
from .files import OUR_MARK, run_lock
from .fit import on_stop
from .history import is_history
from .model_card import is_unfinished_model, of_model

def need_folder(option, folder, room=0):
    """Make a folder, and see that it can be written to and has `room` bytes."""
    ...

def _own_files(out, names):
    """Those of the files that are there, if an earlier run wrote them all."""
    ...

def _in_checkpoint(folder):
    """Function of the name of a file in the folder of a run: whether the run wrote it."""
    ...

def check_out(out, resume=False, audit_only=False, tensorboard=False):
    """Refuse to replace what no run wrote, and say what will be replaced."""
    ...

def alone(out) -> AbstractContextManager:
    """Keep other runs out of a folder."""
    ...

def _interrupt():
    ...

@contextmanager
def run_place(out, shared=False, *what) -> Iterator:
    """Hold the folder of a run, in which it replaces its own only; signals that ask to stop interrupt the run."""
    ...
