"Plant each violation where there is none, and see that `check_notebooks` finds it and nothing else."
import importlib, sys, tempfile
from pathlib import Path

import nbformat
from fastcore.test import test_eq
from nbformat.v4 import new_code_cell, new_notebook

from check_notebooks import check, check_way, entered
from execute import code_hash

f = '#| export\ndef f(\n    x, # A number\n)->int:\n    "Twice a number"\n    return 2*x'
use, test = 'f(2)', 'test_eq(f(2), 4)'
more = ''.join(f'    a{i}, # A number\n' for i in range(8))
def longer(n): return f.replace('    return', '    x += 0\n'*n + '    return')

NOTEBOOKS = {  # rule that the cells break: the cells
    '': [f, use, test],
    'use': [f, f'#| hide\n{test}'],
    'assertion': [f, use],
    'vain': [f, test, 'test_eq(f(3), f(3))'],
    'line': [f, test, use + ' '*117],
    'cell': [longer(21), f, f, test],
    'median': [longer(4), test],
    'parameters': ['#| export\nimport os', f.replace('    x', f'{more}    x'), test],
    'docment': [f.replace(' # A number', ''), test],
    'returns': [f.replace('->int', ''), test],
}
MODULES = {
    '': {'a': 'import planted.b\nprint(planted)', 'b': ''},
    'module': {'a': '\n'*401},
    'circle': {'a': 'from .b import f\nprint(f)', 'b': 'def f():\n    from planted import a\n    return a'},
    'arrow': {'a': 'from .book.b import f\nprint(f)', 'book/b': 'def f(): pass'},
    'room': {'a': 'from .b import os\nprint(os)', 'b': 'import os\nprint(os)'},
    'flakes': {'a': 'import os'},
    'packed': {'a': 'a, b = len([]), str()\nc, (d, e) = 1, divmod(3, 2)'},
    'switch': {'a': 'def f(a, n): return [a] * a + [a] * n + [a] * len(a) + 2 * [a]'},
    'locals': {'a': 'def f(a): return dict(locals()), dict(a=a)'},
}
WAYS = {'': 2, 'entered': 3}  # times that `train` goes to `data` and to `split`


def plant(folder, cells=(), modules={}, read={}):
    "A folder with one notebook, as if executed with the JSON files in `read`, and a package"
    folder = Path(folder).resolve()
    lib = folder/'planted'
    lib.mkdir()
    nb = new_notebook(cells=[new_code_cell(c) for c in cells])
    nb.metadata.update(code_hash=code_hash(nb), json_hashes=read)
    nbformat.write(nb, folder/'planted.ipynb')
    for name, code in {'__init__': '', **modules}.items():
        (lib/f'{name}.py').parent.mkdir(exist_ok=True)
        (lib/f'{name}.py').write_text(code, encoding='utf-8')
    return folder, lib


def found(**planted) -> str:
    "Rules that are broken"
    with tempfile.TemporaryDirectory() as d: return ' '.join(sorted({v.rule for v in check(*plant(d, **planted))}))


def way(times) -> list:
    "Modules that a planted `train` enters"
    modules = dict(data='def f(): pass', split='from planted.data import f as g\ndef f(): g()',
                   train='from planted import data, split\ndef train():' + ' data.f(); split.f();'*times)
    with tempfile.TemporaryDirectory() as d:
        folder, lib = plant(d, modules=modules)
        sys.path.insert(0, str(folder))
        found = entered(importlib.import_module('planted.train').train, lib, 'train')
        sys.path.remove(str(folder))
    for m in [m for m in sys.modules if m.startswith('planted')]: del sys.modules[m]
    return found


if __name__ == '__main__':
    for rule, cells in NOTEBOOKS.items(): test_eq(found(cells=cells), rule)
    test_eq(found(cells=NOTEBOOKS[''], read={'genderclf/model/card.json': 'another'}), 'stale')
    plain = f.replace('->int', '->tuple')
    test_eq(found(cells=[plain, use, test]), 'returns')
    test_eq(found(cells=[plain.replace('->tuple:', '->tuple: # Two'), use, test]), '')
    for rule, modules in MODULES.items(): test_eq(found(modules=modules), rule)
    for rule, times in WAYS.items(): test_eq({v.rule for v in check_way(way(times), 'train')}, {rule} - {''})
    test_eq(way(2), ['data', 'split', 'data', 'split'])
    print(f'{len(NOTEBOOKS) + len(MODULES) + len(WAYS) + 3} cases as planted')
