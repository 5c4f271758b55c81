"The Sphinx side of the docs site: configuration, formulas, links to the repository, what search and social networks see."
import re
from html import escape
from pathlib import Path

from docutils import nodes
from latex2mathml.converter import convert as mathml
from nbdev.config import get_config

nbs = Path(__file__).resolve().parent
SYNONYMS = dict(index='webcam, camera, browser, online, demo', images='HEIC, HEIF, AVIF, iPhone', train='GPU, CUDA, finetune',
                process='batch, folder, CSV, JSON', model_card='license, licence, terms, bias, fairness', scale='cluster, distributed',
                transfer='saliency, attention, explain')
GITHUB = '<svg viewBox="0 0 16 16" fill="currentColor"><path d="M8 0a8 8 0 0 0-2.5 15.6c.4.1.5-.2.5-.4v-1.4c-2.2.5-2.7-1-2.7-1-.4-1-.9-1.2-.9-1.2-.7-.5 0-.5 0-.5.8 0 1.2.8 1.2.8.7 1.3 1.9.9 2.4.7 0-.5.3-.9.5-1.1-1.8-.2-3.6-.9-3.6-4 0-.9.3-1.6.8-2.1 0-.2-.4-1 .1-2.1 0 0 .7-.2 2.2.8a7.5 7.5 0 0 1 4 0c1.5-1 2.2-.8 2.2-.8.5 1.1.1 1.9.1 2.1.5.5.8 1.2.8 2.1 0 3.1-1.9 3.8-3.7 4 .3.2.6.7.6 1.5v2.2c0 .2.1.5.5.4A8 8 0 0 0 8 0z"/></svg>'


def slug(title): return re.sub(r'[^\w. -]', '', title.lower()).strip().replace(' ', '-')


def address(): return f'{get_config().doc_host}{get_config().doc_baseurl}/'


def config(sources) -> dict:
    "Sphinx's configuration; `sources` names the file in the repository that a page is made of"
    cfg = get_config()
    icon = dict(name='Repository', url=cfg.git_url, html=GITHUB, **{'class': ''})
    sidebar = [f'sidebar/{k}.html' for k in ('brand', 'search', 'scroll-start', 'try', 'navigation', 'scroll-end')]
    return dict(
        project=cfg.title, author=cfg.author, copyright=cfg.copyright, version=cfg.version, html_title=cfg.title,
        extensions=['myst_nb', 'sphinx_copybutton', 'build_site'], suppress_warnings=['config.cache'], smartquotes=False,
        nb_execution_mode='off', nb_render_markdown_format='myst', nb_merge_streams=True,
        nb_code_prompt_show='Show code', nb_code_prompt_hide='Hide code',
        myst_enable_extensions=['dollarmath', 'colon_fence', 'attrs_inline', 'html_image'], myst_heading_anchors=4, myst_heading_slug_func=slug,
        html_theme='furo', html_sidebars={'**': sidebar}, templates_path=[str(nbs/'templates')], html_favicon=str(nbs/'favicon.svg'),
        html_theme_options=dict(footer_icons=[icon], top_of_page_buttons=['view'], source_repository=cfg.git_url),
        html_static_path=[str(nbs/'styles.css')], html_css_files=['styles.css'], html_baseurl=address(), html_math_renderer='mathml',
        html_copy_source=False, html_use_index=False, html_show_sphinx=False, page_sources=sources)


# Formulas

def visit_math(display):
    "Formulas as MathML, which browsers show without a script"
    def f(self, node):
        self.body.append(mathml(node.astext(), display=display))
        raise nodes.SkipNode
    return f


# Pages

def prepare(app, tree):
    "Every picture is a link to its file; synonyms are found by the search"
    for image in [i for i in tree.findall(nodes.image) if not isinstance(i.parent, nodes.reference)]:
        link = nodes.reference('', '', internal=True, refuri=f"_images/{app.env.images[image['uri']][1]}")
        image.replace_self(link)
        link.append(image)
    if words := SYNONYMS.get(app.env.docname): tree.append(nodes.meta(name='keywords', content=words))


def finish(app, name, template, context, tree):
    "The page's head: what a search engine and a social network show; its link to the repository"
    cfg, source = get_config(), app.config.page_sources.get(name)
    box = next(iter(tree.findall(lambda n: 'description' in n.get('classes', []) if isinstance(n, nodes.Element) else False)), None) if tree else None
    text = box.astext().strip() if box else cfg.description
    picture = address() + '_images/test_images.png'
    tags = {'og:title': re.sub('<.*?>', '', context.get('title', cfg.title)), 'og:description': text, 'og:type': 'website',
            'og:url': f'{address()}{name}.html', 'og:image': picture, 'og:site_name': cfg.title}
    head = ''.join(f'<meta property="{k}" content="{escape(v)}">' for k, v in tags.items())
    base = f'<base href="{cfg.doc_baseurl}/">' if name == '404' else ''
    context['metatags'] = f'{base}<meta name="description" content="{escape(text)}">{head}<meta name="twitter:card" content="summary_large_image">'
    if source: context['theme_source_view_link'] = f'{cfg.git_url}/blob/{cfg.branch}/{source}'
    else: context['page_source_suffix'] = ''


def setup(app):
    app.add_config_value('page_sources', {}, 'html')
    app.add_html_math_renderer('mathml', (visit_math('inline'), None), (visit_math('block'), None))
    app.connect('doctree-read', prepare)
    app.connect('html-page-context', finish)
    return {'parallel_read_safe': True}


def build(src, out, sources) -> int:
    "Warnings, broken links among them, fail the build"
    from sphinx.application import Sphinx
    app = Sphinx(src, None, out, src.parent/'doctrees', 'html', config(sources), status=None, warningiserror=True, freshenv=True)
    app.build()
    return app.statuscode
