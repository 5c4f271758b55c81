"""Read CSV files about photos, however their columns and names are written, and write CSV that no spreadsheet runs"""
__all__ = ['csv_safe', 'read_table', 'write_csv', 'csv_text']
import csv, io, json, re
import numpy as np
from collections import Counter
from unicodedata import normalize
from .cli import say
from .errors import CallError
from .files import name_key
_RUNS = re.compile("'*[=+\\-@\t\r\n]")
_NUMBER = re.compile('[+-]?[0-9.]+')

def csv_safe(text) -> str:
    """`text` such that a spreadsheet shows it and doesn't run it."""
    ...

def _unescaped(text):
    """What `csv_safe` was given."""
    ...

def _read_csv(path):
    """The rows of a CSV with `,`, `;` or tabs between columns, and the columns' names."""
    ...

def _read_json_lines(path):
    """The rows of a file with a JSON object in each line, as `process --report FILE.jsonl` writes it, and their keys."""
    ...

def _rows(path):
    """The rows of a table of files, and its other columns; raises `CallError`."""
    ...

def _key(name):
    """A name as it is compared: one form of accents, slashes that lean forward."""
    ...

def _lookup(names):
    """A function that finds a name, as indices in `names`: by its end, or by its last part if that is unique."""
    ...

def _photo(name):
    """The photo that a crop was cut out of, by the crop's name; None for names that aren't a crop's."""
    ...

def _matcher(files, crops=True):
    """A function of a name that gives what it is about, as (rank, index): a file, a file's photo, or a file's crop."""
    ...

def _rows_about(rows, files, crops=True):
    """Index of each file that the rows are about, and its rows: those of the lowest rank."""
    ...
_MAIN = {'': None} | dict.fromkeys(('1', '1.0', 'true'), True) | dict.fromkeys(('0', '0.0', 'false'), False)

def _main_rows(where, rows):
    """Those of a photo's rows that count where a column says which face is the main one."""
    ...

def _agreed(where, rows, columns):
    """The row that all of a photo's rows amount to."""
    ...

def _distinct(found):
    ...

def _counting(path, found, files):
    """The rows that count of those about each file, and whether a column says which face is the main one."""
    ...

def read_table(path, faces, columns='.*', crops=True) -> dict:
    """The columns of a table in the order of `faces`."""
    ...

def write_csv(f, rows, safe=csv_safe, end='\n'):
    """Write rows as CSV; one with a carriage return is quoted: before Python 3.13 csv may leave it bare."""
    ...

def csv_text(columns, rows, safe=csv_safe) -> str:
    """A table as CSV."""
    ...
