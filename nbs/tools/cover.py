"""Show which lines of the exported modules the notebooks run.

A test runs a notebook's own cells, so the module that was exported from it may never be run. Here each notebook imports
its modules in place of the exported cells, and coverage counts their lines."""
import os, re, subprocess, sys, tempfile
os.environ.update(IN_TEST='1', TF_CPP_MIN_LOG_LEVEL='3', MPLBACKEND='agg')
from pathlib import Path

import nbformat
from fastcore.script import call_parse, Param

nbs = Path(__file__).resolve().parents[1]
root = nbs.parent
RC = '''[run]
parallel = True
concurrency = thread,multiprocessing
sigterm = True
data_file = {data}
'''
HEAD = '''import importlib, sys
def use(name):
    "Take everything that a module defines, private names as well"
    module = importlib.import_module(name)
    globals().update({k: v for k, v in vars(module).items() if not k.startswith('__')})
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
get_ipython = lambda: shell
def display(*args, **kwargs): pass
'''


def directive(source, name) -> str:
    "What follows `#| name`, None without it"
    found = re.search(rf'^#\|\s*{name}\b:?[ \t]*([\w.]*)', source, re.M)
    return found and found[1]


def script(nb) -> str:
    "The notebook as a program that uses its modules"
    cells = [c.source for c in nb.cells if c.cell_type == 'code']
    default = next((m for s in cells if (m := directive(s, 'default_exp'))), None)
    parts, used = [HEAD], set()
    for s in cells:
        if directive(s, 'eval') == 'false': continue
        exported = next((m for k in ('export', 'exporti') if (m := directive(s, k)) is not None), None)
        if exported is None: parts.append(re.sub(r'^(\s*)[!%].*', r'\1pass', s, flags=re.M)); continue
        module = exported or default
        if module not in used: parts.append(f"use('genderclf.{module}')")
        used.add(module)
    return '\n\n'.join(parts)


def run(path, folder) -> str:
    "Run a notebook under coverage; its last line of error, if any"
    program = folder/f'{path.stem}.py'
    program.write_text(script(nbformat.read(path, 4)), encoding='utf-8')
    paths = os.pathsep.join(map(str, (folder, root)))
    env = {**os.environ, 'COVERAGE_PROCESS_START': str(folder/'rc'), 'PYTHONPATH': paths}
    options = [f'--rcfile={folder/"rc"}', f'--source={root/"genderclf"}']
    command = [sys.executable, '-m', 'coverage', 'run', *options, str(program)]
    done = subprocess.run(command, cwd=nbs, env=env, capture_output=True, text=True)
    return done.stderr.strip().splitlines()[-1] if done.returncode else ''


@call_parse
def main(
    notebooks:Param('Notebook to run, as 00f_cli (default: all that are numbered)', nargs='*'),
    missing:bool=False, # Name the lines that were not run
):
    "Run notebooks with their modules in place of their exported cells; print the share of lines run"
    paths = [nbs/f'{Path(n).stem}.ipynb' for n in notebooks] or sorted(nbs.glob('[0-9]*.ipynb'))
    with tempfile.TemporaryDirectory() as d:
        folder = Path(d)
        (folder/'rc').write_text(RC.format(data=folder/'data'))
        (folder/'sitecustomize.py').write_text('import coverage\ncoverage.process_startup()\n')
        for p in paths: print(p.stem, run(p, folder) or 'ok', flush=True)
        options = ['--show-missing'] * missing
        report = ['report', '--include=genderclf/*', '--skip-empty', *options]
        for name, *more in ['combine', '-q', str(folder)], report:
            subprocess.run([sys.executable, '-m', 'coverage', name, f'--rcfile={folder/"rc"}', *more], cwd=root)
