"Read the built docs site in a headless browser: links, search, widths, requests. Status 77: no browser here."
import re, sys, tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote, urldefrag

from fastcore.script import call_parse, Param
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.ui import WebDriverWait

from nbdev.config import get_config

sys.path.insert(0, str(Path(__file__).resolve().parent))
from check_demo import demo_problems, photos
from npm import npm_package
from headless import browser, look, served, write_video

FOUND = {  # What people search for, and the page that has to be among the first three
    'install': 'how_to', 'accuracy': 'card', 'children': 'card', 'no face': 'commands', 'license': 'card',
    'commercial use': 'card', 'docker': 'how_to', '--min_confidence': 'commands', '--resume': 'commands',
    'unknown': 'commands', 'crop faces': 'how_to', 'how to train on my own photos': 'how_to', 'group photo': 'how_to',
    'share of women': 'archive', 'HEIC': 'how_to', 'webcam': '', 'GPU': 'train', 'CSV': 'process',
    'Ray cluster': 'scale', 'learning rate': 'transfer', 'augmentation': 'augmentation',
    'findMaxSubArray': 'max_subarray'}
KINDS = 'index', 'transfer', 'card', 'commands', 'inside', 'api_faces', 'search'  # Pages that axe reads
RETURNS = {'api_classifier': 'float32 (n,)', 'api_fit': 'keras.optimizers.Optimizer',
           'api_data': 'Photos: In alphabetical'}
HEAD = ['meta[name=description]', 'meta[property="og:image"]', 'link[rel~=icon]', f'a[href^="{get_config().git_url}"]']
CUT = '''return [...document.querySelectorAll('article .highlight pre')]
    .filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent)'''


def ids(b): return set(b.execute_script("return [...document.querySelectorAll('[id]')].map(e => e.id)"))
def links(b): return b.execute_script("return [...document.querySelectorAll('a[href]')].map(e => e.href)")


def page_problems(b, url):
    "What is wrong with one page: requests that leave the site, errors, what is too wide, what its head lacks"
    b.get(url)
    for name in b.execute_script("return performance.getEntriesByType('resource').map(e => e.name)"):
        if not name.startswith(('file:', 'data:')): yield f'asks another host: {name}'
    for e in b.get_log('browser'): yield f"browser: {e['message']}"
    broken = "return [...document.images].filter(i => i.loading != 'lazy' && !i.naturalWidth).map(i => i.src)"
    for src in b.execute_script(broken): yield f'picture does not load: {src[:200]}'
    for src, alt in b.execute_script("return [...document.querySelectorAll('article img')].map(i => [i.src, i.alt])"):
        no_words = not alt or re.search(r'[0-9a-f]{32}|\.(png|jpe?g)$', alt)
        if no_words: yield f'picture without words: {src[-60:]}: {alt!r}'
    for selector in HEAD:
        if not b.execute_script('return document.querySelector(arguments[0])', selector): yield f'no {selector}'
    for width in 1280, 390:
        look(b, width)
        wide = b.execute_script('return document.documentElement.scrollWidth')
        if wide > width: yield f'{wide} pixels wide in a window of {width}'
        for code in b.execute_script(CUT): yield f'cut at the right edge in a window of {width}: {code[:80]}'


def link_problems(b, pages):
    "Links to files or anchors that are not there"
    anchors, targets = {}, {}
    for p in pages:
        b.get(p)
        anchors[p], targets[p] = ids(b), links(b)
    for p, hrefs in targets.items():
        for href in filter(lambda h: h.startswith('file:'), hrefs):
            target, anchor = urldefrag(href)
            if not Path(unquote(target[7:])).is_file(): yield f'{p}: {href} leads nowhere'
            elif anchor and anchor not in anchors.get(target, {anchor}): yield f'{p}: {href} has no such place'


