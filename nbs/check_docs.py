"Read the built docs site in a headless browser: links, search, widths, requests. Status 77: no browser here."
import shutil, sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

from fastcore.script import call_parse, Param

flags = ('--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking '
         '--disable-component-update --disable-sync --hide-scrollbars').split()


def browser():
    "Chromium with its driver, or None"
    from selenium import webdriver
    exe = next(filter(None, map(shutil.which, ('chromium', 'google-chrome', 'chromium-browser'))), None)
    driver = shutil.which('chromedriver')
    if not (exe and driver): return None
    options = webdriver.ChromeOptions()
    options.binary_location = exe
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL'})
    for f in flags: options.add_argument(f)
    return webdriver.Chrome(options, webdriver.ChromeService(driver))


def look(b, width, height=900, dark=False):
    "Set the window and the colour scheme"
    b.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', dict(width=width, height=height, deviceScaleFactor=1, mobile=width < 600))
    scheme = [dict(name='prefers-color-scheme', value='dark' if dark else 'light')]
    b.execute_cdp_cmd('Emulation.setEmulatedMedia', dict(features=scheme))


def ids(b): return set(b.execute_script("return [...document.querySelectorAll('[id]')].map(e => e.id)"))
def links(b): return b.execute_script("return [...document.querySelectorAll('a[href]')].map(e => e.href)")


def page_problems(b, url):
    "What is wrong with one page: requests that leave the site, errors, content wider than the window"
    b.get(url)
    for name in b.execute_script("return performance.getEntriesByType('resource').map(e => e.name)"):
        if not name.startswith(('file:', 'data:')): yield f'asks another host: {name}'
    for e in b.get_log('browser'): yield f"browser: {e['message']}"
    broken = "return [...document.images].filter(i => i.loading != 'lazy' && !i.naturalWidth).map(i => i.src)"
    for src in b.execute_script(broken): yield f'picture does not load: {src[:200]}'
    for width in 1280, 390:
        look(b, width)
        wide = b.execute_script('return document.documentElement.scrollWidth')
        if wide > width: yield f'{wide} pixels wide in a window of {width}'


def link_problems(b, pages):
    "Links to files or anchors that are not there"
    anchors, targets = {}, {}
    for p in pages:
        b.get(p)
        anchors[p], targets[p] = ids(b), links(b)
    for p, hrefs in targets.items():
        for href in filter(lambda h: h.startswith('file:'), hrefs):
            target, anchor = urldefrag(href)
            if not Path(unquote(target[7:])).is_file(): yield f'{p}: {href} leads nowhere'
            elif anchor and anchor not in anchors.get(target, {anchor}): yield f'{p}: {href} has no such place'


def search_problems(b, site, word, page):
    "Search for `word` has to lead to `page`"
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait
    b.get(f'{site}/index.html')
    box = b.find_element(By.CSS_SELECTOR, 'input[name=q]')
    box.send_keys(word), box.submit()
    try: WebDriverWait(b, 20).until(lambda b: any(f'/{page}' in h for h in b.execute_script(
        "return [...document.querySelectorAll('#search-results a')].map(e => e.href)")))
    except Exception: yield f'search for {word} does not lead to {page}'


def shoot(b, pages, folder):
    "Screenshots of every page: both widths, light and dark"
    Path(folder).mkdir(parents=True, exist_ok=True)
    for p in pages:
        for width in 1280, 390:
            for dark in False, True:
                look(b, width, dark=dark), b.get(p)
                look(b, width, min(b.execute_script('return document.documentElement.scrollHeight'), 16000), dark)
                b.save_screenshot(str(Path(folder)/f"{Path(p).stem}-{width}-{'dark' if dark else 'light'}.png"))


@call_parse
def main(
    site:Param('Folder of the built site (default: _docs)', nargs='?'),
    shots:str=None,   # Folder for screenshots of every page
):
    "Check the built docs site in headless Chromium"
    b = browser()
    if not b: print('no Chromium with chromedriver on this machine'); sys.exit(77)
    site = Path(site or '_docs').resolve()
    pages = [p.as_uri() for p in sorted(site.glob('*.html'))]
    if not pages: sys.exit(f'{site}: no site; build it with nbs/build_docs.py')
    problems = [f'{p}: {e}' for p in pages for e in page_problems(b, p)]
    problems += link_problems(b, pages)
    problems += search_problems(b, site.as_uri(), 'findMaxSubArray', 'max_subarray.html')
    if shots: shoot(b, pages, shots)
    b.quit()
    print(*problems, f'{len(pages)} pages, {len(problems)} problems', sep='\n')
    sys.exit(bool(problems))
