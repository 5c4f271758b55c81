"Build the docs site, or the README, from the notebooks: anywhere Python runs, without Quarto."
import ast, os, re, shutil, sys
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
from pathlib import Path

from execnb.nbio import write_nb
from fastcore.script import call_parse, Param
from nbdev.config import get_config
from nbdev.process import NBProcessor
from nbdev.processors import FilterDefaults, add_links, exec_show_docs
from nbformat.v4 import new_markdown_cell
from PIL import Image

nbs = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(Path(__file__).resolve().parent))
from build_api import address, api, api_name, exported, linkify, modules, name_table, number, page, reference
from build_demo import build_demo
from build_site import build
from parts import parts

root = nbs.parent
pages, html = root/'_proc'/'site', root/'_proc'/'html'
NOT_FOUND = '''---
orphan: true
---

# Not found

This page does not exist. [The home page](index.ipynb) links to every chapter, and the search finds the rest.
'''


# Notebooks

def processed(path) -> tuple:
    "A notebook as nbdev processes it for docs, its title and its description; symbols and links are rendered here"
    procs = [p for p in FilterDefaults().procs() if p not in (add_links, exec_show_docs)]
    nb = NBProcessor(path, procs=procs, process=True).nb
    nb.cells.pop(0)  # the title as YAML
    return nb, nb.frontmatter_['title'], nb.frontmatter_.get('description', '')


def directives(cell) -> dict:
    "Take Quarto's directives (`#| echo: false`) out of a code cell"
    pat = re.compile(r'^#\|\s*([\w-]+):\s*(.*)\n?', re.M)
    found = dict(pat.findall(cell.source))
    cell.source = pat.sub('', cell.source).strip()
    return found


def shown_source(cell) -> bool: return directives(cell).get('echo') != 'false'


# The README

def text_of(output) -> str:
    "Markdown of a cell's output: Markdown as it is, text in a fence"
    data = output.get('data', {})
    if 'text/markdown' in data: return ''.join(data['text/markdown'])
    text = ''.join(output.get('text', data.get('text/plain', '')))
    return f'```text\n{text.rstrip()}\n```' if text.strip() else ''


def readme() -> str:
    "index.ipynb as Markdown, its links pointing into the repository"
    nb, title, description = processed(nbs/'index.ipynb')
    parts = [f'# {title}', description]
    for c in nb.cells:
        if c.cell_type == 'markdown': parts.append(c.source)
        elif c.cell_type == 'code':
            if shown_source(c) and c.source: parts.append(f'```python\n{c.source}\n```')
            parts += [text_of(o) for o in c.outputs]
    md = '\n\n'.join(p.strip() for p in parts if p.strip()) + '\n'
    md = re.sub(r'\]\(((?!https?:|#|\.\./)[^)]+)\)', r'](nbs/\1)', md)
    return md.replace('](../', '](').replace('src="../', 'src="')


# Pages

def relink(md) -> str:
    "Links between notebooks lose the number, figures are looked up beside the page, the site's own address is left out"
    md = re.sub(r'\]\((\w+\.ipynb)', lambda m: f']({page(m[1])}.ipynb', md)
    md = md.replace('](../genderclf/model/README.md)', '](card.md)')
    md = re.sub(r'\s*The \[site\]\([^)]*\) has [^.]*\.', '', md)
    md = re.sub(r'\[([^\]]+)\]\(' + re.escape(address()) + r'(\w+\.html)\)', r'<a href="\2">\1</a>', md)
    md = re.sub(r'\]\(\.\./(?!desc_images)([^)]+)\)', rf"]({get_config().git_url}/blob/{get_config().branch}/\1)", md)
    md = re.sub(r'\.\./desc_images/(\w+)\.png(" width="220")', r'desc_images/\1_small.webp\2', md)
    return re.sub(r'\.\./desc_images/(\w+)\.png', r'desc_images/\1.webp', linkify(md))


def light_pictures(src, dst):
    "Each picture as WebP for pages, and one of 440 pixels where a page shows it at half of that"
    dst.mkdir()
    for png in src.glob('*.png'):
        im = Image.open(png).convert('RGB')
        im.save(dst/f'{png.stem}.webp', quality=85)
        im.thumbnail((440, 4400))
        im.save(dst/f'{png.stem}_small.webp', quality=85)


