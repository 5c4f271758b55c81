"Pages of the API, one a module, and of the commands, made from the modules and from `--help`."
import importlib, inspect, os, re, subprocess, sys
from functools import cache
from pathlib import Path

from fastcore.docments import docments
from nbdev.config import get_config
from nbdev.doclinks import NbdevLookup, _nbpath2html

from parts import chapters

nbs = Path(__file__).resolve().parents[1]


def address(): return f'{get_config().doc_host}{get_config().doc_baseurl}/'
def page(nb): return _nbpath2html(Path(nb)).stem  # 00_data.ipynb -> data
def number(nb): return m[0] if (m := re.match(r'\d+[a-z]?', Path(nb).name)) else ''


def exported(nb) -> list:
    "Names of the modules that a notebook writes, its own first"
    found = re.findall(r'"#\| (?:default_exp|exporti?) ([\w.]+)', Path(nb).read_text(encoding='utf-8'))
    return list(dict.fromkeys(found))


@cache
def modules() -> dict:
    "Exported modules in reading order: name to (module, notebook)"
    lib = get_config().lib_name
    return {m: (importlib.import_module(f'{lib}.{m}'), nb) for nb in chapters() for m in exported(nb)}


def api_name(module) -> str: return f"api_{module.replace('.', '_')}"


def commands() -> dict:
    "Name of each command to its module; the script `genderclf` is none of its own"
    return dict(re.findall(r'(\w+)=(?:\w+\.)*([a-z]\w*):', get_config().console_scripts))


def public() -> list: return ['Classifier', *sorted(commands(), key=['process', 'train', 'evaluate', 'share'].index)]


# Symbols

def methods(cls) -> list:
    "Public methods and properties of a class that have a docstring"
    def shown(k, v): return k[0] != '_' and (inspect.isfunction(v) or isinstance(v, property)) and v.__doc__
    return [(f'{cls.__name__}.{k}', v) for k, v in vars(cls).items() if shown(k, v)]


def symbols(mod):
    "Exported functions and classes, the public ones first, each class followed by its methods"
    for k in sorted(mod.__all__, key=lambda k: k not in public()):
        v = getattr(mod, k)
        if inspect.isclass(v) or inspect.isfunction(v): yield k, v
        if inspect.isclass(v): yield from methods(v)


@cache
def documented() -> dict:
    "Names in lower case to the module that has them"
    return {k.lower(): name for name, (m, _) in modules().items() for k, _ in symbols(m)}


def linkify(md) -> str:
    "Names of symbols in backticks become links to the API"
    link = re.compile(r'\[(`[^`]+`)\]\(' + re.escape(address()) + r'[\w./]+#([\w.]+)\)')
    def to_api(m): return f'[{m[1]}]({api_name(where)}.md#{m[2]})' if (where := documented().get(m[2])) else m[1]
    return link.sub(to_api, NbdevLookup().linkify(md))


def cell(s) -> str: return str(s).replace('|', r'\|').replace('\n', ' ')


def parameters(sym) -> dict:
    "Parameters of a function or class; an exception class has nothing to tell"
    own = inspect.isfunction(sym) or {'__init__', '__new__'} & {*getattr(sym, '__dict__', ())}
    return {k: p for k, p in inspect.signature(sym).parameters.items() if k != 'self'} if own else {}


def signature(name, sym, ps) -> str:
    if isinstance(sym, property): return name
    args = [str(p.replace(annotation=p.empty)) for p in ps.values()]
    sig = f"{name}({', '.join(args)})"
    return sig if len(sig) <= 80 else f'{name}(\n' + ''.join(f'    {a},\n' for a in args) + ')'


def outcome(sym) -> dict:
    "What a function returns or raises, from the end of its signature: docments reads a comment only behind `->`"
    if inspect.isclass(sym): sym = vars(sym).get('__init__')
    try: lines = inspect.getsource(getattr(sym, 'fget', sym)).splitlines()
    except (OSError, TypeError): return {}  # a class without an `__init__` of its own, or one that a call made
    end = re.compile(r'\s*(?:def .*)?\)\s*(?:->\s*(.+?))?:(?:\s+#\s*(.*)|\s.*)?$')
    if not (m := next(filter(None, map(end.match, lines)), None)): return {}
    kind, what = m[1] and f'`{m[1]}`', m[2] or ''
    if what.startswith('Raises '): return {'returns': kind, 'raises': what.removeprefix('Raises ')}
    return {'returns': ': '.join(filter(None, [kind, what]))}


