"""Show the model each face as it could have been photographed: nearer, turned, darker, blurred."""
__all__ = ['LUMA', 'TRANSFORMS', 'affine_matrices', 'affine_transform', 'RandomLayer', 'blurred', 'RandomFraming', 'RandomColor', 'block_cosines', 'jpeg_blocks', 'RandomLowQuality', 'Resize', 'augmentation']
import math, numpy as np, keras
from fastcore.basics import patch
from keras import ops
from typing import Any
from .data import WIDE

def affine_matrices(side, angle, shift, stretch, mirror, size) -> Any:
    """Maps of output to input pixels about the centre of the image."""
    ...

def _torch_transform(x, m, edge):
    ...

def affine_transform(x, m, edge=None) -> Any:
    """Sample images elsewhere, bilinear; on PyTorch by its own sampling, where Keras's is many times slower."""
    ...

class RandomLayer(keras.layers.Layer):
    """A layer that draws its random numbers from a seed of its own."""

    def __init__(self, seed=None, **kwargs):
        ...

    def _uniform(self, shape, lo=0.0, hi=1.0):
        ...

    def _chosen(self, n, p):
        ...

    def get_config(self):
        ...

def blurred(x, by=8) -> Any:
    """Images of which only large patches of light and colour are left."""
    ...

def _on_background(x, m, kind, color):
    """`kind` (n, 1, 1, 1) below 1 is black, below 2 one colour, below 3 another face blurred, else the edge."""
    ...

@keras.saving.register_keras_serializable('genderclf')
class RandomFraming(RandomLayer):
    """Randomly turn, shift, zoom, stretch and flip each image (as in Simard et al. 2003)."""

    def __init__(self, rotation=0.0, shift=0.0, zoom=(1.0, 1.0), stretch=0.0, flip=True, border='black', seed=None, **kwargs):
        ...

    def call(self, x, training=False):
        ...

    def get_config(self):
        ...

    def _matrices(self, n, size):
        ...
LUMA = np.array([0.299, 0.587, 0.114], 'float32')

def _column(v, dims):
    """Numbers (n,) as (n, 1, 1, …)."""
    ...

@keras.saving.register_keras_serializable('genderclf')
class RandomColor(RandomLayer):
    """Randomly change brightness, contrast, saturation and colour balance; one 3x3 matrix for each image."""

    def __init__(self, brightness=0.0, contrast=0.0, saturation=0.0, balance=0.0, grey=0.0, seed=None, **kwargs):
        ...

    def call(self, x, training=False):
        ...

    def get_config(self):
        ...

    def _matrices(self, n, mean):
        """A 3x3 matrix and an offset for each image, drawn from the ranges."""
        ...
_K = np.arange(8)
_COSINES = np.sqrt((2 - (_K[:, None] == 0)) / 8) * np.cos((2 * _K + 1) * _K[:, None] * np.pi / 16)

def block_cosines(size) -> tuple:
    """The orthonormal cosine transform of blocks of 8 pixels as one matrix, and the frequency of each row."""
    ...

def _rounded(x, step):
    ...

def jpeg_blocks(x, step) -> Any:
    """Round the cosine coefficients of 8x8 blocks to multiples of `step` that grow with frequency, as JPEG does."""
    ...

@keras.saving.register_keras_serializable('genderclf')
class RandomLowQuality(RandomLayer):
    """Give some images few pixels, a blur, JPEG's blocks or noise."""

    def __init__(self, p=0.3, noise=12.0, seed=None, **kwargs):
        ...

    def call(self, x, training=False):
        ...

    def get_config(self):
        ...

    def _softened(self, x):
        """Some of the images with a half, a third or a quarter of their pixels, mixed with themselves."""
        ...

@keras.saving.register_keras_serializable('genderclf')
class Resize(keras.layers.Layer):
    """Bring images to the model's size by averaging, as `load_image` does."""

    def __init__(self, size, **kwargs):
        ...

    def call(self, x):
        ...

    def get_config(self):
        ...
TRANSFORMS = dict(classic=lambda seed: RandomFraming(rotation=0.06, shift=0.1, zoom=(0.8, 1.1), stretch=0.1, seed=seed), framing=lambda seed: RandomFraming(rotation=22 / 360, shift=0.2, zoom=(0.5, 1.6), border='any', seed=seed), crops=lambda seed: RandomFraming(rotation=22 / 360, shift=0.15 / WIDE, zoom=(0.9 / WIDE, 1.0), border='any', seed=seed), color=lambda seed: RandomColor(brightness=0.6, contrast=0.35, saturation=0.5, balance=0.1, grey=0.12, seed=seed + 1), quality=lambda seed: RandomLowQuality(p=0.3, seed=seed + 2))
_NAMES = dict(none='', final='framing+color+quality', faces='crops+color+quality')

def augmentation(name='classic', size=96, seed=0) -> keras.Sequential:
    """The augmentation of a recipe, as layers to put before a model; at inference they only resize."""
    ...
