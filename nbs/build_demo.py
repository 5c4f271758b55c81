"Build try.html, the page that answers photos in the browser: LiteRT.js, both models, examples and our script in one file."
import gzip, hashlib, io, json, re, shutil, subprocess, tarfile
from base64 import b64encode
from html import escape
from pathlib import Path
from string import Template

from genderclf import faces
from nbdev.config import get_config
from PIL import Image, ImageOps

nbs = Path(__file__).resolve().parent
root, demo, cache = nbs.parent, nbs/'demo', nbs/'.cache'
LITERT = '2.5.3'
LITERT_SHA512 = 'PlGmbMOq9WitX7FO0jhbdJw9GthatsyuCQXjTt/wJZo0FLaw48q4tz8IwqgqCIkviYGr9OFDL1kCnN4nzWoyJQ=='
WASM = 'wasm/litert_wasm_compat_internal'  # runs without relaxed SIMD, so in every browser


def b64(content): return b64encode(content).decode()
def packed(content): return b64(gzip.compress(content, 9, mtime=0))
def sha(content, name): return b64(hashlib.new(name, content).digest())


# LiteRT.js

def litert_package():
    "The pinned npm package, from the cache or the registry; None where npm is missing"
    file = cache/f'litertjs-core-{LITERT}.tgz'
    if not file.exists():
        if not shutil.which('npm'): return None
        cache.mkdir(exist_ok=True)
        subprocess.run(['npm', 'pack', '--silent', f'@litertjs/core@{LITERT}', '--pack-destination', str(cache)], check=True, stdout=subprocess.DEVNULL)
    if sha(file.read_bytes(), 'sha512') != LITERT_SHA512: raise SystemExit(f'{file}: not the pinned package: delete it and build again')
    return file


def litert_files(package) -> dict:
    "The library, its WebAssembly and the script that starts it"
    with tarfile.open(package) as t:
        return {k: t.extractfile(f'package/{name}').read() for k, name in
                dict(library='dist/index.js', loader=f'{WASM}.js', wasm=f'{WASM}.wasm').items()}


def litert_script(library, loader) -> str:
    """The ES module as a classic script, since `file://` refuses modules: `litert` holds its functions, `runtime` what its
    WebAssembly is started with. It asks for no GPU."""
    for old, new in {r'^import .*@litertjs/wasm-utils.*$': 'const createWasmLib = async Lib => new Lib(await ModuleFactory(runtime));',
                     r'^export (\{[^}]*\});': r'return \1;', r'Environment\.create\(\)': 'Environment.create({webGpuDevice: null})'}.items():
        library, n = re.subn(old, new, library, flags=re.M)
        if n != 1: raise SystemExit(f'LiteRT.js {LITERT}: {n} places match {old}, not 1: look at its index.js again')
    return f'{loader}\nconst runtime = {{print() {{}}, printErr() {{}}}};\nconst litert = (() => {{\n{library}\n}})();\n'


# Examples

def jpeg(im) -> bytes:
    f = io.BytesIO()
    im.save(f, 'JPEG', quality=85)
    return f.getvalue()


def group() -> Image:
    "Composites of the sample as portraits on a wall"
    large = [[f for f in sorted((nbs/f'sample/test/{c}').glob('*.jpg')) if min(Image.open(f).size) > 140] for c in ('female', 'male')]
    wall = Image.new('RGB', (720, 480), (222, 214, 200))
    for i, f in enumerate(f for pair in list(zip(*large))[:3] for f in pair):
        side = 190 - 22 * (i % 3)
        portrait = ImageOps.expand(ImageOps.expand(ImageOps.fit(Image.open(f).convert('RGB'), (side, side)), 8, 'white'), 4, (90, 70, 50))
        wall.paste(portrait, (30 + 230 * (i % 3), 12 + 235 * (i // 3) + 8 * (i % 2)))
    return wall


def landscape() -> Image:
    from sklearn.datasets import load_sample_image
    return Image.fromarray(load_sample_image('china.jpg'))


def examples() -> str:
    files = {f.name: f.read_bytes() for f in sorted((root/'test_images').glob('*.jpg'))}
    files |= {'a group': jpeg(group()), 'a landscape': jpeg(landscape())}
    return '\n'.join(f'<li><button type="button" class="example"><img alt="{escape(name)}" src="data:image/jpeg;base64,{b64(content)}"></button></li>'
                     for name, content in files.items())


# The page

def settings(card) -> dict:
    "What the script needs to know of the card and of the face finder"
    find = faces.FaceFinder(**faces.FINDERS['main'])
    finder = dict(side=find.sizes[-1], score=find.score, smallest=find.min_side, margin=faces.MARGIN, overlap=faces._suppress.__defaults__[0])
    return dict(classes=card['classes'], size=card['size'], shift=card['shift'], temperature=card['temperature'], finder=finder)


def page(files, lib) -> str:
    "The template filled; the policy allows the two scripts and the style by their hashes, and no host"
    def read(name): return (demo/name).read_text(encoding='utf-8')
    cfg, card = get_config(), json.loads((lib/'model'/'card.json').read_bytes())
    own, style = f'{{\n{read("faces.js")}\n{read("page.js")}}}\n', read('page.css')
    litert = litert_script(files['library'].decode(), files['loader'].decode())
    hashes = [f"'sha256-{sha(s.encode(), 'sha256')}'" for s in (litert, own, style)]
    policy = f"default-src 'none'; script-src {hashes[0]} {hashes[1]} 'wasm-unsafe-eval'; style-src {hashes[2]}; img-src data:; base-uri 'none'; form-action 'none'"
    parts = dict(policy=policy, style=style, litert=LITERT, address=f'{cfg.doc_host}{cfg.doc_baseurl}', repository=cfg.git_url, litert_script=litert, page_script=own, settings=json.dumps(settings(card)),
                 icon='data:image/svg+xml;base64,' + b64((nbs/'favicon.svg').read_bytes()), examples=examples(),
                 words=' or '.join(f'<code>{c}</code>' for c in card['classes'][::-1]), smallest=settings(card)['finder']['smallest'],
                 wasm=packed(files['wasm']), finder=packed((lib/'finder'/'yunet.tflite').read_bytes()),
                 classifier=packed((lib/'model'/'model.tflite').read_bytes()))
    size = sum(len(v) for v in parts.values() if isinstance(v, str))
    return Template(read('page.html')).substitute(parts, size=f'{size / 1e6:.1f} MB')


def build_demo(out, lib) -> bool:
    "Write try.html and the licences beside it; False, with a line that says so, where npm is missing"
    package = litert_package()
    if not package: return print('npm is not here: the page try.html is left out') or False
    (out/'try.html').write_text(page(litert_files(package), lib), encoding='utf-8')
    for name, file in dict(weights=lib/'model'/'LICENSE', yunet=lib/'finder'/'LICENSE', litert=root/'LICENSE').items():
        shutil.copy(file, out/f'licence-{name}.txt')
    return True
