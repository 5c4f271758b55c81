"Try the page that answers photos in headless Chromium: its answers are those of `process`, and nothing leaves it."
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from genderclf import Classifier
from genderclf.faces import FINDERS, FaceFinder, cut_face
from headless import served
from PIL import Image, ImageOps
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

root = Path(__file__).resolve().parent.parent
photos = sorted((root/'test_images').glob('*.jpg'))


# The page

def wait(b, f, seconds=60): return WebDriverWait(b, seconds, .02).until(lambda _: f())
def status(b): return b.find_element(By.ID, 'status').text
def captions(b): return b.execute_script("return [...document.querySelectorAll('#photos figcaption')].map(e => e.textContent)")


def start(b, url) -> float:
    "Open the page; seconds until the models are ready"
    t = time.perf_counter()
    b.get(url)
    wait(b, lambda: not status(b).startswith('Loading'))
    if status(b) != 'Ready.': raise AssertionError(status(b))
    return time.perf_counter() - t


def ask(b, files) -> list:
    "The page's words for files: a list of (label, probability) for each file"
    b.find_element(By.ID, 'clear').click()
    b.find_element(By.ID, 'files').send_keys('\n'.join(map(str, files)))
    wait(b, lambda: len(c := captions(b)) == len(files) and all(c), 300)
    return [parsed(c) for c in captions(b)]


def parsed(caption) -> list:
    words = caption.partition(': ')[2]
    return [] if words == 'no face found' else [(w.rpartition(' ')[0], float(w.rpartition(' ')[2][:-1]) / 100) for w in words.split(', ')]


# What has to hold

def processed(clf, file) -> list:
    "The answers to a file's faces in Python, with the page's one size: a list of (label, probability)"
    finder = FaceFinder(FINDERS['main']['sizes'][-1:], FINDERS['main']['score'])
    im = ImageOps.exif_transpose(Image.open(file)).convert('RGB')
    probs = [float(clf.probabilities(cut_face(im, f, clf.size)[None])[0]) for f in finder(im)]
    return [(clf.classes[p >= .5], max(p, 1 - p)) for p in probs]


def differences(name, page, process):
    "Answers that differ: in number, in label, or by more than 0.01 in probability"
    same = len(page) == len(process) and all(a == b and abs(p - q) < .01 for (a, p), (b, q) in zip(page, process))
    if not same: yield f'{name}: the page says {page}, process {process}'


