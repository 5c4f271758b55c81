"Write the package from the notebooks, and a stub beside each module, from which editors know what `@patch` adds."
import os, re
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
from pathlib import Path

from fastcore.py2pyi import create_pyi
from fastcore.script import call_parse
from nbdev.doclinks import nbdev_export

lib = Path(__file__).resolve().parents[2]/'genderclf'


def package(module) -> str: return '.'.join(module.parent.relative_to(lib.parent).parts)


def write_stub(module):
    "What fastcore makes of a module, its patched properties written as properties"
    create_pyi(module, package(module))
    stub = module.with_suffix('.pyi')
    text = stub.read_text(encoding='utf-8')
    stub.write_text(re.sub(r'@patch\(as_prop=True\)', '@property', text) + '\n', encoding='utf-8')


@call_parse
def main():
    "nbdev_export, then the stubs"
    nbdev_export()
    for old in lib.rglob('*.pyi'): old.unlink()
    for module in sorted(lib.rglob('[!_]*.py')): write_stub(module)
