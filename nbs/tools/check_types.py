"Let pyright read README's Python lines, and a script that uses each public method, as an editor would."
import inspect, re, subprocess, sys, tempfile
from pathlib import Path

root = Path(__file__).resolve().parents[2]
USES = '''
from collections.abc import Iterator
from genderclf import Classifier
from genderclf.classifier import Answer
from genderclf.faces import Face, FaceFinder
from genderclf.images import open_upright
from genderclf.journal import Journal, run_header
from genderclf.summary import Summary
from genderclf.classifier import Options
from genderclf.items import Item, Source
from genderclf.sources import find_source

clf = Classifier('model', batch_size=8)
answers: Iterator[Answer] = clf.stream(['a.jpg'], min_confidence=.9, faces='all')
for a in answers: print(a.source, a.label, a.probability, a.by_class, a.status, a.reason, a.faces)
labels, probabilities = clf.predict('a.jpg')
words: list[str | None] = labels
print(probabilities.mean(), clf.classes, clf.size, clf.framing_for('main'))
print(FaceFinder().settings())
faces: list[Face] = clf.faces('group.jpg')
print([(f.box, f.score, f.label, f.probability, f.by_class) for f in faces])
answer, crops = clf.decode('a.jpg')
print(answer.width, len(crops), clf.probabilities(crops).max(), clf.logits(crops).min())
im, size = open_upright('a.jpg')
found = FaceFinder(sizes=(160, 320))(im, size)
print(found.small, found[0].landmarks)
source: Source = find_source('photos', 'names.txt')
source.check()
items: Iterator[Item] = source.items(source.entries())
print(source.count(), source.has('a.jpg'), list(source.keys()), [(i.key, i.open(), i.reason) for i in items])
journal = Journal('out.json.journal', run_header(clf, Options()), resume=True)
journal.add(answer)
first: Answer = next(iter(journal.answers()))
summary: Summary = journal.sum_up()
print(first, summary.images, summary.status)
journal.close(remove=True)
'''


def readme() -> str: return '\n'.join(re.findall(r'^```python\n(.*?)^```', (root/'README.md').read_text(), re.M | re.S))


def unused(cls, text) -> list:
    "Public methods of a class that the script leaves out"
    names = [k for k, v in vars(cls).items() if k[0] != '_' and inspect.isfunction(v)]
    return [f'{cls.__name__}.{k}' for k in names if not re.search(rf'\.{k}\b', text)]


def main():
    "pyright's errors; exit status 1 where there are any, or where a method is not used"
    from genderclf.classifier import Classifier
    from genderclf.faces import FaceFinder
    from genderclf.journal import Journal
    internal = {'Classifier.answers', 'Classifier.decode_item', 'Classifier.finder_settings', 'Classifier.stream_items'}
    left_out = {n for cls in (Classifier, FaceFinder, Journal) for n in unused(cls, USES)} - internal
    for n in sorted(left_out): print(f'{n}: the script does not use it')
    with tempfile.TemporaryDirectory() as d:
        for name, code in dict(readme=readme(), uses=USES).items(): (Path(d)/f'{name}.py').write_text(code)
        options = ['--pythonpath', sys.executable, '--level', 'error']
        failed = subprocess.run([Path(sys.executable).with_name('pyright'), *options, d], cwd=root).returncode
    sys.exit(bool(failed or left_out))


if __name__ == '__main__': main()
