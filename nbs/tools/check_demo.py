"Try the page that answers photos in headless Chromium: its answers are those of `process`, and nothing leaves it."
import csv, json, re, shutil, subprocess, sys, time
from pathlib import Path
from tempfile import TemporaryDirectory

from build_demo import LITERT, litert_files, page as page_of
from check_page import crowd_problems, example, looks_problems, saved, visit_problems
from genderclf import Classifier
from genderclf.book.scenes import sample_scene_chips, scene
from genderclf.crops import read_crops
from genderclf.faces import FINDERS, FaceFinder
from genderclf.model_folder import shipped_model
from npm import npm_package
from headless import answers, ask, captions, element, memory, photos, press, root, served, start, status, wait
from PIL import Image
from vectors import write_vectors
import numpy as np
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys


# Python's answers

def every_face(clf, file) -> list:
    "The answers to all faces that the finder of `--faces main` finds: a list of (label, probability)"
    find = FaceFinder(**FINDERS['main'])
    found, crops, _ = read_crops(file, find, clf.size, 'all')
    probs = clf.probabilities(crops).tolist() if found else []
    return [(clf.classes[p >= .5], max(p, 1 - p)) for p in probs]


def processed(folder, out) -> tuple:
    "The command's answers to a folder, {file: [(label, probability)]}, and the images/s that it tells"
    report, script = Path(out)/'report.csv', Path(sys.executable).with_name('process')
    args = [script, folder, '--faces', 'main', '--out', Path(out)/'results.json', '--report', report]
    said = subprocess.run(args, check=True, stderr=subprocess.PIPE, text=True).stderr
    with open(report, encoding='utf-8', newline='') as f:
        rows = {r['file']: [(r['label'], float(r['probability'] or 0))] for r in csv.DictReader(f)}
    return rows, float(re.search(r'([\d,]+) images/s', said)[1].replace(',', ''))


# What has to hold

def differences(page, python):
    "Answers that differ: in number, in label, or by more than 0.01 in probability"
    for (name, there), here in zip(python.items(), page):
        same = len(here) == len(there) and all(a == b and abs(p - q) < .01 for (a, p), (b, q) in zip(here, there))
        if not same: yield f'{name}: the page says {here}, Python {there}'


T = Image.Transpose
STORED = dict(enumerate((None, T.FLIP_LEFT_RIGHT, T.ROTATE_180, T.FLIP_TOP_BOTTOM, T.TRANSPOSE, T.ROTATE_90,
                         T.TRANSVERSE, T.ROTATE_270), 1))  # How a photo lies that has this orientation
XMP = b'''<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'''


def stored(file, orientation, **kwargs) -> Path:
    "One photo as it is stored with one of EXIF's eight orientations"
    im, how = Image.open(photos[1]).convert('RGB'), STORED[orientation]
    (im.transpose(how) if how is not None else im).save(file, quality=95, **kwargs)
    return file


def turned(folder) -> list:
    "The photo in EXIF's orientations as JPEG, WebP and PNG, and in one of XMP's"
    folder, files, exif = Path(folder), [], Image.Exif()
    for suffix, orientations in dict(jpg=STORED, webp=STORED, png=(1, 3, 6)).items():
        for k in orientations:
            exif[0x112] = k
            files.append(stored(folder/f'{k}.{suffix}', k, exif=exif.tobytes()))
    return files + [stored(folder/f'xmp.{suffix}', 6, xmp=XMP) for suffix in ('jpg', 'webp')]


def answer_problems(b, clf, folder):
    "The test images, one photo in all orientations, and files that are no photos"
    files = [*photos, *turned(folder)]
    found = ask(b, files)
    yield from differences(found, {f.name: every_face(clf, f) for f in files})
    yield from differences(found, processed(photos[0].parent, folder)[0])
    labels = [[label for label, _ in faces] for faces in found[len(photos):]]
    if any(k != labels[0] for k in labels): yield f'the orientations differ: {labels}'


