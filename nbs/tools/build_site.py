"The Sphinx side of the docs site: configuration, formulas, links to the repository, what search engines see."
import re, subprocess, sys
from html import escape
from pathlib import Path

from docutils import nodes
from latex2mathml.converter import convert as mathml
from nbdev.config import get_config
from PIL import Image, ImageOps

from build_api import address

nbs = Path(__file__).resolve().parents[1]
# Words that people search for and that a page doesn't use; how much a word on a page counts
SYNONYMS = dict(
    index='webcam, camera, browser, online, demo, pip', images='HEIC, HEIF, AVIF, iPhone', train='GPU, CUDA, finetune',
    process='batch, folder, CSV, JSON', faces='detection, detector, no face, group photo',
    card='license, licence, commercial, terms, bias, fairness, children, accuracy', scale='cluster, distributed',
    transfer='saliency, attention, explain', commands='options, flags, unknown, no face',
    how_to='install, docker, group photo, own photos, crop faces')
MENDED = {  # Patterns in what Furo and MyST-NB write that axe objects to, and what comes in their place
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="All pages">',
    '<div (?=class="content-icon-container">)': '<div role="navigation" aria-label="Source" ',
    ' aria-label="Toggle hidden content"': '', '<th[^>]*>(<p></p>)?</th>': '<td></td>'}
WEIGHTS = dict(index=5, how_to=5, commands=4, card=4, use_it_right=4)


def slug(title): return re.sub(r'[^\w. -]', '', title.lower()).strip().replace(' ', '-')


def config(sources) -> dict:
    "Sphinx's configuration; `sources` names the file in the repository that a page is made of"
    cfg, templates = get_config(), nbs/'templates'
    icon = {'name': 'Repository', 'url': cfg.git_url, 'html': (templates/'github.svg').read_text(), 'class': ''}
    sidebar = [f'sidebar/{k}.html' for k in ('brand', 'search', 'scroll-start', 'try', 'navigation', 'scroll-end')]
    return dict(
        project=cfg.title, author=cfg.author, copyright=cfg.copyright, version=cfg.version, page_sources=sources,
        extensions=['myst_nb', 'sphinx_copybutton', 'build_site'], suppress_warnings=['config.cache'],
        smartquotes=False,
        nb_execution_mode='off', nb_render_markdown_format='myst', nb_merge_streams=True,
        nb_code_prompt_show='Show code', nb_code_prompt_hide='Hide code',
        myst_enable_extensions=['dollarmath', 'colon_fence', 'attrs_inline', 'html_image'],
        myst_heading_anchors=4, myst_heading_slug_func=slug,
        html_theme='furo', html_title=cfg.title, html_baseurl=address(), html_math_renderer='mathml',
        html_sidebars={'**': sidebar}, templates_path=[str(templates)], html_favicon=str(nbs/'favicon.svg'),
        html_theme_options=dict(footer_icons=[icon], top_of_page_buttons=['view'], source_repository=cfg.git_url),
        html_static_path=[str(nbs/f) for f in ('styles.css', 'site.js', 'search.js')],
        html_css_files=['styles.css'], html_js_files=['site.js'], html_additional_pages={'search': 'search.html'},
        html_copy_source=False, html_use_index=False, html_show_sphinx=False)


# Formulas

def formula(tex, display) -> str:
    "MathML, which browsers show without a script; parentheses are as high as the matrix between them"
    math = mathml(tex, display=display)
    math = math.replace('<mo>&#x00028;</mo><mtable>', '<mrow><mo form="prefix" stretchy="true">(</mo><mtable>')
    return math.replace('</mtable><mo>&#x00029;</mo>', '</mtable><mo form="postfix" stretchy="true">)</mo></mrow>')


def visit_math(display):
    def f(self, node):
        self.body.append(formula(node.astext(), display))
        raise nodes.SkipNode
    return f


# Pages

def prepare(app, tree):
    "Every picture is a link to its file and is loaded when it comes near"
    for image in list(tree.findall(nodes.image)): image['loading'] = 'lazy'
    for image in [i for i in tree.findall(nodes.image) if not isinstance(i.parent, nodes.reference)]:
        link = nodes.reference('', '', internal=True, refuri=f"_images/{app.env.images[image['uri']][1]}")
        image.replace_self(link)
        link.append(image)