def called(n): return getattr(getattr(n, 'func', None), 'id', '')


def tests(n) -> bool:
    "Whether a statement ends in a test"
    if inner := getattr(n, 'body', None): return isinstance(inner, list) and tests(inner[-1])
    return isinstance(n, ast.Assert) or called(getattr(n, 'value', n)).startswith('test_')


def is_def(n): return isinstance(n, ast.FunctionDef)
def is_constant(n): return isinstance(n, ast.Assign) and isinstance(n.value, (ast.Constant, ast.List, ast.Tuple))


def folded(cell, announced, teaches) -> bool:
    """Whether a cell is no reading matter: it only imports, defines what draws on axes, or, in a chapter that `teaches`
    no module, defines anything; it saves a figure, or it ends in a test that no text announces."""
    try: body = ast.parse(cell.source).body
    except SyntaxError: return False  # a shell command
    imports = all(isinstance(n, (ast.Import, ast.ImportFrom)) for n in body)
    draws = all(is_def(n) and 'ax' in [a.arg for a in n.args.args] for n in body)
    defines = draws or not teaches and all(is_def(n) or is_constant(n) for n in body)
    saves = any(called(n) == 'save_figure' for n in ast.walk(body[-1])) if body else False
    return imports or defines or saves or tests(body[-1]) and not (cell.outputs or announced)


def defined(cell) -> str:
    "Names of the functions that a cell defines"
    try: return ', '.join(n.name for n in ast.parse(cell.source).body if is_def(n))
    except SyntaxError: return ''


def shown_symbol(name, mods, level) -> str:
    first, *rest = name.split('.')
    sym = next(getattr(m, first) for m in mods if hasattr(m, first))
    for part in rest: sym = getattr(sym, part)
    hidden = name[0] == '_' or '.__' in name and not sym.__doc__  # such as what pickle calls
    return '' if hidden else api(name, sym, level)


def plain(md) -> str: return re.sub(r'\[([^\]]+)\]\([^)]*\)|[`*$]', r'\1', md)


def figure_alt(cell, said) -> str:
    "Words for a cell's figure: the titles that it sets, else the last sentence of the text before"
    titles = re.findall(r"""title(?:=|\()(['"])([^'"{]+)\1""", cell.source)
    text = [p for p in re.split(r'\n\s*\n', said) if not re.match(r'[#|<:`$]', p)] or [said.lstrip('# ')]
    sentence = re.split(r'(?<=[.:!?])\s+', plain(text[-1]).strip())[-1].rstrip(':')
    return '; '.join(dict.fromkeys(t for _, t in titles)) or ' '.join(sentence.split())


def prompts(cell) -> dict:
    "What stands on a folded cell"
    names = defined(cell)
    return {f'code_prompt_{k}': f'{k.title()} code: {names}' for k in ('show', 'hide')} if names else {}


def code_cell(c, mods, level, announced, said):
    "A symbol's documentation for `show_doc`, else the cell with what it hides marked"
    m = re.match(r'(?:#\|.*\n)*show_doc\(([\w.]+)', c.source)
    if m: return new_markdown_cell(shown_symbol(m[1], mods, level))
    d = directives(c)
    fold = 'code-fold' in d or folded(c, announced, mods)
    tag = 'remove-input' if d.get('echo') == 'false' else 'hide-input' if fold else ''
    if tag: c.metadata['tags'] = [*c.metadata.get('tags', []), tag]
    c.metadata['mystnb'] = prompts(c)
    if any('image/png' in o.get('data', {}) for o in c.outputs):
        c.metadata['mystnb']['image'] = {'alt': d.get('fig-alt') or figure_alt(c, said)}
    for o in c.outputs:
        if md := o.get('data', {}).get('text/markdown'): o['data']['text/markdown'] = relink(''.join(md))
    return c


def quiet(c) -> bool: return c.cell_type == 'code' and not c.outputs and 'hide-input' in c.metadata.get('tags', [])


def together(cells) -> list:
    "Folded cells without an output that follow one another become one"
    kept = []
    for c in cells:
        if not (kept and quiet(c) and quiet(kept[-1])): kept.append(c); continue
        kept[-1].source += f'\n\n{c.source}'
        kept[-1].metadata['mystnb'] = prompts(kept[-1])
    return kept


