"Make `nbs/sample` and `test_images` from a data folder: k-same composites, each of 8 photos that no other one uses."
import csv, shutil
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps
from fastcore.script import call_parse

from genderclf.data import decode_photos, find_photos
from genderclf.duplicates import face_features
from genderclf.book.k_same import nearest_people

here = Path(__file__).resolve().parents[1]
SPLITS = {'train': 250, 'val': 90, 'test': 90}
# Composites that, looked at, are no plain faces of their class (children, the very old, overlays)
DROPPED = set('''
    008a 018a 021a 044a 054a 061a 063a 094a 149a 158a 167a 167b 184a 189a 201a 204a 204b 221a 238a 250a 259a
    264a 292a 300a 328a 328b'''.split())


def age_bin(ages): return np.digitize(ages, [10, 18, 30, 45, 60])


ABOUT = '''\
The faces in this folder belong to nobody: each is the mean of 8 photos of 8 different people (k-same, see 00c_k_same),
made by make_sample.py from CelebA and UTKFace, whose terms allow non-commercial research. age: mean of the 8;
identity: made up.
'''


class Pool:
    "The photos of a split that are still unused."
    def __init__(self, folder):
        self.faces = find_photos(folder)
        self.x = decode_photos(self.faces, 112)
        self.f, info = face_features(self.x), self.faces.info
        self.people, self.source = info['identity'], info['source']
        self.age = np.array([int(a or -1) for a in info['age']])
        self.race, self.free = info['race'], np.ones(len(self.x), bool)
        self.plain = plainness(self.f, self.faces.labels)

    def like(self, i):
        "Photos of the same class, source, race and about the same age as photo `i`."
        near = abs(self.age - self.age[i]) <= np.maximum(4, self.age[i] // 5)
        return np.flatnonzero(self.free & (self.faces.labels == self.faces.labels[i]) & (self.source == self.source[i])
                              & (self.race == self.race[i]) & near)

    def looks(self, kept):
        "How much alike the photos are, how frontal their mean is, and how plainly of its class."
        m = self.f[kept].mean(0)
        frontal = np.corrcoef(m, m.reshape(28, 28)[:, ::-1].ravel())[0, 1]
        return np.linalg.norm(m) + .7 * frontal + .1 * min(self.plain[kept].mean(), 2)

    def best(self, seeds, k=8):
        "The `k` photos, of those that the seeds give, which make the best face."
        found = []
        for i in seeds:
            try: found.append(nearest_people(self.f, i, [self.like(i)], self.people, k, same=.85))
            except ValueError: pass
        return max(found, key=self.looks) if found else None


def plainness(f, y):
    "Margin of each photo from a linear classifier that did not see it: positive is its own class."
    from sklearn.linear_model import RidgeClassifier
    from sklearn.model_selection import cross_val_predict
    m = cross_val_predict(RidgeClassifier(100.), f, y, cv=3, method='decision_function')
    return np.where(y == 1, m, -m) / m.std()


def reframe(a, rng, source):
    "Another size, aspect ratio, tightness, side and light."
    im = Image.fromarray(a)
    zoom = rng.uniform(.62, 1) if source == 'celeba' else rng.uniform(.88, 1)
    ratio = np.exp(rng.normal(0, .12))
    w, h = (s * 112 * zoom for s in ((1, 1 / ratio) if ratio > 1 else (ratio, 1)))
    x0, y0 = (112 - w) * rng.uniform(.4, .6), (112 - h) * rng.uniform(.45, .65)
    side = int(np.exp(rng.uniform(np.log(40), np.log(200))))
    im = im.resize((side, max(40, round(side * h / w))), Image.LANCZOS, (x0, y0, x0 + w, y0 + h))
    if rng.random() < .5: im = ImageOps.mirror(im)
    im = ImageEnhance.Brightness(im).enhance(rng.uniform(.85, 1.15))
    if rng.random() < .06: im = im.convert('L')
    return im.filter(ImageFilter.UnsharpMask(1.5, 60, 0))


def seeds_in_strata(pool, rng):
    "Endless: 15 free photos of one class, source, age group and race after the other."
    g, old = pool.faces, age_bin(pool.age)
    strata = [(y, 'celeba', -1, '') for y in (0, 1)] * 12 + [
        (y, 'utk', b, r) for y in (0, 1) for b in range(1, 6) for r in ('White', 'Black', 'Asian', 'Indian')]
    while True:
        for s in rng.permutation(len(strata)):
            y, source, b, race = strata[s]
            ok = pool.free & (g.labels == y) & (pool.source == source) & (pool.race == race) & (pool.plain > 0)
            if b >= 0: ok &= (old == b) & (pool.age >= 10)
            i = np.flatnonzero(ok)
            if len(i) >= 15: yield rng.choice(i, 15, replace=False)


def make_sample(pool, out, rng):
    "Write the splits: images, and a CSV with the mean age, race, source and a made-up identity."
    strata, person, made = seeds_in_strata(pool, rng), 0, {}
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / 'README.txt').write_text(ABOUT)
    for split, n in SPLITS.items():
        rows = []
        while len(rows) < n:
            photos = 1 + (rng.random() < .25)
            kept = pool.best(next(strata), 8 * photos)
            if kept is None: continue
            pool.free[kept] = False
            person += 1
            y, source = pool.faces.labels[kept[0]], pool.source[kept[0]]
            for part in range(photos):
                eight = kept[part::photos]
                name, key = pool.faces.classes[y], f'{person:03}{"ab"[part]}'
                im, form = reframe(np.mean(pool.x[eight], 0).round().astype('uint8'), rng, source), rng.random()
                if key in DROPPED: continue
                file = Path(split) / name / f'{key}.{"png" if form < .04 else "webp" if form < .08 else "jpg"}'
                (out / file).parent.mkdir(parents=True, exist_ok=True)
                im.save(out / file, quality=88)
                age = round(pool.age[eight].mean()) if source == 'utk' else ''
                about = name, age, pool.race[eight[0]], f'person_{person:03}', source
                rows.append((file.relative_to(split).as_posix(), *about))
        with open(out / f'{split}.csv', 'w', newline='', encoding='utf-8') as f:
            w = csv.writer(f, lineterminator='\n')
            w.writerow('file gender age race identity source'.split())
            w.writerows(sorted(rows))


