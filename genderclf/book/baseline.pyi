"""Train a plain convolutional network from nothing, and see how fast it learns and how soon it overfits."""
__all__ = ['baseline_model']
import keras

def baseline_model(size=96, filters=(16, 32, 64, 128), units=(128, 64)) -> keras.Sequential:
    """A plain network: convolutions of 3x3, each followed by pooling, then dense layers and one sigmoid unit"""
    ...
