"""Save the state of a training, so that a power cut costs minutes and the resumed run ends the same; draw its history"""
__all__ = ['values', 'assign', 'write_state_arrays', 'read_state_arrays', 'check_checkpoint', 'remove_checkpoint', 'Checkpoint']
import json, os, re, time, zipfile
import numpy as np
from contextlib import suppress
from fastcore.basics import patch
from pathlib import Path
from .errors import CallError
from .files import OUR_MARK, is_ours, whole_file, write_whole

def values(variables) -> list:
    """What variables hold."""
    ...

def assign(variables, arrays):
    """Set variables."""
    ...

def write_state_arrays(path, variables):
    """Write the values of variables, whole or not at all."""
    ...

def read_state_arrays(path, variables):
    """Set variables to the values in a file."""
    ...
_SYSTEM = re.compile('(.*/)?(\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)', re.S)

def _files(folder):
    """Names of the files below a folder, relative to it, with `/`."""
    ...

def check_checkpoint(folder, ours):
    """Refuse a folder of somebody else's, and one of ours with somebody else's file in it."""
    ...

def remove_checkpoint(folder, ours):
    """Delete the files that we wrote, and then the folders that are empty."""
    ...

def _read_json(path):
    """The dict that a file holds, None where there is none; raises `CallError`."""
    ...

class Checkpoint:
    """The state of a run in a folder; what is written appears whole or not at all."""
    names = re.compile(f'{re.escape(OUR_MARK)}|((settings|state)\\.json|split\\.csv|(best|start|\\d+-\\d+)\\.npz)(\\.\\d+\\.tmp)?')

    def __init__(self, folder, writes=True):
        ...

    @property
    def state(self) -> dict | None:
        ...

    @property
    def settings(self) -> dict | None:
        ...

    def begin(self, settings):
        ...

    def mark(self) -> Path:
        """Make the folder, and mark it as ours."""
        ...

    def clear(self):
        """Delete what the run kept."""
        ...

    def wait(self, epoch=0):
        """Wait for the process that writes."""
        ...

    def save(self, variables, epoch, batch=0, **kwargs):
        """Write arrays, then the JSON that names them; what was there before goes."""
        ...

    def load(self, variables, name=None):
        """Set variables to the values that were saved."""
        ...
