"Check notebooks and modules against this project's rules: print each violation and fail on it."
import ast, contextlib, io, json, os, re, sys, tempfile
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
from collections import namedtuple
from functools import cached_property
from pathlib import Path
from statistics import median

from fastcore.script import call_parse, Param, store_true
from pyflakes import checker, messages

from execute import outdated

EXCEPTIONS = {  # (rule, name): reason; one that excuses nothing is a violation itself
    ('parameters', 'process'): 'a console command: each option is a parameter',
    ('parameters', 'train'): 'a console command: each option is a parameter',
    ('parameters', 'share'): 'a console command: each option is a parameter',
    ('cell', 'process'): 'a console command: each option is a line',
    ('cell', 'train'): 'a console command: each option is a line',
}
# Their code changed and is tested; outputs and figures are those of the code before, until they are executed again
UNEXECUTED = ('00_data 02_transfer 03_augmentation 04_error_analysis 07_train 07b_fit 07d_distributed '
              '07e_recipes 07f_exports 08c_faces 10_final_model 10a_ablations 11_scale comparisons').split()
EXCEPTIONS |= {('stale', name): 'to be executed' for name in UNEXECUTED}
# Methods whose parameters Python and Keras fix
FIXED = re.compile(r'__(?!init__)\w+__|call|build|compute_output_s\w+|get_config|on_\w+')
Violation = namedtuple('Violation', 'rule where name text')


# Notebooks and their cells

def is_def(node) -> bool: return isinstance(node, ast.FunctionDef)


class Cell:
    "A cell with its number, its source and, where it is code, its syntax tree"
    def __init__(self, i, cell):
        self.i, self.source, self.is_code = i, ''.join(cell['source']), cell['cell_type'] == 'code'
        self.lines = self.source.splitlines()
        directives = re.findall(r'^#\|\s*(\w+)', self.source, re.M) if self.is_code else []
        self.exported, self.hidden = 'export' in directives, 'hide' in directives
        self.length = sum(bool(s.strip()) and not s.startswith('#|') for s in self.lines)

    @cached_property
    def body(self):  # Statements; lines for the shell don't count
        return ast.parse(re.sub(r'^(\s*)[!%].*', r'\1pass', self.source, flags=re.M)).body if self.is_code else []

    @cached_property
    def functions(self):  # [(name, node)] of functions and methods, methods with their class
        classes = [n for n in self.body if isinstance(n, ast.ClassDef)]
        methods = [(f'{c.name}.{m.name}', m) for c in classes for m in c.body if is_def(m)]
        return [(n.name, n) for n in self.body if is_def(n)] + methods


def read_cells(path) -> list:
    return [Cell(i, c) for i, c in enumerate(json.loads(path.read_text(encoding='utf-8'))['cells'])]


def public_names(cell) -> list:
    "What an exported cell adds to `__all__`: functions, classes, constants"
    patches = lambda f: any('patch' in ast.unparse(d) for d in f.decorator_list)
    names = [n.name for n in cell.body if isinstance(n, ast.ClassDef) or is_def(n) and not patches(n)]
    names += [t.id for n in cell.body if isinstance(n, ast.Assign) for t in n.targets if isinstance(t, ast.Name)]
    return [n for n in names if n[0] != '_']


# Is a name shown, and does a test depend on it?

def mentioned(*nodes) -> set:
    "Names and attributes in syntax trees, and modules that `python -m` starts"
    found, names = [m for n in nodes for m in ast.walk(n)], set()
    for n in found:
        if isinstance(n, ast.Name): names.add(n.id)
        elif isinstance(n, ast.Attribute): names.add(n.attr)
        elif isinstance(n, ast.Constant) and (m := re.fullmatch(r'genderclf\.(\w+)', str(n.value))): names.add(m[1])
    return names


def calls(*nodes) -> list: return [n for node in nodes for n in ast.walk(node) if isinstance(n, ast.Call)]


def is_test(statement, testers) -> bool:
    "Whether a statement asserts: `assert`, `test_eq` and the like, or a function of the notebook that does"
    called = {getattr(c.func, 'id', getattr(c.func, 'attr', '')) for c in calls(statement)}
    asserts = any(isinstance(n, ast.Assert) for n in ast.walk(statement))
    return asserts or any(c in testers or re.match('test_|ExceptionExpected', c) for c in called)


def results(statement) -> set:
    "Names that hold what a statement computed: its targets, and arguments of calls made for their effect"
    if is_def(statement): return {statement.name}
    nodes = [*ast.walk(statement)]
    effects = [n.value for n in nodes if isinstance(n, ast.Expr)]
    effects += [i.context_expr for n in nodes if isinstance(n, ast.With) for i in n.items]
    changed = [a for c in calls(*effects) for a in [*c.args, *c.keywords]]
    stored = [n for n in nodes if isinstance(getattr(n, 'ctx', None), ast.Store)]
    return {n.id for c in changed + stored for n in ast.walk(c) if isinstance(n, ast.Name)}