def description(tree) -> str:
    "The line below a notebook's title, or what the project is"
    boxes = [] if tree is None else [n for n in tree.findall(nodes.container) if 'description' in n['classes']]
    return boxes[0].astext().strip() if boxes else get_config().description


def searched(name, body) -> str:
    "A page's text with its weight in the search, and its synonyms"
    weight = WEIGHTS.get(name, .3 if name.startswith('api') else 1)
    words = SYNONYMS.get(name, '')
    synonyms = f'<span hidden data-pagefind-meta="words">{words}</span>'
    return f'{synonyms if words else ""}<div data-pagefind-weight="{weight}">{body}</div>'


def all_pages(env) -> list:
    "Name, title and description of each page"
    return [(n, title.astext(), description(env.get_doctree(n))) for n, title in sorted(env.titles.items())]


def finish(app, name, template, context, tree):
    "The page's head: what search engines and social networks show; its link to the repository"
    cfg, source, text = get_config(), app.config.page_sources.get(name), description(tree)
    og = dict(title=re.sub('<.*?>', '', context.get('title', cfg.title)), description=text, type='website',
              url=f'{address()}{name}.html', image=f'{address()}preview.png', site_name=cfg.title)
    tags = [f'<base href="{cfg.doc_baseurl}/"><meta name="robots" content="noindex">'] if name == '404' else []
    tags += [f'<meta name="description" content="{escape(text)}">']
    tags += [f'<meta property="og:{k}" content="{escape(v)}">' for k, v in og.items()]
    context['metatags'] = ''.join([*tags, '<meta name="twitter:card" content="summary_large_image">'])
    if name == 'search': context['all_pages'] = all_pages(app.env)
    if 'body' in context: context['body'] = searched(name, context['body'])
    if source: context['theme_source_view_link'] = f'{cfg.git_url}/blob/{cfg.branch}/{source}'
    else: context['page_source_suffix'] = ''


def setup(app):
    app.add_config_value('page_sources', {}, 'html')
    app.add_html_math_renderer('mathml', (visit_math('inline'), None), (visit_math('block'), None))
    app.connect('builder-inited', lambda app: setattr(app.builder, 'search', False))  # Pagefind makes the index
    app.connect('doctree-read', prepare)
    app.connect('html-page-context', finish)
    return {'parallel_read_safe': True}


def sized(folder, tag) -> str:
    "An image's tag with width and height, so that the text doesn't move when the image comes"
    src, width = re.search(r'src="([^":]+)"', tag), re.search(r'width="(\d+)"', tag)
    if not src or 'height=' in tag: return tag
    w, h = Image.open(folder/src[1]).size
    shown = int(width[1]) if width else w
    return re.sub(r' width="\d+"', '', tag).replace('<img', f'<img width="{shown}" height="{round(shown * h / w)}"')


def mend(page):
    text = page.read_text(encoding='utf-8')
    text = re.sub('<img[^>]*>', lambda m: sized(page.parent, m[0]), text)
    for old, new in MENDED.items(): text = re.sub(old, new, text)
    page.write_text(text, encoding='utf-8')


def index(out):
    "What the search needs, below `out`"
    what = ['--root-selector', 'article', '--exclude-selectors', 'details.hide, .headerlink, #search, #pages']
    subprocess.run([sys.executable, '-m', 'pagefind', '--quiet', '--site', out, *what], check=True)


def build(src, out, sources) -> int:
    "Warnings, broken links among them, fail the build"
    from sphinx.application import Sphinx
    doctrees, strict = src.parent/'doctrees', dict(warningiserror=True, freshenv=True)
    app = Sphinx(src, None, out, doctrees, 'html', config(sources), status=None, **strict)
    app.build()
    for page in out.glob('*.html'): mend(page)
    index(out)
    names = sorted(p.stem for p in out.glob('*.html') if p.stem not in ('404', 'search', 'genindex'))
    urls = ''.join(f'<url><loc>{address()}{name}.html</loc></url>' for name in names)
    (out/'sitemap.xml').write_text(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>\n')
    ImageOps.pad(Image.open(nbs.parent/'desc_images'/'faces.png').convert('RGB'), (1200, 630)).save(out/'preview.png')
    return app.statuscode
