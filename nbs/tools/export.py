"""Write the package from the notebooks, and a stub beside each module, from which editors know what `@patch` adds.

`nbdev_export` takes a cell marked `#| export name` for an addition to a module of another notebook. Here a short module
may begin in the notebook of the module that it serves."""
import os, re
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
from functools import partial
from pathlib import Path

from fastcore.py2pyi import create_pyi
from fastcore.script import call_parse
from nbdev.doclinks import _build_modidx, nbglob
from nbdev.export import nb_export
from nbdev.maker import ModuleMaker

lib = Path(__file__).resolve().parents[2]/'genderclf'


class Maker(ModuleMaker):
    "A module is new where no notebook of this run has written it"
    def __init__(self, written, is_new=True, name=None, **kwargs):
        super().__init__(is_new=name not in written, name=name, **kwargs)
        written.add(name)


def write_stub(module):
    "What fastcore makes of a module, its patched properties written as properties"
    package = '.'.join(module.parent.relative_to(lib.parent).parts)
    create_pyi(module, package)
    stub = module.with_suffix('.pyi')
    text = stub.read_text(encoding='utf-8')
    stub.write_text(re.sub(r'@patch\(as_prop=True\)', '@property', text) + '\n', encoding='utf-8')


@call_parse
def main():
    "Write all modules and their stubs"
    maker = partial(Maker, set())
    for nb in nbglob(as_path=True).sorted('name'): nb_export(nb, mod_maker=maker)
    _build_modidx()
    for old in lib.rglob('*.pyi'): old.unlink()
    for module in [*lib.glob('[!_]*.py'), *lib.glob('[!_]*/[!_]*.py')]: write_stub(module)