def to_run(src) -> str:
    "Links for who wants to run a chapter"
    if not number(src): return ''
    cfg = get_config()
    file, address = f'blob/{cfg.branch}/nbs/{src.name}', cfg.git_url
    links = {'Notebook': f'{address}/{file}',
             'Download all, with the sample': f'{address}/archive/refs/heads/{cfg.branch}.zip',
             'Open in Colab': f"{address.replace('github.com', 'colab.research.google.com/github')}/{file}"}
    return ':::{container} source\n' + ' · '.join(f'[{k}]({v})' for k, v in links.items()) + '\n:::'


def notebook_page(src, dst, end=()):
    "Write a notebook for MyST-NB, with more Markdown at its end"
    nb, title, description = processed(src)
    mods = [modules()[m][0] for m in exported(src)]
    heading = f'{n} · {title}' if (n := number(src)) else title
    cells = [new_markdown_cell(f'# {heading}\n\n:::{{container}} description\n{description}\n:::\n\n{to_run(src)}')]
    level = 2  # of a symbol's heading: below the groups, where there are any
    said = description  # before a figure
    for c in nb.cells:
        if c.cell_type == 'markdown':
            c.source = relink(said := c.source)
            if re.search('^## ', c.source, re.M): level = 3
        announced = cells[-1].cell_type == 'markdown' and cells[-1].source.rstrip().endswith(':')
        cells.append(code_cell(c, mods, level, announced, said) if c.cell_type == 'code' else c)
    nb.cells = together(c for c in cells if c.source or c.get('outputs')) + [new_markdown_cell(md) for md in end]
    nb.metadata['language_info'] = {'name': 'python', 'pygments_lexer': 'ipython3'}  # `!process photos`
    write_nb(nb, dst)


def toctree(caption, names) -> str:
    return '\n'.join(['```{toctree}', ':hidden:', f':caption: {caption}', *names, '```'])


def inside_page(title, notebooks) -> str:
    "The page below which the last part's chapters unfold"
    rows = [(f'[{nb.stem}]({page(nb)}.ipynb)', processed(nb)[2]) for nb in notebooks]
    return '\n\n'.join([f'# {title}', name_table(rows), toctree('Inside', map(page, notebooks))])


def write_pages() -> dict:
    "Everything Sphinx reads; the file in the repository that each page is made of"
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir(parents=True)
    light_pictures(root/'desc_images', pages/'desc_images')
    model = root/get_config().lib_name/'model'
    shutil.copy(model/'README.md', pages/'card.md')
    for png in model.glob('*.png'): shutil.copy(png, pages)
    for name, md in (reference() | {'404': NOT_FOUND}).items(): (pages/f'{name}.md').write_text(md, encoding='utf-8')
    of_parts = parts()
    use = [nbs/'how_to.ipynb', nbs/'use_it_right.ipynb']
    for nb in [*sum(of_parts.values(), use)]: notebook_page(nb, pages/f'{page(nb)}.ipynb')
    *told, (title, inner) = of_parts.items()
    (pages/'inside.md').write_text(inside_page(title.removeprefix('III '), inner), encoding='utf-8')
    tocs = [('Use it', ['Home <self>', 'how_to', 'commands', 'use_it_right', 'card'])]
    tocs += [(name, map(page, found)) for name, found in told]
    tocs += [('III Inside', ['inside']), ('Reference', ['api'])]
    notebook_page(nbs/'index.ipynb', pages/'index.ipynb', [toctree(*t) for t in tocs])
    of = {page(nb): nb for nb in nbs.glob('*.ipynb')} | {api_name(k): nb for k, (_, nb) in modules().items()}
    return {k: f'nbs/{nb.name}' for k, nb in of.items()} | dict(card='genderclf/model/README.md')


@call_parse
def main(
    out:Param('Folder for the site (default: _docs)', nargs='?'),
    readme_only:bool=False, # Write README.md and nothing else
):
    "Build the docs site; with --readme_only make README.md from nbs/index.ipynb"
    if readme_only: return (root/'README.md').write_text(readme(), encoding='utf-8') and None
    out = Path(out or '_docs').resolve()
    os.chdir(root)
    for d in out, html: shutil.rmtree(d, ignore_errors=True)
    if status := build(pages, html, write_pages()): sys.exit(status)
    build_demo(html, root/get_config().lib_name)
    shutil.move(html, out)
    print(out/'index.html')
