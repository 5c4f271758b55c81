"""Write a model folder that `process` loads, with calibrated probabilities and a card that says whom it fails for; read it safely"""
__all__ = ['ModelError', 'shipped_model', 'face_folder', 'model_near', 'read_card', 'read_part', 'model_folder_classes', 'read_weights', 'read_model', 'model_fingerprint']
import json, math
from pathlib import Path
from .errors import CallError

class ModelError(CallError):
    """A model folder that cannot be used; the message names it and the remedy."""

def shipped_model() -> Path:
    """The model folder inside the package."""
    ...

def _number(v):
    ...
_CARD = dict(classes=lambda v: isinstance(v, list) and len(v) == 2 and all((isinstance(c, str) for c in v)) and (v[0] != v[1]), size=lambda v: type(v) is int and 8 <= v <= 1024, fit=lambda v: v == 'stretch', output=lambda v: v == 'logit', shift=_number, temperature=lambda v: _number(v) and v > 0, files=lambda v: isinstance(v, dict), faces=lambda v: v in ('whole', 'main'))

def _has(v, **kinds):
    ...
_MORE = dict(recipe=lambda v: _has(v, name=str, backbone=str | None) and _number(v.get('alpha', 1.0)), data=lambda v: _has(v, train_images=int, val_images=int, calibration_images=int, terms=str), metrics=lambda v: isinstance(v, dict) and all((_has(m, overall=dict, groups=dict) for m in v.values())), forms=lambda v: _has(v, shipped=str) and all((_number(n) for k, n in v.items() if k != 'shipped')), versions=lambda v: _has(v, genderclf=str), **{k: lambda v: isinstance(v, str) for k in ('intended_use', 'excluded_use', 'caveats')})
_SHIPPED = {'22959886f261f5f5', 'a3430873d01815b3', '73734437387c3366', '3c47a919aacf6596', '37472b42305ac30f'}

def _upgrade(card):
    """Fill in what formats 1 and 2 don't hold."""
    ...

def _checked(card, file, needed):
    """The card, if each value is of its kind."""
    ...

def face_folder(weights) -> Path | None:
    """The model folder that weights are to be taken from."""
    ...

def model_near(path) -> Path | None:
    """The model folder that was meant."""
    ...

def _content(folder, name):
    """A file of the folder."""
    ...

def read_card(folder, *needed) -> dict:
    """The card of a model folder, its values checked."""
    ...

def _part(folder, name, card):
    ...

def read_part(folder, name) -> bytes:
    """A file of a model folder, its hash checked."""
    ...

def model_folder_classes(folder) -> list:
    """The classes that a model folder tells apart."""
    ...

def read_weights(folder) -> list:
    """The weights of a model folder, as its card describes them."""
    ...

def read_model(folder) -> tuple:
    """What answers: the checked card, and the model."""
    ...

def model_fingerprint(card) -> str:
    """A hash of what decides the answers."""
    ...
