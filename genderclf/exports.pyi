"""Write a Keras model in the forms that run without Keras: LiteRT in int8 and float16, SavedModel, ONNX."""
__all__ = ['to_litert', 'litert_logits', 'keep_sums', 'convert', 'to_onnx']
import os, subprocess, sys
import numpy as np
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

def litert_logits(content, x, batch_size=64):
    """The logits of a LiteRT model."""
    ...

def _rounded(kernel):
    ...

def keep_sums(model):
    """Round depthwise kernels to 8 bits so that each keeps its sum."""
    ...

def _convert(folder):
    ...
_QUIET = dict(KERAS_BACKEND='tensorflow', TF_CPP_MIN_LOG_LEVEL='3', CUDA_VISIBLE_DEVICES='-1')

def convert(folder):
    """Write the LiteRT forms and the SavedModel of `model.keras` beside it, whatever backend Keras has here."""
    ...

def _onnx_logits(path, x):
    ...

def to_onnx(model, path, x, logits, tolerance=0.0001):
    """Export to ONNX and compare with onnxruntime."""
    ...
