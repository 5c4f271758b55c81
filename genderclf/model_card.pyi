__all__ = ['TERMS', 'ModelFolder', 'export', 'card_metrics', 'versions', 'source_weights', 'card', 'card_in_words', 'is_rough', 'card_text', 'write_card', 'write_card_figures', 'is_unfinished_model', 'of_model', 'publish', 'write_model', 'add_metrics']
__doc__ = 'What the card of a model says, to programs and to people.'
import hashlib, json, os, platform, re
import numpy as np
import genderclf
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from .audit import label_is_visible
from .checkpoint import remove_checkpoint
from .cli import say
from .data import decode_photos, fingerprint, photo_feed
from .error_analysis import confusion_figure, reliability_diagram
from .evaluation import Answers, evaluation, evaluation_groups, model_answers, tables
from .exports import FORMS, litert_logits, write_forms
from .files import is_clutter, name_key, whole_file, write_whole
from .metrics import balanced_accuracy, fit_calibration, percent, sigmoid
from .model_folder import ModelError, read_card

@dataclass
class ModelFolder:
    """A folder that was just written, and what its forms say about the validation set."""
    path: Path
    logits: dict
    shipped: str

def _best_form(accuracies, max_loss):
    """The form that `process` gets."""
    ...
_USUAL = ('int8', 'float16', 'saved_model')

def export(model, split, path, forms=_USUAL, seed=0, max_loss=0.002) -> ModelFolder:
    """Write the model in the forms, each tried on the validation set."""
    ...

def _accuracies(logits, val):
    """Balanced accuracy of each form, each cut where its own calibration says."""
    ...

def card_metrics(p, faces) -> dict:
    """The figures of a card: all, and by the columns of the CSV, with 95% intervals."""
    ...

def _shown(found):
    ...

def versions() -> dict:
    """Python and the packages that a result depends on."""
    ...
TERMS = 'The terms of the photographs that the model was trained on hold for it as well.'
_USE = dict(intended_use='Sorting photographs of the kind that it was trained on.', excluded_use='Deciding anything about a person, and watching or sorting people who did not agree.', caveats='It gives one of two answers to any picture. Other sources, framing and qualities than those of the training data cost accuracy: measure with `evaluate`.')

def source_weights(folders) -> np.ndarray:
    """Weights by which each class of each source counts the same; a folder without the column `source` is a source."""
    ...

def _fitted_on_val(z, val):
    ...

def _calibration(folder, photos, size, decoding):
    """Shift and temperature by the sources of folders, of the form that answers, and what the card says of them."""
    ...

def card(folder, split, run, terms=TERMS, calibrate=()) -> dict:
    """The card of a model."""
    ...
_PEOPLE = dict.fromkeys(('female', 'woman', 'women'), ('girls', 'women')) | dict.fromkeys(('male', 'man', 'men'), ('boys', 'men'))
_AGES = {'0-2': (0, 'under 3'), '3-9': (0, 'of 3 to 9'), '10-17': (0, 'of 10 to 17'), '60+': (1, 'of 60 and over')}

def _who(name, age):
    ...

def card_in_words(card, least=20) -> list:
    """How often children and old people are found; on sets that nothing was chosen on, where there are any."""
    ...
_INPUT = dict(whole='the whole photo, stretched to a square', main='the main face of a photo, with some room around it')
_CARD_TEXT = "# Model card\n\nBy the headings of Mitchell et al. (2019).\n\n## Model details\n\nA classifier of photographs into `{first}` and `{second}`, {made}\n\n- Input: {input}, {size}x{size} pixels, RGB.\n- Output: the logit of `{second}`. Its probability is `sigmoid((logit - {shift:.3f}) / {temperature:.3f})`; from one\n  half on the answer is `{second}`.\n- `model.tflite` is the {shipped} form. Balanced accuracy on `val`: {forms}.\n\n## Intended use\n\n{intended_use}\n\n## Excluded use\n\n{excluded_use}\n\n## Training data\n\n{train:,} images. {terms}\n\n{sources}## Evaluation data and metrics\n\n`val`, {val:,} images. Shift and temperature were fitted on {calibration:,} {fitted}{rough}. Other sets were used to\nreport only. Intervals are 95%, by bootstrap over people where they are known, else Wilson's.\n\n{fails}## Quantitative analyses\n\n{tables}\n## Caveats\n\n{caveats}\n"

def is_rough(card) -> bool:
    """Whether the probabilities were fitted on too few images to be believed much."""
    ...

def _table(header, rows):
    ...

def _made(card):
    """How the model was made: in sentences of its own, or as `train` made it."""
    ...

def _sources(card):
    """The sources of the training photographs with their terms, where the card names them."""
    ...

def card_text(card) -> str:
    """The card for people."""
    ...

def write_card(folder, card):
    """Write the card for people, and `card.json` with the hash of each file that it knows, at first of all."""
    ...

def write_card_figures(folder, card, val):
    """Draw confusion and reliability on the validation set into the folder."""
    ...
_SAVED_MODEL = 'saved_model/((saved_model|fingerprint)\\.pb|variables/variables[\\w./-]+)'
_FILES = 'card\\.json|README\\.md|(confusion|reliability)\\.png|weights\\.npz|calibration\\.npy|model\\.(keras|tflite)'

def is_unfinished_model(name) -> bool:
    """Whether `export` and what follows it write a file of this name."""
    ...

def of_model(folder) -> Callable:
    """Tell the files of a model from those that somebody put beside them, or changed."""
    ...

def publish(new, path, card):
    """Move a finished folder into place, delete the model that was there, and print the new one's accuracy."""
    ...

def _tell(path, card):
    ...

def write_model(run, split, new, path, forms=_USUAL, **of_card) -> dict:
    """Write model folder, card and figures, and move them into place."""
    ...

def add_metrics(folder, name, faces):
    """Measure a model on a further labelled folder, framed as in training, and write the figures into its card."""
    ...