def aliases(name, later) -> set:
    "The name, and functions of the notebook that use it"
    found = {name}
    for s in (s for c in later for s in c.body):
        if is_def(s) and mentioned(s) & found: found.add(s.name)
    return found


def is_tested(name, later) -> bool:
    "Whether a test depends on `name`, or on what was computed from it"
    known, testers = {name}, set()
    for s in (s for c in later for s in c.body):
        if is_def(s) and is_test(s, testers): testers.add(s.name)
        if not mentioned(s) & known: continue
        if is_test(s, testers) and not is_def(s): return True
        known |= results(s)
    return False


def check_names(path, cells):
    for c in filter(lambda c: c.exported, cells):
        later = [d for d in cells[c.i+1:] if not d.exported]
        for name in public_names(c):
            used = aliases(name, later)
            if not any(mentioned(*d.body) & used for d in later if not d.hidden):
                yield Violation('use', path.name, name, f'[{c.i}] {name} is used in no shown cell after its definition')
            if not is_tested(name, later):
                yield Violation('assertion', path.name, name, f'[{c.i}] no assertion after it depends on {name}')


def check_tests(path, cells):
    "Tests that cannot fail: both sides are the same, or constants"
    for c in cells:
        for n in (n for s in c.body for n in ast.walk(s)):
            if isinstance(n, ast.Assert): vain = not mentioned(n.test)
            elif isinstance(n, ast.Call) and ast.unparse(n.func) in ('test_eq', 'test_close') and len(n.args) > 1:
                vain = ast.dump(n.args[0]) == ast.dump(n.args[1]) or not mentioned(*n.args)
            else: continue
            if vain: yield Violation('vain', path.name, ast.unparse(n), f'[{c.i}] cannot fail: {ast.unparse(n)}')


# Size

def check_sizes(path, cells):
    for c in cells:
        for s in c.lines:
            link_or_table = re.match(r'\s*[|>]|.*(\]\(|https?:)', s)
            if len(s) > 120 if c.is_code else len(s) > 130 and not link_or_table:
                yield Violation('line', path.name, s, f'[{c.i}] {len(s)} characters: {s.strip()[:60]}…')
        if c.exported and c.length > 25:
            name = next((n for n, _ in c.functions), c.lines[1])
            yield Violation('cell', path.name, name, f'[{c.i}] {c.length} exported lines, at most 25: {name}')
    if (m := median([c.length for c in cells if c.exported] or [0])) > 8:
        yield Violation('median', path.name, path.stem, f'exported cells have {m:g} lines in the median, at most 8')


def check_files(nbs, lib):
    "Modules over 400 lines, lines over 120 characters in scripts"
    for p in lib.rglob('[!_]*.py'):
        n = len(p.read_text(encoding='utf-8').splitlines())
        if n > 400: yield Violation('module', p.name, p.stem, f'{n} lines, at most 400')
    for p in nbs.glob('tools/*.py'):
        for i, s in enumerate(p.read_text(encoding='utf-8').splitlines(), 1):
            if len(s) > 120: yield Violation('line', p.name, s, f'line {i}: {len(s)} characters: {s.strip()[:60]}…')


# Parameters

def parameters(f) -> list:
    a = f.args
    ps = [*a.posonlyargs, *a.args, a.vararg, *a.kwonlyargs, a.kwarg]
    return [p for p in ps if p and p.arg not in ('self', 'cls')]


def undocumented(f, lines) -> list:
    "Parameters without a line of their own and a comment on it or above it; **kwargs are handed on"
    ps = parameters(f)
    def has_docment(p):
        alone = p.lineno > f.lineno and sum(q.lineno == p.lineno for q in ps) == 1
        here, above = lines[p.end_lineno-1][p.end_col_offset:], lines[p.lineno-2]
        return alone and bool(re.search(r'#\s*\S', here) or re.match(r'\s*#', above))
    return [p.arg for p in ps if p.arg != 'kwargs' and not has_docment(p)]


def check_parameters(path, cells):
    for c, name, f in ((c, *pair) for c in cells if c.exported for pair in c.functions):
        if (n := len(parameters(f))) > 8:
            yield Violation('parameters', path.name, name, f'[{c.i}] {name} has {n}, at most 8')
        private = re.search(r'(^|\.)_(?!_init__)', name) or FIXED.fullmatch(f.name)
        if not private and (missing := undocumented(f, c.lines)):
            yield Violation('docment', path.name, name, f"[{c.i}] {name}: no docment for {', '.join(missing)}")


# What a function returns

PLAIN = 'tuple', 'list', 'dict', 'np.ndarray', 'Any', 'Callable'  # Types that say little


