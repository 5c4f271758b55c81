"""Put a head on a network that has seen ImageNet, train the head, then everything, gently."""
__all__ = ['BACKBONES', 'Backbone', 'backbone_blocks', 'imagenet_weights', 'faceres_file', 'face_model', 'speed_up', 'logits_model', 'backbone_features', 'head_model', 'train_head', 'WarmUp', 'OneCycle', 'adopt_statistics', 'renew_statistics', 'model_from', 'check_weights', 'HubLayer']
import contextlib, inspect, keras, os, random, re, sys
import numpy as np
from dataclasses import dataclass
from functools import partial
from keras import ops
from pathlib import Path
from .data import photo_feed
from .errors import CallError
from .model_folder import ModelError, face_folder, model_near, read_card, read_weights
from .recipes import FACERES, is_faceres

@dataclass
class Backbone:
    """A network that a model may begin with."""
    build: object
    scale: object
    offset: object
    blocks: str
    files: str = ''
_GREY = np.array((123.68, 116.779, 103.939))

def _take_pixels(network, faces):
    """Let a MobileNet v1 take pixels minus `_GREY`, where it learned with FaceRes's or with ImageNet's."""
    ...

def _mobilenet_v1(weights=None, alpha=1.0, **options):
    """`keras.applications.MobileNet` for pixels minus `_GREY`."""
    ...
_SPREAD = 255 * np.array((0.229, 0.224, 0.225))
BACKBONES = dict(mobilenet_v2=Backbone(keras.applications.MobileNetV2, 1 / 127.5, -1.0, 'block_(\\d+)_', 'mobilenet_v2_{alpha}_*.h5'), mobilenet_v1=Backbone(_mobilenet_v1, 1.0, [*-_GREY], 'conv_[a-z]+_(\\d+)', 'mobilenet_1_0_*_no_top.h5'), efficientnet_v2_b0=Backbone(partial(keras.applications.EfficientNetV2B0, include_preprocessing=False), [*1 / _SPREAD], [*-255 * np.array((0.485, 0.456, 0.406)) / _SPREAD], 'block(\\d[a-z])_', 'efficientnetv2-b0_notop.h5'))

def backbone_blocks(network, backbone='mobilenet_v2') -> dict:
    """Where the blocks of a network end; none in a network that the table does not hold."""
    ...

def imagenet_weights(alpha=1.0, weights=None, backbone='mobilenet_v2') -> str | Path | None:
    """Where the ImageNet weights come from: the argument, `GENDERCLF_WEIGHTS`, else Keras's own download."""
    ...

def _weights_file(path, alpha, files):
    ...

def faceres_file(weights='faceres') -> Path:
    """The file with the weights of FaceRes."""
    ...
_NO_DOWNLOAD = 'the ImageNet weights cannot be downloaded: name a file with --weights or in GENDERCLF_WEIGHTS, or go on from the model that comes with the package: --weights shipped'

def _network(backbone, size, alpha, weights):
    """A network of the table with its weights; raises `CallError`."""
    ...

def _quick_norm(network):
    ...

def _dropout(rate, name='dropout', seed=None):
    """Dropout with a seed: without one, PyTorch draws from a generator of its own, which no checkpoint holds."""
    ...

def _with_pixels(backbone, size, alpha, weights):
    """The network that `face_model` is to have, and scale and offset of the pixels that it takes."""
    ...

def face_model(size=96, alpha=1.0, weights=None, dropout=0.2, backbone='mobilenet_v2', hidden=0) -> keras.Model:
    """A network that is there, average pooling, dropout and one sigmoid unit."""
    ...

def _torch_layers():
    """Batch norm, depthwise and 1x1 convolution of a Keras layer by PyTorch's own functions."""
    ...

def _is_plain(l):
    """Whether a convolution is nothing but its kernel."""
    ...

def _is_known(l):
    """Whether a layer is a convolution or batch norm that `_torch_layers` computes; others stay as they are."""
    ...

def speed_up(model) -> keras.Model:
    """On the PyTorch backend, let convolution and batch norm be one call each: the same numbers, faster."""
    ...

def logits_model(model) -> keras.Model:
    """The same network without the sigmoid."""
    ...

def backbone_features(model, x, batch_size=128, verbose=0) -> np.ndarray:
    """The backbone's features of each image."""
    ...

def head_model(model, seed=None) -> keras.Model:
    """Dropout and what lies behind it, which share their weights with the model."""
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

def _norms(network):
    ...

def _moments(network, x, batch_size=16):
    """Mean and variance of what comes into each batch norm of a network."""
    ...

def adopt_statistics(network, x):
    """Give each batch norm the mean and variance that images have there; scale and bias change so that no output does."""
    ...

def renew_statistics(network, batches):
    """Replace the running statistics of batch norm by their mean over batches."""
    ...

def _bare_model(recipe, size):
    ...

def model_from(folder, classes, size=None) -> tuple:
    """The network of a model folder, with a new head where the classes are others."""
    ...

def _check_handle(backbone):
    ...

def check_weights(weights, alpha=1.0, backbone='mobilenet_v2'):
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
