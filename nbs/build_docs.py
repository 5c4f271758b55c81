"Build the docs site, or the README, from the notebooks: anywhere Python runs, without Quarto."
import ast, importlib, inspect, os, re, shutil, sys
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
from pathlib import Path

import nbformat
from execnb.nbio import write_nb
from fastcore.docments import docments
from fastcore.script import call_parse, Param
from latex2mathml.converter import convert as mathml
from nbdev.config import get_config
from nbdev.doclinks import NbdevLookup, _nbpath2html
from nbdev.process import NBProcessor
from nbdev.processors import FilterDefaults, add_links, exec_show_docs
from nbformat.v4 import new_markdown_cell

nbs = Path(__file__).resolve().parent
root, site = nbs.parent, nbs.parent/'_proc'/'site'
page = lambda nb: _nbpath2html(Path(nb)).stem  # 00_data.ipynb -> data


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
    return re.sub(r'\]\(((?!https?:|#|\.\./)[^)]+)\)', r'](nbs/\1)', md).replace('](../', '](').replace('src="../', 'src="')


# API

def modules() -> list:
    "Exported modules in reading order: (name, module, notebook)"
    for nb in sorted(nbs.glob('[0-9]*.ipynb')):
        m = re.search(r'default_exp (\w+)', nb.read_text(encoding='utf-8'))
        if m: yield m[1], importlib.import_module(f'{get_config().lib_name}.{m[1]}'), nb


def methods(cls) -> list:
    "Public methods of a class that have a docstring"
    return [(f'{cls.__name__}.{k}', v) for k, v in vars(cls).items() if k[0] != '_' and inspect.isfunction(v) and v.__doc__]


def api(name, sym, level=3) -> str:
    "Heading, source link, signature, docstring, parameter table and folded source of a symbol"
    url, cell = NbdevLookup().code(name), lambda s: str(s).replace('|', r'\|').replace('\n', ' ')
    own = inspect.isfunction(sym) or {'__init__', '__new__'} & {*vars(sym)}  # an exception class has nothing to tell
    ps = {k: p for k, p in inspect.signature(sym).parameters.items() if k != 'self'} if own else {}
    args = [str(p.replace(annotation=p.empty)) for p in ps.values()]
    sig = f"{name}({', '.join(args)})"
    if len(sig) > 80: sig = f'{name}(\n' + ''.join(f'    {a},\n' for a in args) + ')'
    doc = docments(sym) if own else {}
    rows = [f"| `{k}` | {cell(doc[k])} |" for k in ps if doc.get(k)]
    if isinstance(doc.get('return'), str): rows.append(f"| returns | {cell(doc['return'])} |")
    table = '| parameter | |\n| --- | --- |\n' + '\n'.join(rows) if rows else ''
    try: source = f'<details><summary>Source</summary>\n\n```python\n{inspect.getsource(sym).rstrip()}\n```\n\n</details>'
    except OSError: source = ''  # a class that a call made
    parts = [f"{'#'*level} {name}", f'[source]({url}){{.source}}' if url else '', f'```python\n{sig}\n```',
             inspect.getdoc(sym) or '', table, source]
    return linkify('\n\n'.join(p for p in parts if p))


def symbols(mod) -> list:
    "Exported functions and classes, each class followed by its methods"
    for k in mod.__all__:
        v = getattr(mod, k)
        if inspect.isclass(v) or inspect.isfunction(v): yield k, v
        if inspect.isclass(v): yield from methods(v)


def constant(v) -> str: return repr(sorted(v) if isinstance(v, (set, frozenset)) else v)


def documented() -> set: return {k.lower() for _, m, _ in modules() for k, _ in symbols(m)}


def linkify(md) -> str:
    "Names of symbols in backticks become links to the API page"
    link = re.compile(r'\[(`[^`]+`)\]\(' + re.escape(f"{get_config().doc_host}{get_config().doc_baseurl}/") + r'[\w./]+#([\w.]+)\)')
    return link.sub(lambda m: f'[{m[1]}](api.md#{m[2]})' if m[2] in documented() else m[1], NbdevLookup().linkify(md))


def api_page() -> str:
    parts = ['# API', 'Every exported function and class; the notebooks show them at work.']
    for name, mod, nb in modules():
        constants = [k for k in mod.__all__ if not callable(getattr(mod, k))]
        parts += [f'## {mod.__name__}', f'{inspect.getdoc(mod)} Notebook: [{nb.stem}]({page(nb)}.ipynb).']
        parts += [f'`{k} = {v}`' for k in constants if len(v := constant(getattr(mod, k))) < 200]
        parts += [api(k, v) for k, v in symbols(mod)]
    return '\n\n'.join(parts)


# Pages

def relink(md) -> str:
    "Links between notebooks lose the number, figures are looked up beside the page"
    md = re.sub(r'\]\((\w+\.ipynb)', lambda m: f']({page(m[1])}.ipynb', md)
    md = md.replace('](../genderclf/model/README.md)', '](model_card.md)')
    md = re.sub(r'\]\(\.\./(?!desc_images)([^)]+)\)', rf"]({get_config().git_url}/blob/{get_config().branch}/\1)", md)
    return linkify(md).replace('../desc_images/', 'desc_images/')