SCENES = dict(one=(900, 700, [200]), several=(1200, 900, [220, 150, 100, 70]), wide=(3000, 500, [150, 120]),
              small=(1500, 1000, [40, 36]), tiny=(34, 40, [22]), none=(800, 600, []))  # Width, height, faces' widths


def scenes(folder) -> Path:
    "Photos as people have them: of several faces, wide, with small faces or none, and each in four turns without a tag"
    folder, rng = Path(folder)/'scenes', np.random.default_rng(0)
    folder.mkdir()
    for name, (w, h, widths) in SCENES.items():
        im, _ = scene(rng, sample_scene_chips(), w, h, widths)
        for turn in 0, 90, 180, 270: im.rotate(turn, expand=True).save(folder/f'{name}_{turn}.jpg', quality=90)
        for suffix in 'png', 'webp': im.save(folder/f'{name}.{suffix}', quality=90)
    return folder


def rows_of(report) -> dict:
    "The row of the main face, or of the photo, by file"
    return {r['file']: r for r in csv.DictReader(report.splitlines()) if r['main'] == '1'}


def scene_problems(b, folder):
    "The page's report and that of `process`: a box differs by 1% of its width at most, a probability by 0.02"
    processed(where := scenes(folder), folder)
    there = rows_of((Path(folder)/'report.csv').read_text(encoding='utf-8'))
    ask(b, sorted(where.iterdir()))
    here = rows_of(saved(b, Path(folder)/'saved', '[data-save="report.csv"]').decode())
    for name, r in there.items():
        if not r['x'] or not here[name]['x']:
            same = all(here[name][k] == r[k] for k in ('x', 'label', 'status', 'reason'))
            if not same: yield f'{name}: the page says {here[name]}, process {r}'
            continue
        box, other = ([float(row[k]) for k in 'xywh'] for row in (here[name], r))
        apart = max(abs(a - b) for a, b in zip(box, other)) / other[2]
        p, q = (float(row['probability']) * (1 if row['label'] == r['label'] else -1) for row in (here[name], r))
        turns = here[name]['turned'], r.get('turned', here[name]['turned'])
        if apart > .01 or abs(p - q) > .02 or turns[0] != turns[1]:
            yield f'{name}: the page finds {box} {p:.3f} turned {turns[0]}, process {other} {q:.3f} turned {turns[1]}'


def gaps(row, face, model) -> dict:
    "How far a row of the page's report is from a face of a vector, by what `vectors.json` has a tolerance for"
    box, p = [float(row[k]) for k in 'xywh'], float(row[f"prob_{model['classes'][1]}"])
    logit = model['temperature'] * np.log(p / (1 - p)) + model['shift']
    unseen = model['temperature'] * 5e-7 / (p * (1 - p))  # A probability has six digits in the report
    return dict(box=max(abs(a - b) for a, b in zip(box, face['box'])) / face['box'][2],
                logit=max(0, abs(logit - face['logit']) - unseen), probability=abs(p - face['probability']),
                **{k: abs(float(row[k]) - face[k]) for k in ('score', 'yaw', 'turned')})


def vector_problems(b, folder):
    "The page has to pass the test vectors, as any port; in some the photo itself is the crop"
    known, found = write_vectors(where := Path(folder)/'vectors'), []
    ask(b, sorted((where/'photos').iterdir()))
    report = saved(b, Path(folder)/'saved', '[data-save="report.csv"]').decode()
    rows = [r for r in csv.DictReader(report.splitlines()) if r['x']]
    for name, v in known['photos'].items():
        here = [r for r in rows if r['file'] == name]
        if len(here) != len(v['faces']): yield f"{name}: the page finds {len(here)} faces, not {len(v['faces'])}"
        for row, face in zip(here, v['faces']):
            same = (where/v['pixels']).read_bytes() == (where/face['crop']).read_bytes()
            far = gaps(row, face, known['model'])
            found += [(k, gap, name) for k, gap in far.items()] + [('same_crop', far['logit'], name)] * same
    for k, limit in known['tolerance'].items():
        gap, name = max((gap, name) for kind, gap, name in found if kind == k)
        print(f'the test vectors: {k} differs by {gap:.4f} at most, in {name}')
        if gap > limit: yield f'{name}: {k} differs by {gap:.4f}, {limit} is allowed'


