"Build try.html, which answers photos in the browser: LiteRT.js, both models, examples and our script in one file."
import csv, gzip, io, json, re, shutil, sys, tarfile
from base64 import b64encode
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from genderclf import crops, faces
from genderclf.formats import RAW_SUFFIXES
from genderclf.model_folder import read_model
from genderclf.results import write_report
from nbdev.config import get_config
from PIL import Image, ImageOps

sys.path.insert(0, str(Path(__file__).resolve().parent))
from npm import npm_package, PACKAGES, sha

nbs = Path(__file__).resolve().parents[1]
root, demo = nbs.parent, nbs/'demo'
LITERT = '@litertjs/core'
BROWSERS = 'Chrome or Edge 123, Firefox 120, Safari 17.5, and later ones'
SCRIPTS = 'faces', 'photos', 'words', 'cards', 'save', 'moves', 'page'
WASM = 'wasm/litert_wasm_compat_internal'  # runs without relaxed SIMD, so in every browser


def b64(content): return b64encode(content).decode()
def packed(content): return b64(gzip.compress(content, 9, mtime=0))


# LiteRT.js

def litert_files(package) -> dict:
    "The library, its WebAssembly and the script that starts it"
    with tarfile.open(package) as t:
        return {k: t.extractfile(f'package/{name}').read() for k, name in
                dict(library='dist/index.js', loader=f'{WASM}.js', wasm=f'{WASM}.wasm').items()}


def litert_script(library, loader) -> str:
    """The ES module as a classic script, since `file://` refuses modules: `litert` holds its functions, `runtime` what
    its WebAssembly is started with. It asks for no GPU."""
    start = 'const createWasmLib = async Lib => new Lib(await ModuleFactory(runtime));'
    changes = {r'^import .*@litertjs/wasm-utils.*$': start, r'^export (\{[^}]*\});': r'return \1;',
               r'Environment\.create\(\)': 'Environment.create({webGpuDevice: null})'}
    for old, new in changes.items():
        library, n = re.subn(old, new, library, flags=re.M)
        if n != 1: raise SystemExit(f'{LITERT}: {n} places match {old}, not 1: look at its index.js again')
    runtime = 'const runtime = {print() {}, printErr() {}};'
    return f'{loader}\n{runtime}\nconst litert = (() => {{\n{library}\n}})();\n'


# Examples

def jpeg(im) -> bytes:
    f = io.BytesIO()
    im.save(f, 'JPEG', quality=85)
    return f.getvalue()


def group() -> Image:
    "Composites of the sample as portraits on a wall"
    photos = [sorted((nbs/'sample'/'test'/c).glob('*.jpg')) for c in ('female', 'male')]
    large = [[f for f in fs if min(Image.open(f).size) > 140] for fs in photos]
    wall = Image.new('RGB', (720, 480), (222, 214, 200))
    for i, f in enumerate(f for pair in list(zip(*large))[:3] for f in pair):
        portrait = ImageOps.fit(Image.open(f).convert('RGB'), (190 - 22 * (i % 3),) * 2)
        framed = ImageOps.expand(ImageOps.expand(portrait, 8, 'white'), 4, (90, 70, 50))
        wall.paste(framed, (30 + 230 * (i % 3), 12 + 235 * (i // 3) + 8 * (i % 2)))
    return wall


def landscape() -> Image:
    from sklearn.datasets import load_sample_image
    return Image.fromarray(load_sample_image('china.jpg'))


def examples() -> str:
    files = {f.name: f.read_bytes() for f in sorted((root/'test_images').glob('*.jpg'))}
    files |= {'a group': jpeg(group()), 'a landscape': jpeg(landscape())}
    images = [f'<img alt="{name}" src="data:image/jpeg;base64,{b64(content)}">' for name, content in files.items()]
    return '\n'.join(f'<li><button type="button" class="example">{i}</button></li>' for i in images)


# The page

def report_columns(classes) -> list:
    "The columns that `process --report` writes"
    with TemporaryDirectory() as d:
        write_report(file := f'{d}/report.csv', [], classes)
        with open(file, encoding='utf-8', newline='') as f: return next(csv.reader(f))


FINDER_CONSTANTS = ('OVERLAP', 'TOUCH', 'APART', 'SURE', 'NEAR', 'LEAST', 'TILE', 'SHARED',
                    'FAR_SCORE')  # What of `genderclf.faces` the page does as well


def settings(card) -> dict:
    "What the script needs to know of the card, of the face finder and of the command"
    find = faces.FaceFinder(**faces.FINDERS['main'])
    finder = dict(side=320, sizes=find.sizes, score=find.score, far=find.far, smallest=find.min_side,
                  margin=crops.MARGIN, close=crops.CLOSE, **{k.lower(): getattr(faces, k) for k in FINDER_CONSTANTS})
    known = {k: card[k] for k in ('classes', 'size', 'shift', 'temperature', 'faces')}
    return known | dict(finder=finder, columns=report_columns(card['classes']), raw=sorted(RAW_SUFFIXES))


WHAT_GETS = dict(main='Each face in your photos gets a box,', whole='Each of your photos gets')


def policy(scripts, style) -> str:
    "The scripts and the style are allowed by their hashes; no host is"
    *hashes, look = [f"'sha256-{sha(s.encode(), 'sha256')}'" for s in (*scripts, style)]
    return (f"default-src 'none'; script-src {' '.join(hashes)} 'wasm-unsafe-eval'; style-src {look}; "
            "img-src data: blob:; base-uri 'none'; form-action 'none'")


def read(name): return (demo/name).read_text(encoding='utf-8')


def own_script() -> str:
    "Our scripts as one, whose names nothing outside sees"
    body = '\n'.join(read(f'{name}.js') for name in SCRIPTS)
    return f"(() => {{\n'use strict';\n{body}}})();\n"


def page(files, lib) -> str:
    "The template filled"
    card, net = read_model(lib/'model')
    cfg, known, style = get_config(), settings(card), read('page.css')
    scripts = dict(
        start_script=read('start.js'), page_script=own_script(),
        litert_script=litert_script(files['library'].decode(), files['loader'].decode()))
    content = scripts | dict(
        settings=json.dumps(known), wasm=packed(files['wasm']), classifier=packed(net),
        finder=packed((lib/'finder'/'yunet.tflite').read_bytes()))
    words = [f'<code>{c}</code>' for c in known['classes'][::-1]]
    parts = content | dict(
        policy=policy(scripts.values(), style), style=style, litert=PACKAGES[LITERT][0], examples=examples(),
        browsers=BROWSERS,
        icon='data:image/svg+xml;base64,' + b64((nbs/'favicon.svg').read_bytes()), repository=cfg.git_url,
        address=f'{cfg.doc_host}{cfg.doc_baseurl}', words=' or '.join(words), second=known['classes'][1],
        smallest=str(known['finder']['smallest']), gets=WHAT_GETS[known['faces']],
        total=str(sum(map(len, content.values()))))
    return Template(read('page.html')).substitute(parts, bytes=f'{sum(map(len, parts.values())) / 1e6:.1f} MB')


def build_demo(out, lib) -> bool:
    "Write try.html and the licences beside it; False, with a line that says so, where npm is missing"
    if not (package := npm_package(LITERT)): return print('npm is not here: the page try.html is left out') or False
    (out/'try.html').write_text(page(litert_files(package), lib), encoding='utf-8')
    for name, file in dict(weights=lib/'model'/'LICENSE', yunet=lib/'finder'/'LICENSE', litert=root/'LICENSE').items():
        shutil.copy(file, out/f'licence-{name}.txt')
    return True
