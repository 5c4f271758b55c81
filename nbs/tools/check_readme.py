"Run README's Python lines from the clone's root; the Russian README has the same code, links and numbers."
import ast, os, re, sys
from collections import Counter
from pathlib import Path

from fastcore.test import test_eq

root = Path(__file__).resolve().parents[2]
NBSP = '\N{NO-BREAK SPACE}'


def answer(code) -> str:
    "What Python shows after these lines"
    *lines, last = ast.parse(code).body
    exec(compile(ast.Module(lines, []), 'README.md', 'exec'), names := {})
    return repr(eval(compile(ast.Expression(last.value), 'README.md', 'eval'), names))


def check_answers(md):
    "Each Python block gives the text that follows it"
    shown = re.findall(r'^```python\n(.*?)^```\n\n```text\n(.*?)\n```', md, re.M | re.S)
    assert shown, 'README shows no Python'
    for code, text in shown: test_eq(answer(code), text)


def code(md) -> list:
    "Fenced blocks; comments are translated and don't count"
    return [re.sub(r' *#.*', '', block) for block in re.findall(r'^```\w+\n.*?^```', md, re.M | re.S)]


def links(md) -> Counter: return Counter(re.findall(r'(?:\]\(|src=")([^)"#]+)', re.sub(r'\(README[.\w]*\)', '', md)))


def check_anchors(md):
    "Links within the page lead to its headings"
    headings = {re.sub(r'[^\w -]', '', h.lower()).replace(' ', '-') for h in re.findall('^#+ (.+)', md, re.M)}
    test_eq({a for a in re.findall(r'\]\(#([^)]+)\)', md)} - headings, set())


def numbers(md, thousands, point) -> Counter:
    "Numbers outside of code: 2,670 and 95.8% in English are 2 670 and 95,8 % in Russian"
    md = re.sub(r'^```.*?^```', '', md, flags=re.M | re.S)
    md = re.sub(rf'(?<=\d){thousands}(?=\d\d\d(?!\d))', '', md)
    md = re.sub(rf'(?<=\d){point}(?=\d)', '.', md)
    return Counter(re.findall(r'\d+(?:\.\d+)?%?', md.replace(f'{NBSP}%', '%')))


def with_figures(ru, en) -> str:
    "The Russian README with the rows of figures of the English one, numbers as Russian writes them"
    rows = re.compile(r'(?:^\| `.*\n)+', re.M)
    def russian(table):
        table = re.sub(r'(?<=\d),(?=\d\d\d(?!\d))', NBSP, table).replace('%,', '%;').replace('%', f'{NBSP}%')
        return re.sub(r'(?<=\d)\.(?=\d)', ',', table)
    tables = map(russian, rows.findall(en))
    return rows.sub(lambda m: next(tables), ru)


def test_same(a, b): test_eq((a - b, b - a), (Counter(), Counter()))


if __name__ == '__main__':
    os.chdir(root)
    en, ru = ((root/name).read_text(encoding='utf-8') for name in ('README.md', 'README.ru.md'))
    if '--write' in sys.argv: (root/'README.ru.md').write_text(ru := with_figures(ru, en), encoding='utf-8')
    check_answers(en)
    for md in en, ru: check_anchors(md)
    test_eq(code(ru), code(en))
    test_same(links(ru), links(en))
    test_same(numbers(ru, NBSP, ','), numbers(en, ',', r'\.'))
    # The comparison itself: a number that differs is seen, another way to write it is not
    test_eq(numbers(f'2{NBSP}670 и 95,8{NBSP}%', NBSP, ','), numbers('2,670 and 95.8%', ',', r'\.'))
    assert numbers(f'95,7{NBSP}%', NBSP, ',') != numbers('95.8%', ',', r'\.')