def parameter_table(sym, ps) -> str:
    doc = docments(sym) if ps else {}
    rows = [(f'`{k}`', doc[k]) for k in ps if doc.get(k)] + [(k, v) for k, v in outcome(sym).items() if v]
    if not rows: return ''
    return '\n'.join(['| parameter | meaning |', '| --- | --- |', *(f'| {k} | {cell(v)} |' for k, v in rows)])


def source(sym) -> str:
    "The folded source, which the search leaves out"
    try: code = inspect.getsource(getattr(sym, 'fget', sym)).rstrip()
    except OSError: return ''  # a class that a call made
    block = f'````{{code-block}} python\n:class: no-search\n\n{code}\n````'
    return f'<details><summary>Source</summary>\n\n{block}\n\n</details>'


def api(name, sym, level=3) -> str:
    "Heading, link to the source, signature, docstring, parameters and folded source of a symbol"
    url, ps = NbdevLookup().code(name), parameters(sym)
    heading = name.replace('_', r'\_')
    parts = [f"{'#' * level} {heading}", f'[source]({url}){{.source}}' if url else '',
             f'```python\n{signature(name, sym, ps)}\n```', inspect.getdoc(sym) or '',
             parameter_table(sym, ps), source(sym)]
    return linkify('\n\n'.join(p for p in parts if p))


# Pages

def first_sentence(sym) -> str: return cell(re.split(r'(?<=\.)\s|\n\n', inspect.getdoc(sym) or '')[0])


def name_table(rows) -> str:
    return '\n'.join(['| name | what it does |', '| --- | --- |', *(f'| {name} | {what} |' for name, what in rows)])


def constants(mod) -> list:
    values = {k: v for k in mod.__all__ if not callable(v := getattr(mod, k))}
    lines = {k: repr(sorted(v) if isinstance(v, (set, frozenset)) else v) for k, v in values.items()}
    return [f'`{k} = {v}`' for k, v in lines.items() if len(v) < 200]


def module_page(mod, nb) -> str:
    "A table of the names, then each with everything about it"
    rows = [(f'[`{k}`](#{k.lower()})', first_sentence(v)) for k, v in symbols(mod)]
    about = f'{inspect.getdoc(mod)} Notebook: [{nb.stem}]({page(nb)}.ipynb).'
    details = [api(k, v, 3 if '.' in k else 2) for k, v in symbols(mod)]
    return '\n\n'.join([f'# {mod.__name__}', about, name_table(rows), *constants(mod), *details])


def api_page() -> str:
    "What most people need, then the modules"
    face = {k: documented()[k.lower()] for k in public()}
    def link(k, m): return f'[`{k}`]({api_name(m)}.md#{k.lower()})'
    top = [(link(k, m), first_sentence(getattr(modules()[m][0], k))) for k, m in face.items()]
    rows = [(f'[`{m.__name__}`]({api_name(k)}.md)', cell(inspect.getdoc(m))) for k, (m, _) in modules().items()]
    toc = '\n'.join(map(api_name, modules()))
    return f'# API\n\n{name_table(top)}\n\n## Modules\n\n{name_table(rows)}\n\n```{{toctree}}\n:hidden:\n\n{toc}\n```\n'


def help_text(command) -> str:
    "What COMMAND --help prints, an option on each line"
    script, env = Path(sys.executable).with_name(command), {**os.environ, 'COLUMNS': '9999'}
    return subprocess.run([script, '--help'], env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


def command_part(command) -> str:
    "The call and its description, arguments and options as a table"
    usage, what, *sections = help_text(command).strip().split('\n\n')
    rows = re.findall(r'^  (\S.*?)  +(\S.*)$', '\n'.join(sections), re.M)
    table = '\n'.join(['| argument | meaning |', '| --- | --- |', *(f'| `{k}` | {cell(v)} |' for k, v in rows)])
    call = f'```text\n{command} {usage.rpartition("] ")[2]} [options]\n```'
    return f'## {command}\n\n{call}\n\n{what}\n\n{table}\n\nFrom Python: {linkify(f"`{command}`")}.'


def commands_page() -> str:
    return '\n\n'.join(['# Commands', 'What `--help` prints, as tables.', *map(command_part, public()[1:])])


def reference() -> dict:
    "Names of the pages to their Markdown"
    return dict(commands=commands_page(), api=api_page()) | {api_name(k): module_page(*v) for k, v in modules().items()}
