"Train a woman-or-man face classifier and run it on a folder of photos."
__version__ = "0.1.0"
__all__ = ['Classifier']


def __getattr__(name):
    if name != 'Classifier': raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from genderclf.classifier import Classifier
    return Classifier