def own_nodes(f) -> list:
    "What a function does itself, without the functions in it"
    todo, found = [*f.body], []
    while todo:
        found.append(n := todo.pop())
        if not isinstance(n, (ast.FunctionDef, ast.Lambda, ast.ClassDef)): todo += ast.iter_child_nodes(n)
    return found


def unsaid(f, lines) -> str:
    "What is missing behind `->` of a function that returns something"
    returns = (isinstance(n, ast.Return) and n.value for n in own_nodes(f))
    if f.returns is None: return 'no type behind `->`' if any(returns) else ''
    behind = lines[f.returns.end_lineno-1][f.returns.end_col_offset:]
    plain = ast.unparse(f.returns) in PLAIN
    return 'no comment behind `->`' if plain and not re.match(r':.*#\s*\S', behind) else ''


def check_returns(path, cells):
    for c, name, f in ((c, *pair) for c in cells if c.exported for pair in c.functions):
        if re.search(r'(^|\.)_', name) or FIXED.fullmatch(f.name): continue
        if why := unsaid(f, c.lines): yield Violation('returns', path.name, name, f'[{c.i}] {name}: {why}')


# Density

def n_calls(node) -> int: return sum(any(calls(e)) for e in node.elts)


def is_packed(n) -> bool:
    "a, b = f(), g()"
    pair = isinstance(n, ast.Assign) and isinstance(n.targets[0], ast.Tuple) and isinstance(n.value, ast.Tuple)
    return pair and n_calls(n.value) > 1


def is_count(n) -> bool:
    "Whether a factor is a number for sure: a constant, a length, a name as `n` or `n_photos`"
    if isinstance(n, ast.Constant): return type(n.value) is int
    if isinstance(n, ast.Call): return ast.unparse(n.func) == 'len'
    return isinstance(n, ast.Name) and bool(re.fullmatch('[nk]|n_.*', n.id))


def is_switch(n) -> bool:
    "[a] * condition"
    if not (isinstance(n, ast.BinOp) and isinstance(n.op, ast.Mult)): return False
    return any(isinstance(a, ast.List) and not is_count(b) for a, b in ((n.left, n.right), (n.right, n.left)))


def is_locals(n) -> bool:
    "dict(locals())"
    return isinstance(n, ast.Call) and ast.unparse(n.func) == 'dict' and 'locals()' in map(ast.unparse, n.args)


DENSE = dict(packed=(is_packed, 'a call a line'), switch=(is_switch, 'an `if` is read more easily'),
             locals=(is_locals, 'name what is handed on'))


def check_density(lib):
    for p in lib.rglob('[!_]*.py'):
        for n in ast.walk(ast.parse(p.read_text(encoding='utf-8'))):
            for rule, (breaks, advice) in DENSE.items():
                if breaks(n): yield Violation(rule, p.name, p.stem, f'line {n.lineno}: {ast.unparse(n)[:60]}: {advice}')


# Imports

def imports(path) -> set:
    "Modules beside `path` that it imports, at its top or within functions"
    lib, found = path.parent, set()
    for n in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(n, ast.Import): found |= {a.name for a in n.names}
        elif isinstance(n, ast.ImportFrom):
            base = '.'.join(filter(None, (lib.name * bool(n.level), n.module)))
            found |= {base, *(f'{base}.{a.name}' for a in n.names)}
    return {m[1] for f in found if (m := re.match(rf'{lib.name}\.(\w+)', f)) and (lib/f'{m[1]}.py').exists()}


def reach(start, graph) -> set:
    seen, todo = set(), [start]
    while todo:
        new = graph[todo.pop()] - seen
        seen, todo = seen | new, [*todo, *new]
    return seen


def check_circles(lib):
    graph = {p.stem: imports(p) for p in lib.glob('[!_]*.py')}
    below = {m: reach(m, graph) for m in graph}
    for circle in {frozenset(n for n in below[m] if m in below[n]) for m in graph} - {frozenset()}:
        edges = '; '.join(f"{m} imports {', '.join(sorted(graph[m] & circle))}" for m in sorted(circle))
        yield Violation('circle', lib.name, ' '.join(sorted(circle)), edges)


def check_arrows(lib):
    "The laboratory may use the product, never the other way round"
    for p in lib.glob('[!_]*.py'):
        book = re.findall(r'^\s*(?:from|import) (?:\.|genderclf\.)book\b.*', p.read_text(encoding='utf-8'), re.M)
        if book and p.stem != 'max_subarray':
            yield Violation('arrow', p.name, p.stem, f'{book[0].strip()}: the product needs no book')


def defined(path) -> set:
    "Names that a module defines itself, at its top"
    body = ast.parse(path.read_text(encoding='utf-8')).body
    stored = [n for s in body if isinstance(s, (ast.Assign, ast.AnnAssign, ast.With)) for n in ast.walk(s)]
    named = {s.name for s in body if is_def(s) or isinstance(s, ast.ClassDef)}
    return named | {n.id for n in stored if isinstance(n, ast.Name)}