# Class, source, race, ages and size of the test images; the third is made after the sample, to which it was added later
TEST_IMAGES = {1: (1, 'celeba', '', (-1, -1), (240, 240)), 2: (0, 'celeba', '', (-1, -1), (240, 288)),
               4: (0, 'utk', 'Black', (18, 45), (200, 200)), 5: (1, 'celeba', '', (-1, -1), (160, 192))}
THIRD = {3: (0, 'utk', 'Asian', (18, 60), (200, 220))}


def make_test_images(pool, out, rng, wanted):
    "Composites of the groups that are wanted."
    out.mkdir(exist_ok=True)
    for n, (y, source, race, (lo, hi), size) in wanted.items():
        ok = np.flatnonzero(pool.free & (pool.faces.labels == y) & (pool.source == source) & (pool.race == race)
                            & (pool.age >= lo) & (pool.age <= hi) & (pool.plain > 1))
        kept = pool.best(rng.choice(ok, min(80, len(ok)), replace=False))
        pool.free[kept] = False
        im = Image.fromarray(np.mean(pool.x[kept], 0).round().astype('uint8'))
        im = ImageOps.fit(im, size, Image.LANCZOS).filter(ImageFilter.UnsharpMask(3, 90, 0))
        im.save(out / f'img_{n}.jpg', quality=92)


@call_parse
def main(
    data:str,  # Folder with `train` and `train.csv`
    sample:str=str(here / 'sample'),  # Where the sample goes; what is there is replaced
    test_images:str=str(here.parent / 'test_images'),
    seed:int=0,
):
    "Make `nbs/sample` and `test_images`"
    pool, rng = Pool(Path(data) / 'train'), np.random.default_rng(seed)
    make_test_images(pool, Path(test_images), rng, TEST_IMAGES)
    make_sample(pool, Path(sample), rng)
    make_test_images(pool, Path(test_images), rng, THIRD)