def upright(folder) -> list:
    "One photo, stored in each of EXIF's eight orientations"
    im, undo = Image.open(photos[1]), {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # orientation: what `transpose` undoes it with
    files = []
    for k in range(1, 9):
        exif = Image.Exif()
        exif[0x112] = k
        files.append(Path(folder)/f'{k}.jpg')
        (im.transpose(undo[k]) if k > 1 else im).save(files[-1], quality=95, exif=exif)
    return files


def answer_problems(b, clf, folder):
    "The test images, whole photos in all orientations, and a file that is no image"
    files = [*photos, *upright(folder)]
    answers = ask(b, files)
    for f, found in zip(files, answers): yield from differences(f.name, found, processed(clf, f))
    for f, found, a in zip(photos, answers, clf.stream(photos, faces='main')): yield from differences(f.name, found, [(a.label, a.probability)])
    (text := Path(folder)/'no_image.jpg').write_text('no image')
    b.find_element(By.ID, 'files').send_keys(str(text))
    wait(b, lambda: all(captions(b)) and len(captions(b)) == len(files) + 1)
    if 'not an image' not in captions(b)[-1]: yield f'a text file: {captions(b)[-1]}'


def example_problems(b):
    "The examples by keyboard: each is reached by Tab and answered by Enter, and the live region says so"
    b.refresh()
    wait(b, lambda: status(b) == 'Ready.')
    order = []
    for _ in range(30):
        ActionChains(b).send_keys(Keys.TAB).perform()
        e = b.switch_to.active_element
        order.append(e.get_attribute('id') or e.get_attribute('class'))
        if order[-1] == 'example':
            n = len(captions(b))
            e.send_keys(Keys.ENTER)
            wait(b, lambda: len(c := captions(b)) == n + 1 and all(c))
            wait(b, lambda: status(b) == captions(b)[-1])
        if order[-1] == 'clear': break
    for name in ('files', 'camera', 'example', 'threshold', 'clear'):
        if name not in order: yield f'Tab does not reach {name}: {order}'
    *faces, group, landscape = map(parsed, captions(b))
    if len(group) != 6: yield f'the group: {group}'
    if landscape: yield f'the landscape: {landscape}'
    b.execute_script("t = document.getElementById('threshold'); t.value = 99; t.dispatchEvent(new Event('input'))")
    if captions(b)[-1] != 'a landscape: no face found': yield 'the threshold changes what has no face'


def reader_problems(b):
    "What a screen reader has no name for"
    for n in b.execute_cdp_cmd('Accessibility.getFullAXTree', {})['nodes']:
        focusable = any(p['name'] == 'focusable' and p['value'].get('value') for p in n.get('properties', []))
        role, name = (n.get(k, {}).get('value', '') for k in ('role', 'name'))
        if role != 'RootWebArea' and (focusable or role in ('image', 'img')) and not name: yield f'{role} without a name'
    if b.find_element(By.ID, 'status').get_attribute('role') != 'status': yield 'no live region'


def camera_problems(b, clf):
    b.find_element(By.ID, 'clear').click()
    b.find_element(By.ID, 'camera').click()
    wait(b, lambda: captions(b) and captions(b)[0])
    label = processed(clf, photos[0])[0][0]
    if [w for w, _ in parsed(captions(b)[0])] != [label]: yield f'the camera: {captions(b)}, not {label}'
    b.find_element(By.ID, 'camera').click()


def leak_problems(b):
    "Requests to another host, which the policy has to block; they put lines on the console, so this comes last"
    blocked = b.execute_async_script("""
        const done = arguments[0], seen = [];
        addEventListener('securitypolicyviolation', e => seen.push(e.effectiveDirective));
        fetch('https://example.org').catch(() => 0);
        new Image().src = 'https://example.org/a.png';
        try { navigator.sendBeacon('https://example.org'); new WebSocket('wss://example.org'); } catch { }
        document.head.append(Object.assign(document.createElement('script'), {src: 'https://example.org/a.js'}));
        setTimeout(() => done(seen), 500);""")
    for kind, n in {'connect-src': 3, 'img-src': 1, 'script-src-elem': 1}.items():
        if blocked.count(kind) < n: yield f'the policy lets {kind} through: {blocked}'


def rate(b, clf, n=200) -> str:
    files = sorted((root/'nbs'/'sample').rglob('*.jpg'))[:n]
    def seconds(f): t = time.perf_counter(); f(); return time.perf_counter() - t
    page = seconds(lambda: ask(b, files))
    process = seconds(lambda: list(clf.stream(files, faces='main')))
    return f'{len(files)} faces: the page takes {page / process:.1f} times as long as process ({len(files) / page:.0f} and {len(files) / process:.0f} images/s)'


def demo_problems(b, site):
    "What is wrong with try.html, from `file://` and from a static server; prints size, start-up and rate"
    page, clf = site/'try.html', Classifier()
    if not page.exists(): yield 'try.html is missing: the build needs npm'; return
    with TemporaryDirectory() as folder, served(site) as address:
        for url in f'{address}/try.html', page.as_uri():
            print(f'{url.partition(":")[0]}: {page.stat().st_size / 1e6:.1f} MB, ready after {start(b, url):.1f} s')
            yield from answer_problems(b, clf, folder)
        yield from example_problems(b)
        yield from reader_problems(b)
        yield from camera_problems(b, clf)
        print(rate(b, clf))
        for e in b.get_log('browser'): yield f"console: {e['message']}"
        yield from leak_problems(b)
        b.get_log('browser')