def search_problems(b, site):
    "Each query has to give its page among the first three, and a list of pages where no server answers"
    links = "return [...document.querySelectorAll('.pagefind-ui__result-title > a')].map(e => e.href)"
    with served(site) as address:
        for words, page in FOUND.items():
            b.get(f'{address}/search.html?q={quote(words)}')
            try: first = WebDriverWait(b, 20).until(lambda b: b.execute_script(links))[:3]
            except TimeoutException: first = []
            names = [href.removeprefix(f'{address}/').removesuffix('.html') for href in first]
            if page not in names: yield f'search for {words} gives {names}, not {page}'
    b.get(f'{site.as_uri()}/search.html?q=shares')
    shown = "return [...document.querySelectorAll('#pages > :not([hidden]) a')].map(e => e.href)"
    if not any('/share.html' in href for href in b.execute_script(shown)): yield 'search from a disk: no page'


def axe_problems(b, site):
    "Rules of accessibility that axe finds broken in a page of each kind, light and dark"
    if not (package := npm_package('axe-core')): return (yield 'npm is missing: axe was not run')
    with tarfile.open(package) as t: axe = t.extractfile('package/axe.min.js').read().decode()
    for page in KINDS:
        for dark in False, True:
            look(b, 1280, dark=dark), b.get(f'{site.as_uri()}/{page}.html')
            b.execute_script(axe)
            found = b.execute_async_script('axe.run().then(arguments[0])')['violations']
            for v in found: yield f"{page}: axe: {v['id']}: {v['help']}: {[n['target'] for n in v['nodes']][:3]}"


def api_problems(b, site):
    "The tables of the API have to say what a function returns, with and without an annotation"
    for page, what in RETURNS.items():
        b.get(f'{site}/{page}.html')
        rows = b.execute_script("return [...document.querySelectorAll('table tr')].map(e => e.innerText)")
        if not any('returns' in r and what in r for r in rows): yield f'{page}: no row returns {what}'


def not_found_problems(b, site):
    "An address that leads nowhere has to show the site's own page with its style and links, at any depth"
    with served(site) as address:
        b.get(f'{address}/no/such/page.html')
        if 'Not found' not in b.title: yield f'404: {b.title}'
        if f'{address}/index.html' not in links(b): yield '404: no link to the home page'
        styles = b.execute_script('return [...document.styleSheets].map(s => s.href)')
        if not any('furo.css' in (s or '') for s in styles): yield f'404: only the styles {styles}'
    b.get_log('browser')


def shoot(b, pages, folder):
    "Screenshots of every page: both widths, light and dark"
    Path(folder).mkdir(parents=True, exist_ok=True)
    for p in pages:
        for width in 1280, 390:
            for dark in False, True:
                look(b, width, dark=dark), b.get(p)
                look(b, width, min(b.execute_script('return document.documentElement.scrollHeight'), 16000), dark)
                b.save_screenshot(str(Path(folder)/f"{Path(p).stem}-{width}-{'dark' if dark else 'light'}.png"))


@call_parse
def main(
    site:Param('Folder of the built site (default: _docs)', nargs='?'),
    shots:str=None,   # Folder for screenshots of every page
):
    "Check the built docs site in headless Chromium"
    site = Path(site or '_docs').resolve()
    pages = [p.as_uri() for p in sorted(site.glob('*.html')) if p.stem != '404']
    if not pages: sys.exit(f'{site}: no site; build it with nbs/tools/build_docs.py')
    with TemporaryDirectory() as d:
        write_video(f'{d}/camera.mjpeg', photos[0])
        b = browser(f'{d}/camera.mjpeg')
        if not b: print('no Chromium with chromedriver on this machine'); sys.exit(77)
        problems = [f'{p}: {e}' for p in pages for e in page_problems(b, p)]
        problems += [*search_problems(b, site), *axe_problems(b, site)]
        problems += [*api_problems(b, site.as_uri()), *link_problems(b, pages)]
        problems += [*not_found_problems(b, site), *demo_problems(b, site)]
        if shots: shoot(b, pages, shots)
        b.quit()
    print(*problems, f'{len(pages)} pages, {len(problems)} problems', sep='\n')
    sys.exit(bool(problems))
