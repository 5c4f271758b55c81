"Write test vectors: photos, and what each step makes of them, so that a port to another platform can check itself."
import io, json
from pathlib import Path

import numpy as np
from fastcore.script import call_parse
from PIL import Image, ImageDraw

from genderclf import Classifier, crops, faces
from genderclf.book.lab import portrait
from genderclf.images import hold_upright

nbs = Path(__file__).resolve().parents[1]
# What a port may differ by: of a box's width, in the face's score, in degrees; in the probability; and, in steps of the
# network's integers, in the logit of a crop that it made itself, and of the same crop
TOLERANCE = dict(box=.01, score=.01, turned=0, yaw=2., probability=.02)
STEPS = dict(logit=6, same_crop=1.5)


# Photos

def composites() -> list:
    "Large faces of the sample, women and men in turn; they belong to nobody"
    by_class = [sorted((nbs/'sample'/'test'/c).glob('*.jpg')) for c in ('female', 'male')]
    opened = [Image.open(f).convert('RGB') for pair in zip(*by_class) for f in pair]
    return [im for im in opened if min(im.size) > 140]


def slope(w, h) -> Image.Image:
    "Colours that change evenly, so that a PNG of them is small"
    y, x = np.mgrid[:h, :w]
    return Image.fromarray(np.stack([x * 255 // w, y * 255 // h, 255 - (x + y) * 255 // (w + h)], -1).astype(np.uint8))


def on_slope(w, h, *placed) -> Image.Image:
    "Pictures on a slope, each with its left upper corner and its width"
    im = slope(w, h)
    for face, x, y, width in placed: im.paste(face.resize((width, round(width * face.height / face.width))), (x, y))
    return im


def without_face() -> dict:
    "Pictures in which a step that is wrong shows, of odd sizes"
    y, x = np.mgrid[:157, :211]
    noise = np.random.RandomState(0).randint(0, 256, (89, 143, 3))
    checks = ((x // 7 + y // 5) % 2 * 255)[..., None].repeat(3, 2)
    arrays = dict(checks=checks, noise=noise, blank=np.full((60, 90, 3), 119))
    return {name: Image.fromarray(a.astype(np.uint8)) for name, a in arrays.items()} | dict(slope=slope(500, 333))


def rounded(im) -> Image.Image:
    "Transparent outside of an ellipse"
    mask = Image.new('L', im.size)
    ImageDraw.Draw(mask).ellipse((0, 0, *im.size), fill=255)
    im = im.copy()
    im.putalpha(mask)
    return im


def grainy(im, width) -> Image.Image:
    "Enlarged, grey, and with the grain of a photo taken in the dark: only a filter that takes every pixel removes it"
    a = np.asarray(im.convert('L').resize((width, round(width * im.height / im.width))), int)
    return Image.fromarray((a + np.random.RandomState(1).randint(-60, 61, a.shape)).clip(0, 255).astype(np.uint8))


def with_face(size) -> dict:
    "One face or several, in the ways in which photos have them"
    a, b, c, d, e, f = composites()[:6]
    lying = on_slope(420, 300, (b, 150, 40, 150))
    four = (a, 10, 20, 150), (b, 190, 5, 90), (c, 310, 60, 180), (d, 60, 240, 120)
    return dict(
        close_1=a.resize((size, size)), close_2=b.resize((size, size)), portrait=Image.fromarray(portrait()),
        grey=c.convert('L'), grainy=grainy(e, 400), transparent=rounded(d), group=on_slope(520, 400, *four),
        **{f'turned_{k}': lying.rotate(k, expand=True) for k in (90, 180, 270)},
        corner=on_slope(300, 260, (e, -55, -40, 170)), below=on_slope(330, 240, (f, 90, 100, 180)),
        far=on_slope(1000, 700, (c, 520, 300, 46)), narrow=on_slope(300, 40, (a, 130, 3, 30)),
        icon=a.resize((32, 36)), too_small=on_slope(300, 220, (d, 90, 80, 22)))


def jpegs() -> dict:
    "One that is stored on its side, and one that is decoded at a part of its size: (image, options to save it)"
    a, b = composites()[2:4]
    exif = Image.Exif()
    exif[0x112] = 6
    aside = on_slope(340, 260, (a, 80, 30, 150)).transpose(Image.Transpose.ROTATE_90)
    return dict(exif=(aside, dict(exif=exif)), large=(on_slope(1600, 1200, (b, 700, 300, 300)), {}))


def encoded(im, form, **options) -> bytes:
    f = io.BytesIO()
    im.save(f, form, **options)
    return f.getvalue()


def photos(size) -> dict:
    "File name to content"
    drawn = {f'{name}.png': encoded(im, 'PNG') for name, im in (with_face(size) | without_face()).items()}
    packed = {f'{name}.jpg': encoded(im, 'JPEG', quality=88, **options) for name, (im, options) in jpegs().items()}
    return drawn | packed | {f.name: f.read_bytes() for f in sorted((nbs.parent/'test_images').glob('*.jpg'))}


# What is known of them

def last_step(clf) -> tuple:
    "Scale and zero point of the network's last integers, read from its file; (None, None) if it is not in int8"
    net = clf._network(1).net
    shape = net.get_output_details()[0]['shape'].tolist()
    last = [t for t in net.get_tensor_details() if t['dtype'] == np.int8 and t['shape'].tolist() == shape]
    return last[-1]['quantization'] if last else (None, None)


def numbers(clf, crop) -> dict:
    "What the network says of a crop, and what becomes of it; `raw` is the integer before it is scaled"
    (scale, zero), logit = last_step(clf), float(clf.logits(crop[None])[0])
    p = float(clf.probabilities(crop[None])[0])
    return dict(raw=scale and round(logit / scale) + zero, logit=round(logit, 6),
                calibrated=round((logit - clf.shift) / clf.temperature, 6), probability=round(p, 6),
                label=clf.classes[p >= clf.threshold])


def found(face) -> dict:
    marks = [[round(v, 3) for v in point] for point in face.landmarks]
    return dict(box=[round(v, 3) for v in face.box], score=round(face.score, 6), turned=face.turned,
                yaw=round(face.yaw, 2), landmarks=marks)


def save_picture(folder, kind, name, pixels) -> str:
    "Where it is, from `folder`"
    (folder/kind).mkdir(exist_ok=True)
    Image.fromarray(pixels).save(folder/kind/f'{name}.png')
    return f'{kind}/{name}.png'


def vector(clf, finder, folder, name) -> dict:
    "All that is known of the photo `name`; the pictures between are written beside it"
    file, stem = folder/'photos'/name, name.partition('.')[0]
    all_faces, cut, (width, height) = crops.read_crops(file, finder, clf.size, 'all')
    main = all_faces and faces.main_face(all_faces, width, height)
    with hold_upright(file, max(finder.sizes), longer=True) as (im, _):
        pixels = save_picture(folder, 'pixels', stem, np.asarray(im))
        seen = next(finder._seen(im))
        side = -(-max(seen.size) // 32) * 32
        look = save_picture(folder, 'looks', stem, faces._on_black(seen, side, side)[0].astype(np.uint8))
    known = [dict(crop=save_picture(folder, 'crops', f'{stem}_{i}', x), **numbers(clf, x)) for i, x in enumerate(cut)]
    [a] = clf.stream([file], faces='main')
    whole = {} if all_faces else dict(whole=known[0])
    seen_faces = [dict(**found(f), main=f is main, **k) for f, k in zip(all_faces, known)]
    return dict(width=width, height=height, pixels=pixels, look=look, faces=seen_faces, **whole, label=a.label,
                reason=a.reason)


def constants(module) -> dict:
    "The numbers that a module names in capitals"
    def is_one(k, v): return k.isupper() and k[0] != '_' and isinstance(v, (int, float))
    return {k.lower(): v for k, v in vars(module).items() if is_one(k, v)}


def write_vectors(folder) -> dict:
    "Write photos, pictures and `vectors.json` into a folder; what is in that file"
    folder, clf, finder = Path(folder), Classifier(), faces.FaceFinder(**faces.FINDERS['main'])
    (folder/'photos').mkdir(parents=True, exist_ok=True)
    contents = photos(clf.size)
    for name, content in contents.items(): (folder/'photos'/name).write_bytes(content)
    scale, zero = last_step(clf)
    model = dict(fingerprint=clf.fingerprint, classes=clf.classes, size=clf.size, shift=clf.shift,
                 temperature=clf.temperature, threshold=clf.threshold, scale=scale, zero_point=zero)
    known = dict(model=model, finder=finder.settings() | constants(faces) | constants(crops),
                 tolerance=TOLERANCE | {k: round(n * (scale or .03), 4) for k, n in STEPS.items()},
                 photos={name: vector(clf, finder, folder, name) for name in sorted(contents)})
    (folder/'vectors.json').write_text(json.dumps(known, indent=1) + '\n', encoding='utf-8')
    return known


@call_parse
def main(
    folder:str, # Where to write them
):
    "Write test vectors for ports"
    known = write_vectors(folder)
    n = sum(len(v['faces']) for v in known['photos'].values())
    size = sum(f.stat().st_size for f in Path(folder).rglob('*') if f.is_file())
    print(f"{len(known['photos'])} photos with {n} faces, {size / 1e6:.1f} MB")
