"All commands in one: `genderclf process …`, or `python -m genderclf process …`."
import sys
from importlib import import_module
from genderclf import __version__
from genderclf.cli import say

commands = 'process', 'train', 'evaluate', 'share'


def main():
    "Run the command that the first argument names."
    name = sys.argv[1] if len(sys.argv) > 1 else ''
    if name in commands:
        del sys.argv[1]
        return import_module(f'genderclf.{name}').main()
    if name == '--version': return print(f'genderclf {__version__}')
    usage = f'usage: genderclf {"|".join(commands)} …; --help after a command lists its options'
    if name in ('-h', '--help'): return print(usage)
    sys.exit(say(usage) or 2)


if __name__ == '__main__': main()