REFUSED = {'no_image.jpg': (b'no image', 'not an image'), 'a.tif': (b'II*\0' + bytes(99), 'TIFF: open'),
           'a.heic': (b'\0\0\0\x18ftypheic', 'HEIC: open'), 'a.NEF': (b'MM\0*', 'camera RAW: export')}


def refused(folder) -> dict:
    "Files that have no answer, and what the page says of them"
    def half(suffix): return (c := (folder/f'1.{suffix}').read_bytes())[:len(c) // 2]
    folder = Path(folder)
    files = REFUSED | {f'half.{s}': (half(s), 'cut off: image file is truncated') for s in ('jpg', 'webp', 'png')}
    for name, (content, _) in files.items(): (folder/name).write_bytes(content)
    return {folder/name: why for name, (_, why) in files.items()}


def refusal_problems(b, folder):
    ask(b, files := refused(folder))
    for (f, why), said in zip(files.items(), captions(b)):
        if not said.startswith(f'{f.name}: {why}'): yield f'{f.name}: {said}, not {why}'
    if not status(b).endswith(f'; {len(files)} not answered'): yield f'refused, but the page says {status(b)}'


def save_problems(b, folder):
    "The files that the page saves are those of `process`: the labels to the letter, the report by its columns"
    ask(b, photos)
    def content(name): return saved(b, Path(folder)/'saved', f'[data-save="{name}"]').decode()
    rows, _ = processed(photos[0].parent, folder)
    if (labels := content('process_results.json')) != (Path(folder)/'results.json').read_text(): yield labels
    faces, report = json.loads(content('process_faces.json')), content('report.csv')
    header = (Path(folder)/'report.csv').read_bytes().partition(b'\n')[0].decode()
    if not report.startswith(f'{header}\n'): yield f'the report begins {report[:99]}, not {header}'
    for row in csv.DictReader(report.splitlines()):
        [face], (label, p) = faces[row['file']], rows[row['file']][0]
        same = row['label'] == label and abs(float(row['probability']) - p) < .01 and row['main'] == '1'
        if not same: yield f'the report: {row}, not {label} {p}'
        box = [float(row[k]) for k in 'xywh']
        if [face[k] for k in ('box', 'label')] != [box, label]: yield f'the report says {row}, the faces {face}'


def tab(b, back=False):
    "The element that the Tab key leads to, and what it is"
    keys = ActionChains(b)
    if back: keys.key_down(Keys.SHIFT)
    keys.send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    e = b.switch_to.active_element
    return e, e.get_attribute('id') or e.get_attribute('class') or e.get_attribute('data-save')


def keyboard_problems(b):
    "Tab leads to the examples, Enter answers them, the live region says so; going back Tab reaches every control"
    b.refresh()
    wait(b, lambda: status(b) == 'Ready.')
    order, n, examples = [], 0, len(photos) + 2
    while n < examples and len(order) < 30:
        e, name = tab(b)
        order.append(name)
        if name != 'example': continue
        n += 1
        e.send_keys(Keys.ENTER)
        found = answers(b, n)
        wait(b, lambda: status(b).partition(':')[0] == captions(b)[-1].partition(':')[0])
    while order[-1] != 'camera' and len(order) < 60: order.append(tab(b, back=True)[1])
    missing = {'files', 'camera', 'example', 'open', 'threshold', 'clear', 'report.csv'} - {*order}
    if missing: yield f'Tab does not reach {missing}: {order}'
    if [len(f) for f in found] != [1] * len(photos) + [6, 0]: yield f'the examples: {captions(b)}'
    element(b, 'threshold').send_keys(Keys.END)
    said = [label for f in answers(b, n) for label, p in f if p < .99]
    if element(b, 'percent').text != '99%' or {*said} != {'unknown'}: yield f'the threshold does nothing: {said}'
    if 'no face found' not in captions(b)[-1]: yield f'the landscape: {captions(b)[-1]}'


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
    press(b, 'clear'), press(b, 'camera')
    wait(b, lambda: '%' in ''.join(captions(b)))
    found = answers(b, 1)[0]
    if [label for label, _ in found] != [expected[0]]: yield f'the camera: {found}, not {expected}'
    press(b, 'camera')
    wait(b, lambda: b.find_element('css selector', '#photos img').get_attribute('src'))


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


def sample(folder, n=200) -> Path:
    "A folder of faces, unsure ones among them"
    faces = Path(folder)/'faces'
    faces.mkdir()
    for i, f in enumerate(sorted((root/'nbs'/'sample').rglob('*.jpg'))[:n]): (faces/f'{i:03}.jpg').symlink_to(f)
    return faces


def sample_problems(b, clf, folder, faces):
    """Many faces get Python's answers, but for 1%: Python's finder sees a small photo without the black around it.
    Prints photos per second of the page and of `process`, and what memory the page takes."""
    before, t = memory(b), time.perf_counter()
    found = ask(b, files := sorted(faces.iterdir()))
    n, after = len(files), memory(b)
    print(f'the page takes {before:.0f} MB, {after:.0f} MB after {n} photos')
    if after > 400: yield f'{after:.0f} MB after {n} photos'
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
    if element(b, 'asked').is_displayed(): yield 'a model of crops offers to find faces'
    folder = Path(folder)
    clf, page = whole_model(folder/'lib'), folder/'whole.html'
    page.write_text(page_of(litert_files(npm_package(LITERT)), folder/'lib'), encoding='utf-8')
    start(b, page.as_uri())
    yield from differences(ask(b, photos), {p.name: list(zip(*clf.predict(p))) for p in photos})
    if not all(c.startswith('img_') for c in captions(b)): yield f'whole photos: {captions(b)}'
    if b.find_elements('css selector', '#photos .box'): yield 'whole photos have boxes'
    press(b, 'find')
    yield from differences(ask(b, photos), {p.name: every_face(clf, p) for p in photos})
    example(b, 'a group')
    if len(found := answers(b, len(photos) + 1)[-1]) != 6: yield f'a group, for a model of whole photos: {found}'


def demo_problems(b, site):
    "What is wrong with try.html, from `file://` and from a static server; prints size, start-up and rate"
    page, clf = site/'try.html', Classifier()
    if not page.exists(): return (yield 'try.html is missing: the build needs npm')
    with TemporaryDirectory() as folder, served(site) as host:
        faces = sample(folder)
        yield from visit_problems(b, f'{host}/try.html', page, folder)
        for url in f'{host}/try.html', page.as_uri():
            print(f'{url.partition(":")[0]}: {page.stat().st_size / 1e6:.1f} MB, ready after {start(b, url):.1f} s')
            yield from answer_problems(b, clf, folder)
        yield from whole_problems(b, folder)
        start(b, page.as_uri())
        kinds = refusal_problems, scene_problems, vector_problems, save_problems, crowd_problems
        for problems in kinds: yield from problems(b, folder)
        yield from sample_problems(b, clf, folder, faces)
        yield from looks_problems(b, sorted(faces.iterdir())[:30])
        for problems in keyboard_problems, reader_problems, camera_problems: yield from problems(b)
        for e in b.get_log('browser'): yield f"console: {e['message']}"
        yield from leak_problems(b)
        b.get_log('browser')
