"Execute notebooks at full scale and keep their outputs, or tell whose outputs are out of date."
import json, os, re, subprocess, sys, tempfile
from hashlib import sha256
from pathlib import Path

import nbformat
from fastcore.script import call_parse, Param
from nbclient import NotebookClient
from nbdev.clean import nbdev_clean

here = Path(__file__).resolve().parents[1]
root = here.parent
# Libraries' log lines: on stderr, with what names the machine's folders, and on stdout, by Keras's export and by Ray
NOISE = re.compile(r'Warning: |\tINFO |core_worker\.cc|(WARNING|INFO):tensorflow|absl::|[IWE]0000 |^fully_quantize'
                   r'|\AINFO: .*\n?\Z|(^|\s)/\w+/\S+', re.M)
PRINTED = re.compile(r'^Saved artifact at|^(INFO|WARNING):tensorflow|^\x1b?(\[33m)?\(raylet\)')
# A folder that a notebook made for itself, and that has another name in each run
OWN_FOLDER = re.compile(re.escape(tempfile.gettempdir()) + r'/tmp\w+')
# Python runs a module of this name as it starts, in the kernel and in the programs that a notebook starts
LISTENER = '''
import os, sys
log = os.open(os.environ['OPENED_JSON'], os.O_WRONLY | os.O_APPEND)
def listen(event, args):
    if event != 'open' or not str(args[0]).endswith('.json'): return
    try: os.write(log, os.path.abspath(args[0]).encode() + b'\\n')
    except OSError: pass  # A test limits the size of files
sys.addaudithook(listen)
'''


def digest(data) -> str: return sha256(data).hexdigest()[:16]


def code(nb) -> list:
    "The code cells without nbdev's directives"
    return [re.sub(r'^#\|.*\n?', '', c.source, flags=re.M).strip() for c in nb.cells if c.cell_type == 'code']


def code_hash(nb) -> str:
    "Hash of the code cells; outputs, prose, directives and metadata don't count"
    return digest('\0'.join(code(nb)).encode())


def file_hash(name) -> str: return digest((root/name).read_bytes()) if (root/name).exists() else ''


def run(nb, folder) -> list:
    "Run a notebook in `folder`; JSON files of the repository that it opened, the shipped model's card among them"
    with tempfile.TemporaryDirectory() as d:
        (Path(d)/'sitecustomize.py').write_text(LISTENER)
        (log := Path(d)/'opened').touch()
        path = os.pathsep.join([d, *filter(None, [os.environ.get('PYTHONPATH')])])
        client = NotebookClient(nb, timeout=None, resources={'metadata': {'path': str(folder)}})
        client.execute(env={**os.environ, 'PYTHONPATH': path, 'OPENED_JSON': str(log)})
        opened = {Path(p) for p in log.read_text().splitlines()}
    return sorted(p.relative_to(root).as_posix() for p in opened if p.is_file() and p.is_relative_to(root))


def is_noise(output) -> bool:
    if output.get('name') == 'stderr': return bool(NOISE.search(output.text))
    return output.get('name') == 'stdout' and bool(PRINTED.search(output.text))


def tidied(outputs) -> list:
    "Outputs without noise, temporary folders as DIR"
    def shorter(text): return OWN_FOLDER.sub('DIR', text)
    kept = [o for o in outputs if not is_noise(o)]
    for o in kept:
        if 'text' in o: o['text'] = shorter(o['text'])
        for kind, v in o.get('data', {}).items():
            if kind.startswith('text/'): o['data'][kind] = shorter(v)
    return kept


def execute(path):
    "Run a notebook in its own folder, then keep outputs and hashes of what made them"
    nb = nbformat.read(path, 4)
    read = run(nb, path.parent)
    for c in nb.cells:
        if c.cell_type == 'code':
            c.outputs = tidied(c.outputs)
    nb.metadata.update(code_hash=code_hash(nb), json_hashes={name: file_hash(name) for name in read})
    nbformat.write(nb, path)
    nbdev_clean(str(path))


def outdated(path) -> str:
    "Why a notebook's outputs may not be what its code would print now; empty where they are"
    nb = nbformat.read(path, 4)
    if 'json_hashes' not in nb.metadata: return 'never executed by execute.py'
    changed = ['its code'] if nb.metadata.code_hash != code_hash(nb) else []
    changed += [name for name, old in nb.metadata.json_hashes.items() if file_hash(name) != old]
    return f"outputs are older than {', '.join(changed)}" if changed else ''


# Names that changed, and nothing else

def with_names(cells, names) -> list:
    "Code under its new names; where names are imported from, and in which cell, does not change what is computed"
    text = re.sub(r'^[ \t]*from genderclf[\w.]* import (\([^)]*\)|[^\n(#;]+)\n?', '', '\n'.join(cells), flags=re.M)
    for old, new in names.items(): text = re.sub(rf'(?<!\w){re.escape(old)}(?!\w)', new, text)
    return [s.strip() for s in text.split('\n') if s.strip()]


def git(*args) -> str:
    return subprocess.run(['git', '-C', root, *args], capture_output=True, text=True, check=True).stdout


def versions(path):
    "A notebook as each commit left it, the newest first, under its earlier names as well"
    log = git('log', '--follow', '--name-only', '--format=%x00%H', '--', path.relative_to(root)).split('\0')[1:]
    for commit, name in (entry.split() for entry in log):
        yield nbformat.reads(git('show', f'{commit}:{name}'), 4)


def renew_hash(path, names) -> str:
    "Give a notebook the hash of its code where that is the executed code under new names; else why not"
    nb = nbformat.read(path, 4)
    executed = next((v for v in versions(path) if code_hash(v) == nb.metadata.code_hash), None)
    if executed is None: return 'no commit holds the code that gave its outputs'
    if with_names(code(executed), names) != with_names(code(nb), {}): return 'its code changed by more than names'
    nb.metadata.code_hash = code_hash(nb)
    nbformat.write(nb, path)
    return ''


@call_parse
def main(
    notebooks:Param('Notebook to execute, as 02_transfer or nbs/02_transfer.ipynb (default: all)', nargs='*'),
    stale:bool=False, # Execute nothing, only print the notebooks whose outputs are out of date
    renamed:str=None, # Execute nothing; renew the hashes of code that differs by names alone: a JSON object, old to new
):
    "Execute notebooks on all of GENDERCLF_DATA, writing outputs and figures"
    paths = [here/f'{Path(n).stem}.ipynb' for n in notebooks] or sorted(here.glob('*.ipynb'))
    if renamed:
        names = json.loads(Path(renamed).read_text(encoding='utf-8'))
        for p in paths:
            if 'its code' in outdated(p) and (why := renew_hash(p, names)): print(f'{p.name}: {why}')
        return
    if stale:
        for p in paths:
            if why := outdated(p): print(f'{p.name}: {why}')
        return
    if not os.environ.get('GENDERCLF_DATA'):
        sys.exit('GENDERCLF_DATA is not set: name the folder that holds train, val and test')
    os.environ['GENDERCLF_DATA'] = str(Path(os.environ['GENDERCLF_DATA']).resolve())
    os.environ.pop('IN_TEST', None)
    for p in paths:
        print(p.name, flush=True)
        execute(p)
