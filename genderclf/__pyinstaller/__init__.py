"Where PyInstaller finds our hook; an entry point in setup.py names this function."
from pathlib import Path


def hook_dirs() -> list: return [str(Path(__file__).parent)]
