"Try the page that answers photos in headless Chromium: its answers are those of `process`, and nothing leaves it."
import csv, json, re, shutil, subprocess, sys, time
from pathlib import Path
from tempfile import TemporaryDirectory

from build_demo import litert_files, litert_package, page as page_of
from genderclf import Classifier
from genderclf.faces import FINDERS, FaceFinder, read_faces
from genderclf.model_card import shipped_model
from headless import served
from PIL import Image
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

root = Path(__file__).resolve().parent.parent
photos = sorted((root/'test_images').glob('*.jpg'))


# The page

def wait(b, f, seconds=60): return WebDriverWait(b, seconds, .02).until(lambda _: f())
def element(b, name): return b.find_element(By.ID, name)
def status(b): return element(b, 'status').text


def captions(b) -> list:
    return b.execute_script("return [...document.querySelectorAll('#photos figcaption')].map(e => e.textContent)")


def start(b, url) -> float:
    "Open the page; seconds until the models are ready"
    t = time.perf_counter()
    b.get(url)
    wait(b, lambda: not status(b).startswith('Loading'))
    assert status(b) == 'Ready.', status(b)
    return time.perf_counter() - t


def answers(b, n) -> list:
    "The page's words for `n` photos, once they are there: a list of (label, probability) for each"
    wait(b, lambda: len(c := captions(b)) == n and all(c), 300)
    found = [re.findall(r'(not sure|\w+) ([\d.]+)%', c.rpartition(': ')[2]) for c in captions(b)]
    return [[(label, float(p) / 100) for label, p in f] for f in found]


def ask(b, files) -> list:
    "The page's answers to files"
    element(b, 'clear').click()
    element(b, 'files').send_keys('\n'.join(map(str, files)))
    return answers(b, len(files))


# Python's answers

def every_face(clf, file) -> list:
    "The answers to all faces at the page's one size: a list of (label, probability)"
    find = FaceFinder(FINDERS['main']['sizes'][-1:], FINDERS['main']['score'])
    found, crops, _ = read_faces(file, find, clf.size, 'all')
    probs = clf.probabilities(crops).tolist() if found else []
    return [(clf.classes[p >= .5], max(p, 1 - p)) for p in probs]


def processed(folder, out) -> tuple:
    "The command's answers to a folder, {file: [(label, probability)]}, and the images/s that it tells"
    report, script = Path(out)/'report.csv', Path(sys.executable).with_name('process')
    args = [script, folder, '--faces', 'main', '--out', Path(out)/'results.json', '--report', report]
    said = subprocess.run(args, check=True, stderr=subprocess.PIPE, text=True).stderr
    with open(report, encoding='utf-8', newline='') as f:
        rows = {r['file']: [(r['label'], float(r['probability']))] for r in csv.DictReader(f)}
    return rows, float(re.search(r'([\d,]+) images/s', said)[1].replace(',', ''))


# What has to hold

def differences(page, python):
    "Answers that differ: in number, in label, or by more than 0.01 in probability"
    for (name, there), here in zip(python.items(), page):
        same = len(here) == len(there) and all(a == b and abs(p - q) < .01 for (a, p), (b, q) in zip(here, there))
        if not same: yield f'{name}: the page says {here}, Python {there}'


def turned(folder) -> list:
    "One photo, stored in each of EXIF's eight orientations"
    T, files = Image.Transpose, []
    stored = [None, T.FLIP_LEFT_RIGHT, T.ROTATE_180, T.FLIP_TOP_BOTTOM, T.TRANSPOSE, T.ROTATE_90, T.TRANSVERSE,
              T.ROTATE_270]
    for k, how in enumerate(stored, 1):
        im, exif = Image.open(photos[1]), Image.Exif()
        exif[0x112] = k
        files.append(Path(folder)/f'{k}.jpg')
        (im if how is None else im.transpose(how)).save(files[-1], quality=95, exif=exif)
    return files


def answer_problems(b, clf, folder):
    "The test images, one photo in all orientations, and a file that is no image"
    files = [*photos, *turned(folder)]
    found = ask(b, files)
    yield from differences(found, {f.name: every_face(clf, f) for f in files})
    yield from differences(found, processed(photos[0].parent, folder)[0])
    labels = [[label for label, _ in faces] for faces in found[len(photos):]]
    if any(k != labels[0] for k in labels): yield f'the orientations differ: {labels}'
    (text := Path(folder)/'no_image.jpg').write_text('no image')
    ask(b, [text])
    if 'not an image' not in captions(b)[0]: yield f'a text file: {captions(b)}'


