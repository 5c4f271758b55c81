"""Find photos that are in a folder twice, as the same bytes or as the same picture."""
__all__ = ['exact_copies', 'perceptual_hashes', 'close_hashes', 'same_photo', 'face_features', 'near_duplicates', 'shared_faces']
import numpy as np
from PIL import Image, ImageFilter
from .data import thread_map

def exact_copies(digests) -> np.ndarray:
    """Files with the same content."""
    ...

def perceptual_hashes(x) -> np.ndarray:
    """imagehash's `phash` of each image: images that look alike differ in few of the 64 bits."""
    ...

def close_hashes(a, b=None, bits=10, block=64) -> np.ndarray:
    """Pairs of hashes that differ in at most `bits` bits: all are compared, a block of rows at a time."""
    ...
_SIDE, _EDGE = (56, 4)

def _fine_detail(a):
    """An image's grey detail, float32 (56, 56): what differs from the neighbourhood."""
    ...

def _in_blocks(f, pairs, size):
    """`f` of blocks of pairs, in threads, as one array: the images of all pairs would fill the memory."""
    ...

def _best_shift(core, b):
    """Where in each detail of `b` (k, 56, 56) the core of the other one correlates best: its part, as large as the core."""
    ...

def _centred(a):
    ...

def same_photo(x, y, pairs) -> np.ndarray:
    """Correlation of the fine detail of each pair, at the best shift of up to 4 pixels of 56."""
    ...

def face_features(x) -> np.ndarray:
    """28x28 grey, standardised per image: the dot product of two rows is the correlation of the images."""
    ...

def _correlation(x, y, pairs):
    """Correlation of the coarse look of pairs."""
    ...

def near_duplicates(x, y=None, same=0.82, bits=10, hashes=None) -> tuple:
    """Pairs that show the same photo (saved again, lighter, cut differently): candidates by hash, confirmed by detail."""
    ...

def shared_faces(x, y, **kwargs) -> np.ndarray:
    """Pairs of an image of `x` and one of `y` that show the same photo, identical ones included."""
    ...
