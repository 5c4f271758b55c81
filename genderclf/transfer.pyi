"""Put a head on a network that has seen ImageNet, train the head, then everything, gently."""
__all__ = ['imagenet_weights', 'face_model', 'speed_up', 'logits_model', 'backbone_features', 'head_model', 'train_head', 'WarmUp', 'OneCycle', 'model_from', 'check_weights', 'HubLayer']
import contextlib, keras, os, random, sys
import numpy as np
from functools import partial
from keras import ops
from pathlib import Path
from .data import photo_feed
from .errors import CallError
from .model_folder import ModelError, face_folder, model_near, read_card, read_weights

def imagenet_weights(alpha=1.0, weights=None):
    """Where the ImageNet weights come from: the argument, `GENDERCLF_WEIGHTS`, else Keras's own download."""
    ...

def _weights_file(path, alpha):
    ...
_NO_DOWNLOAD = 'the ImageNet weights cannot be downloaded: name a file with --weights or in GENDERCLF_WEIGHTS, or go on from the model that comes with the package: --weights shipped'
_OTHER_WEIGHTS = 'these are no weights of MobileNetV2 at alpha'

def _mobilenet(size, alpha, weights):
    ...

def _quick_norm(network):
    ...

def _dropout(rate):
    """Dropout with a seed: without one, PyTorch draws from a generator of its own, which no checkpoint holds."""
    ...

def face_model(size=96, alpha=1.0, weights=None, dropout=0.2, backbone=None) -> keras.Model:
    """MobileNetV2, average pooling, dropout and one sigmoid unit."""
    ...

def _torch_layers():
    """Batch norm, depthwise and 1x1 convolution of a Keras layer by PyTorch's own functions."""
    ...

def speed_up(model) -> keras.Model:
    """On the PyTorch backend, let convolution and batch norm be one call each: the same numbers, faster."""
    ...

def logits_model(model) -> keras.Model:
    """The same network without the sigmoid."""
    ...

def backbone_features(model, x, batch_size=128, verbose=0):
    """The backbone's features of each image."""
    ...

def head_model(model) -> keras.Model:
    """Dropout, the last unit and the sigmoid alone, which share their weights with the model."""
    ...

def train_head(model, train, val, epochs, lr, batch_size=64, seed=0) -> dict:
    """Train the head alone on features, by SGD with momentum."""
    ...

@keras.saving.register_keras_serializable('genderclf')
class WarmUp(keras.optimizers.schedules.LearningRateSchedule):
    """Rise linearly to a peak, then stay, or fall to 0 as a cosine (Goyal et al. 2017; Loshchilov and Hutter 2017)."""

    def __init__(self, peak, warmup, total=None):
        ...

    def __call__(self, step):
        ...

    def get_config(self):
        ...

@keras.saving.register_keras_serializable('genderclf')
class OneCycle(keras.optimizers.schedules.LearningRateSchedule):
    """Rise to `peak`, then fall far below where it began, both as a cosine (Smith 2018)."""

    def __init__(self, peak, total, warmup=0.25, div=25.0, final_div=10000.0):
        ...

    def __call__(self, step):
        ...

    def get_config(self):
        ...

def _bare_model(recipe, size):
    ...

def model_from(folder, classes, size=None):
    """The network of a model folder, with a new head where the classes are others."""
    ...

def check_weights(weights, alpha=1.0):
    """See that the weights are there; those of ImageNet are downloaded."""
    ...

def _as_keras(module):
    ...

@keras.saving.register_keras_serializable('genderclf')
class HubLayer(keras.layers.Layer):
    """A TF2 image feature vector from a TF-Hub handle or a SavedModel folder; needs the TensorFlow backend."""

    def __init__(self, handle, scale_01=True, trainable=True, **kwargs):
        ...

    def call(self, x, training=False):
        ...

    def get_config(self):
        ...