def keyboard_problems(b):
    "Tab reaches every control, Enter answers the examples, the live region says so"
    b.refresh()
    wait(b, lambda: status(b) == 'Ready.')
    order, n = [], 0
    while len(order) < 30 and order[-1:] != ['clear']:
        ActionChains(b).send_keys(Keys.TAB).perform()
        e = b.switch_to.active_element
        order.append(e.get_attribute('id') or e.get_attribute('class'))
        if order[-1] != 'example': continue
        n += 1
        e.send_keys(Keys.ENTER)
        found = answers(b, n)
        wait(b, lambda: status(b) == captions(b)[-1])
    missing = {'files', 'camera', 'example', 'threshold', 'clear'} - {*order}
    if missing: yield f'Tab does not reach {missing}: {order}'
    if [len(f) for f in found] != [1] * len(photos) + [6, 0]: yield f'the examples: {captions(b)}'
    element(b, 'threshold').send_keys(Keys.END)
    if element(b, 'percent').text != '99%' or 'no face found' not in captions(b)[-1]: yield 'the threshold does nothing'


def reader_problems(b):
    "What a screen reader has no name for"
    for n in b.execute_cdp_cmd('Accessibility.getFullAXTree', {})['nodes']:
        role, name = (n.get(k, {}).get('value', '') for k in ('role', 'name'))
        focusable = any(p['name'] == 'focusable' and p['value'].get('value') for p in n.get('properties', []))
        if (focusable or role in ('image', 'img')) and not name: yield f'{role} without a name'
    if element(b, 'status').get_attribute('role') != 'status': yield 'no live region'


def camera_problems(b):
    "The fake camera shows the first test image"
    (expected,), = ask(b, photos[:1])
    element(b, 'clear').click()
    element(b, 'camera').click()
    found = answers(b, 1)[0]
    if [label for label, _ in found] != [expected[0]]: yield f'the camera: {found}, not {expected}'
    element(b, 'camera').click()


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


def sample_problems(b, clf, folder, n=200):
    """Many faces, unsure ones among them, get Python's answers, but for 1%: Python's finder sees a small photo without
    the black around it. Prints photos per second of the page and of `process`."""
    faces = Path(folder)/'faces'
    faces.mkdir()
    for i, f in enumerate(sorted((root/'nbs'/'sample').rglob('*.jpg'))[:n]): (faces/f'{i:03}.jpg').symlink_to(f)
    t = time.perf_counter()
    found = ask(b, files := sorted(faces.iterdir()))
    page, process = n / (time.perf_counter() - t), processed(faces, folder)[1]
    print(f'{n} faces: the page answers {page:.0f} a second, process {process:.0f}: {process / page:.1f} times as many')
    others = list(differences(found, {f.name: every_face(clf, f) for f in files}))
    print(f'{len(others)} of them are answered otherwise than in Python', *others, sep='\n')
    if len(others) > n / 100: yield f'{len(others)} of {n} faces are answered otherwise than in Python'


def whole_model(lib) -> Classifier:
    "The shipped model in a copy of the package's folders, its card saying that it was trained on whole photos"
    for d in 'model', 'finder': shutil.copytree(shipped_model().parent/d, lib/d)
    card = json.loads((file := lib/'model'/'card.json').read_text(encoding='utf-8'))
    file.write_text(json.dumps(card | dict(format=3, faces='whole')), encoding='utf-8')
    return Classifier(lib/'model')


def whole_problems(b, folder):
    "A model of whole photos answers them whole, and faces where the box is ticked"
    folder = Path(folder)
    clf, page = whole_model(folder/'lib'), folder/'whole.html'
    page.write_text(page_of(litert_files(litert_package()), folder/'lib'), encoding='utf-8')
    start(b, page.as_uri())
    element(b, 'threshold').send_keys(Keys.HOME)
    yield from differences(ask(b, photos), {p.name: list(zip(*clf.predict(p))) for p in photos})
    if not all(c.startswith('img_') for c in captions(b)): yield f'whole photos: {captions(b)}'
    element(b, 'find').click()
    yield from differences(ask(b, photos), {p.name: every_face(clf, p) for p in photos})
    group = element(b, 'examples').find_elements(By.XPATH, "following::button[@class='example']")[-2]
    group.click()
    if len(found := answers(b, len(photos) + 1)[-1]) != 6: yield f'faces of a group for a model of whole photos: {found}'


def demo_problems(b, site):
    "What is wrong with try.html, from `file://` and from a static server; prints size, start-up and rate"
    page, clf = site/'try.html', Classifier()
    if not page.exists(): return (yield 'try.html is missing: the build needs npm')
    with TemporaryDirectory() as folder, served(site) as host:
        for url in f'{host}/try.html', page.as_uri():
            print(f'{url.partition(":")[0]}: {page.stat().st_size / 1e6:.1f} MB, ready after {start(b, url):.1f} s')
            element(b, 'threshold').send_keys(Keys.HOME)  # nothing is "not sure" below 50%
            yield from answer_problems(b, clf, folder)
            if element(b, 'asked').is_displayed(): yield 'a model of crops offers to find faces'
        yield from whole_problems(b, folder)
        start(b, page.as_uri())
        element(b, 'threshold').send_keys(Keys.HOME)
        yield from sample_problems(b, clf, folder)
        for problems in keyboard_problems, reader_problems, camera_problems: yield from problems(b)
        for e in b.get_log('browser'): yield f"console: {e['message']}"
        yield from leak_problems(b)
        b.get_log('browser')