def only_imports(code) -> bool:
    try: return all(isinstance(n, (ast.Import, ast.ImportFrom)) for n in ast.parse(code).body)
    except SyntaxError: return False  # a shell command


def notebook_page(src, dst, number):
    "Write a notebook for MyST-NB"
    nb, title, description = processed(src)
    module = next((m for k, m, _ in modules() if k == page(src)), None)
    cells = [new_markdown_cell(f"# {f'{number} · ' if number else ''}{title}\n\n:::{{container}} description\n{description}\n:::")]
    for c in nb.cells:
        if c.cell_type == 'code':
            if m := re.match(r'(?:#\|.*\n)*show_doc\(([\w.]+)', c.source):
                sym = module
                for part in m[1].split('.'): sym = getattr(sym, part)
                c = new_markdown_cell(api(m[1], sym))
            else:
                d = directives(c)
                tag = 'remove-input' if d.get('echo') == 'false' else 'hide-input' if 'code-fold' in d or only_imports(c.source) else ''
                if tag: c.metadata['tags'] = [*c.metadata.get('tags', []), tag]
                for o in c.outputs:
                    if md := o.get('data', {}).get('text/markdown'): o['data']['text/markdown'] = relink(''.join(md))
        elif c.cell_type == 'markdown': c.source = relink(c.source)
        cells.append(c)
    nb.cells = [c for c in cells if c.source or c.get('outputs')]
    write_nb(nb, dst)


def write_pages():
    "Everything Sphinx reads, in _proc/site"
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    shutil.copytree(root/'desc_images', site/'desc_images')
    toc = {'Notebooks': [], 'Reference': []}
    for nb in sorted(nbs.glob('*.ipynb')):
        number = m[0] if (m := re.match(r'\d+', nb.name)) else ''
        notebook_page(nb, site/f'{page(nb)}.ipynb', number)
        if nb.stem != 'index': toc['Notebooks' if number else 'Reference'].append(page(nb))
    (site/'api.md').write_text(api_page(), encoding='utf-8')
    model = root/get_config().lib_name/'model'
    shutil.copy(model/'README.md', site/'model_card.md')
    for png in model.glob('*.png'): shutil.copy(png, site)
    toc['Reference'] = ['api', 'model_card', *toc['Reference']]
    home = nbformat.read(site/'index.ipynb', 4)
    for caption, pages in toc.items():
        home.cells.append(new_markdown_cell(f'```{{toctree}}\n:hidden:\n:caption: {caption}\n' + '\n'.join(pages) + '\n```'))
    nbformat.write(home, site/'index.ipynb')


# Sphinx

def add_mathml(app):
    "Formulas as MathML, which browsers show without a script"
    from docutils.nodes import SkipNode
    def visit(display):
        def f(self, node):
            self.body.append(mathml(node.astext(), display=display))
            raise SkipNode
        return f
    app.add_html_math_renderer('mathml', (visit('inline'), None), (visit('block'), None))


def sphinx_build(out) -> int:
    "Warnings, broken links among them, fail the build"
    from sphinx.application import Sphinx
    cfg = get_config()
    conf = dict(
        project=cfg.title, author=cfg.author, copyright=cfg.copyright, version=cfg.version, html_title=cfg.title,
        extensions=['myst_nb', 'build_docs'], nb_execution_mode='off', nb_render_markdown_format='myst',
        myst_enable_extensions=['dollarmath', 'colon_fence', 'attrs_inline', 'html_image'], myst_heading_anchors=4,
        myst_heading_slug_func=slug, html_math_renderer='mathml', html_theme='furo', html_static_path=[str(nbs/'styles.css')],
        html_css_files=['styles.css'], html_copy_source=False, html_use_index=False, html_show_sphinx=False, smartquotes=False, nb_merge_streams=True, suppress_warnings=['config.cache'])
    app = Sphinx(site, None, out, site.parent/'doctrees', 'html', conf, status=None, warningiserror=True, freshenv=True)
    app.build()
    return app.statuscode


def slug(title): return re.sub(r'[^\w. -]', '', title.lower()).strip().replace(' ', '-')


def setup(app):
    add_mathml(app)
    return {'parallel_read_safe': True}


@call_parse
def main(
    out:Param('Folder for the site (default: _docs)', nargs='?'),
    readme_only:bool=False, # Write README.md and nothing else
):
    "Build the docs site; with --readme_only make README.md from nbs/index.ipynb"
    if readme_only: return (root/'README.md').write_text(readme(), encoding='utf-8') and None
    out = Path(out or '_docs').resolve()
    os.chdir(root)
    sys.path.insert(0, str(nbs))
    write_pages()
    shutil.rmtree(out, ignore_errors=True)
    return sphinx_build(out) or print(f'{out/"index.html"}')
