"Execute notebooks at full scale and keep their outputs, or tell whose outputs are older than their code."
import os, re, sys
from hashlib import sha256
from pathlib import Path

import nbformat
from fastcore.script import call_parse, Param
from nbclient import NotebookClient
from nbdev.clean import nbdev_clean

here = Path(__file__).parent
NOISE = re.compile(r'Warning: |absl::|[IWE]0000 |(^|\s)/\w+/\S+', re.M)  # Libraries' log lines, and what names the machine's folders


def code_hash(nb) -> str:
    "Hash of the code cells; outputs, prose and metadata don't count"
    code = '\0'.join(c.source.strip() for c in nb.cells if c.cell_type == 'code')
    return sha256(code.encode()).hexdigest()[:16]


def execute(path):
    "Run the notebook in its own folder, then keep outputs and the hash of the code that made them"
    nb = nbformat.read(path, 4)
    NotebookClient(nb, timeout=None, resources={'metadata': {'path': str(path.parent)}}).execute()
    for c in nb.cells:
        if c.cell_type == 'code': c.outputs = [o for o in c.outputs if not (o.get('name') == 'stderr' and NOISE.search(o.text))]
    nb.metadata['code_hash'] = code_hash(nb)
    nbformat.write(nb, path)
    nbdev_clean(str(path))


@call_parse
def main(
    notebooks:Param('Notebook to execute, as 02_transfer or nbs/02_transfer.ipynb (default: all)', nargs='*'),
    stale:bool=False,   # Execute nothing, only print the notebooks whose outputs are older than their code
):
    "Execute notebooks on all of GENDERCLF_DATA, writing outputs and figures"
    paths = [here/f'{Path(n).stem}.ipynb' for n in notebooks] or sorted(here.glob('*.ipynb'))
    if stale:
        for p in paths:
            nb = nbformat.read(p, 4)
            if nb.metadata.get('code_hash') != code_hash(nb): print(f'{p.name}: outputs are older than the code')
        return
    if not os.environ.get('GENDERCLF_DATA'):
        sys.exit('GENDERCLF_DATA is not set: name the folder that holds train, val and test')
    os.environ['GENDERCLF_DATA'] = str(Path(os.environ['GENDERCLF_DATA']).resolve())
    os.environ.pop('IN_TEST', None)
    for p in paths:
        print(p.name, flush=True)
        execute(p)