def check_rooms(lib):
    "A name is imported from the module that defines it"
    rooms = {p.stem: defined(p) for p in lib.rglob('[!_]*.py')}
    for p in lib.rglob('[!_]*.py'):
        for n in ast.walk(ast.parse(p.read_text(encoding='utf-8'))):
            if not isinstance(n, ast.ImportFrom) or not (n.level or n.module.startswith(lib.name)): continue
            room = (n.module or '').rpartition('.')[2]
            for a in n.names if room in rooms else ():
                if a.name in rooms[room] | {'*'}: continue
                yield Violation('room', p.name, a.name, f'{room} does not define {a.name}: import it from its own room')


def check_flakes(lib):
    "What pyflakes finds; `@patch` gives several classes a method of one name"
    for p in lib.rglob('[!_]*.py'):
        source = p.read_text(encoding='utf-8')
        for m in checker.Checker(ast.parse(source), p.name).messages:
            if isinstance(m, messages.RedefinedWhileUnused) or 'noqa' in source.splitlines()[m.lineno - 1]: continue
            yield Violation('flakes', p.name, str(m.message_args[:1]), f'line {m.lineno}: {m.message % m.message_args}')


# The way of `train`

def entered(run, lib, module) -> list:
    "Modules whose functions and classes `module` calls while `run()` runs, in order, repetitions in a row once"
    way, stems = [], {str(p): p.stem for p in lib.glob('*.py')}
    def note_call(frame, event, arg):
        if event != 'call' or not (to := stems.get(frame.f_code.co_filename)): return
        plain = re.fullmatch(r'[a-zA-Z]\w*(\.__init__)?', frame.f_code.co_qualname)  # no property, <module>, <lambda>
        caller = frame.f_back
        while caller and caller.f_code.co_filename not in stems: caller = caller.f_back
        if plain and caller and stems[caller.f_code.co_filename] == module != to and way[-1:] != [to]: way.append(to)
    sys.setprofile(note_call)
    try: run()
    finally: sys.setprofile(None)
    return way


def check_way(way, module):
    for m in dict.fromkeys(way):
        if way.count(m) > 2:
            yield Violation('entered', module, m, f'{m} is entered {way.count(m)} times, at most twice')


def train_sample(sample):
    "`train` from a folder to a model, one epoch of each stage"
    from genderclf.train import train
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as d, contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            train(f'{sample}/train', val=f'{sample}/val', out=d, cache=d, weights='random', head_epochs=1, epochs=1,
                  size=32, alpha=.35)
        except BaseException: print(said.getvalue(), file=sys.__stderr__); raise


# Outputs

def check_outputs(path, cells):
    if why := outdated(path): yield Violation('stale', path.name, path.stem, why)


# All of it

RULES = check_names, check_tests, check_sizes, check_parameters, check_returns, check_outputs


def check(nbs, lib, names=()) -> list:
    "Violations in notebooks, all of a folder or those named, and in the package made of them"
    found = [*check_files(nbs, lib), *check_circles(lib), *check_arrows(lib), *check_rooms(lib), *check_flakes(lib),
             *check_density(lib)]
    for p in sorted(nbs.glob('[!_.]*.ipynb')):
        if names and p.stem not in names: continue
        for rule in RULES: found += rule(p, read_cells(p))
    return found


def unexcused(found) -> list:
    "Violations without an exception, and exceptions without a violation"
    keys = {(v.rule, v.name) for v in found}
    for rule, name in {*EXCEPTIONS} - keys:
        found.append(Violation('exception', 'check_notebooks.py', name, f'nothing to excuse: {rule} of {name}'))
    return [v for v in found if (v.rule, v.name) not in EXCEPTIONS]


@call_parse
def main(
    notebooks:Param('Notebooks to check, as 02_transfer or nbs/02_transfer.ipynb (default: all)', nargs='*'),
    nbs:str=str(Path(__file__).resolve().parents[1]), # Folder of the notebooks, beside the package
    static:store_true=False, # Do not run `train`
):
    "Check notebooks and modules; one that is named is checked without running `train`"
    nbs = Path(nbs).resolve()
    lib = nbs.parent/'genderclf'
    found = check(nbs, lib, [Path(n).stem for n in notebooks])
    if not (static or notebooks):
        way = entered(lambda: train_sample(nbs/'sample'), lib, 'train')
        print('train enters', ', '.join(way))
        found += check_way(way, 'train')
    found = [v for v in found if (v.rule, v.name) not in EXCEPTIONS] if notebooks else unexcused(found)
    for v in found: print(f'{v.where}: {v.rule}: {v.text}')
    print(f'{len(found)} violations')
    sys.exit(len(found) > 0)
