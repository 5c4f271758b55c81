"""Write a Keras model in the forms that run without Keras: LiteRT in int8 and float16, SavedModel, ONNX."""
__all__ = ['FORMS', 'to_litert', 'litert_logits', 'keep_int8_sums', 'Form', 'read_forms', 'convert', 'write_forms']
import os, subprocess, sys
import numpy as np
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from .errors import CallError
from .litert import interpreter
from .metrics import sigmoid

def _one_image(model):
    """The network of logits for a batch of one image."""
    ...

def to_litert(model, calibration=None) -> bytes:
    """The network in LiteRT's form."""
    ...

def litert_logits(content, x, batch_size=64) -> np.ndarray:
    """The logits of a LiteRT model."""
    ...

def _rounded(kernel):
    """Each weight in steps of 1/127 of its channel's largest; as many are rounded up as keep the channel's sum."""
    ...

def keep_int8_sums(model):
    """Round depthwise kernels to 8 bits so that each keeps its sum."""
    ...

def _onnx_logits(path, x):
    ...

def _write_onnx(model, path, images, tolerance=0.0001):
    """Export to ONNX, and compare with Keras on some images."""
    ...

def _write_int8(model, path, images):
    ...

def _write_float16(model, path, images):
    ...

def _write_saved_model(model, path, images):
    ...

@dataclass
class Form:
    """A form of a model that runs without Keras."""
    file: str
    write: object
    logits: object = None
    needs: tuple = ()
    tensorflow: bool = False
FORMS = dict(int8=Form('model_int8.tflite', _write_int8, litert_logits, tensorflow=True), float16=Form('model_float16.tflite', _write_float16, litert_logits, tensorflow=True), saved_model=Form('saved_model', _write_saved_model, tensorflow=True), onnx=Form('model.onnx', _write_onnx, _onnx_logits, ('tf2onnx', 'onnxruntime')))

def read_forms(text) -> list:
    """The forms that are wanted, each once."""
    ...

def _convert(folder, *forms):
    ...
_QUIET = dict(KERAS_BACKEND='tensorflow', TF_CPP_MIN_LOG_LEVEL='3', CUDA_VISIBLE_DEVICES='-1')

def convert(folder, forms=('float16', 'int8', 'saved_model')):
    """Write forms of `model.keras` beside it with TensorFlow, whatever backend Keras has here."""
    ...

def write_forms(model, folder, forms, images):
    """Write a model in the forms of the table."""
    ...
