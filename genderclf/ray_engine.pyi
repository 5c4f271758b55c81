"""Answer a hundred million photos with the same classifier, on the processors of a Ray cluster."""
__all__ = ['process_on_ray']
import json, logging, os, re, socket, zlib
import pyarrow as pa
from collections import Counter
from contextlib import contextmanager
from fastcore.basics import patch
from functools import partial
from hashlib import sha256
from .journal import resumable, run_header
from .summary import Summary
from .classifier import Classifier, Options
from .cli import Progress, say
from .errors import CallError
from .files import name_key, run_lock
from .film_names import is_film
from .litert import n_cpus
from .parquet import Parts, encode_part
from .results import is_report_file, write_results
from .items import Entry, Source
from .sources import Folder, Shards
from .stores import shown
from .tracks import with_tracks

def _cut(files, size, films=False):
    """Lists of `(key, …)`, cut at places that depend on the keys alone; `size` on average, a film in each at most."""
    ...

def _unit_name(unit):
    """The name of a unit: a hash of its keys, and of what tells whether a file has changed."""
    ...

def _without(files, root, folder):
    """Files below `root` that are not in `folder`, nor its lock."""
    ...

def _list_source(source, passed, leave_out, size):
    """`(shard, entries)` of a source; nothing below the folder `leave_out`, that of the results."""
    ...

def _units(source, leave_out=None, done=frozenset(), size=512):
    """Dicts: a unit (`name`, `shard`, `files`), names left out (`done`), at last `total` and the kinds `passed` over."""
    ...

class _Answerer:
    """The actor: holds the classifier and answers units of a source."""

    def __init__(self, source, clf, options):
        ...

    def __call__(self, rows):
        """What Ray calls: a table with a unit in each row becomes one with a note and a part in each."""
        ...

    def _answers(self, unit):
        """The answers to a unit, as the local engine gives them, and the kinds that were passed over in it."""
        ...

    def _part(self, unit):
        """Note and Parquet file of a unit; units left out pass through."""
        ...

@contextmanager
def _environment(address):
    """Variables that Ray reads when it starts, taken back at the end."""
    ...

def _reach(address):
    """Refuse an address where no cluster answers."""
    ...

def _start(ray, address):
    """Connect to a cluster, or start a Ray here."""
    ...

@contextmanager
def _ray_cluster(address=None):
    """The module `ray`, connected to HOST:PORT or `auto`, or to a Ray that is started here and ended."""
    ...

def _because(e):
    """The reason in an exception that Ray brings from another process."""
    ...

def _n_actors(ray, n):
    """The number of actors, `n` or one on each CPU of the cluster."""
    ...

def _lister(ray, make_units):
    """A source for Ray Data whose only task lists units, one in each block."""
    ...

def _listed(ray, make_units):
    """Units as they are listed on this node, which asks for no CPU."""
    ...

@contextmanager
def _silent(*names):
    """Loggers that say nothing."""
    ...

@contextmanager
def _ray_data(ray):
    """Ray Data's settings for this run: a block for each unit, no output, an hour without progress at most."""
    ...

def _ray_answers(ray, make_units, actor_args, n_actors=0):
    """`(note, part)` of each unit as they come; raises `CallError`."""
    ...

def _n_images(note):
    ...

def _write_part(parts, note, part, found, progress):
    """Write a part, count it, and name what failed."""
    ...

def _keep_parts(parts, note, found):
    """Count parts of an earlier run; the last note has the kinds of files that the lister passed over."""
    ...

def _write_parts(parts, answers):
    """Write parts as they come, count them, and take away those of units that are no more; a `Summary`."""
    ...
_UNIT_SIZE = 512
_MOST_IN_JSON = 10000000

def _answer_on_ray(ray, source, clf, parts, options, n_actors, stay):
    """Have a source answered and its parts written; a `Summary`."""
    ...

def _write_results(parts, found, classes, out, report):
    """Write the files that were asked for; a list of what was written."""
    ...

def _check_source(source, parts):
    """Refuse parts that are about no file of the source."""
    ...

@contextmanager
def _alone(folder, stay):
    """Hold a lock on a folder of parts; in a store there is none."""
    ...

def _run(ray, source, clf, options, folder, resume, n_actors, stay):
    """Answer a source into a folder of parts; the `Parts` and a `Summary`."""
    ...

def process_on_ray(source: Source, clf: Classifier, out='process_results.json', report=None, options=Options(), resume=False, n_actors=0, address=None) -> Summary:
    """What `process --engine ray` does."""
    ...
