"A headless Chromium, a static server such as GitHub Pages is one, and how to ask the page try.html."
import io, re, shutil, time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from PIL import Image, ImageOps

root = Path(__file__).resolve().parents[2]
photos = sorted((root/'test_images').glob('*.jpg'))
flags = ('--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking '
         '--disable-component-update --disable-sync --hide-scrollbars '
         '--use-fake-ui-for-media-stream --use-fake-device-for-media-stream').split()


def browser(video):
    "Chromium with its driver and a Motion JPEG file as its camera, or None"
    from selenium import webdriver
    exe = next(filter(None, map(shutil.which, ('chromium', 'google-chrome', 'chromium-browser'))), None)
    driver = shutil.which('chromedriver')
    if not (exe and driver): return None
    options = webdriver.ChromeOptions()
    options.binary_location = exe
    options.set_capability('goog:loggingPrefs', {'browser': 'ALL'})
    for f in [*flags, f'--use-file-for-fake-video-capture={video}']: options.add_argument(f)
    return webdriver.Chrome(options, webdriver.ChromeService(driver))


def write_video(file, photo):
    "A photo as a short Motion JPEG"
    frame = io.BytesIO()
    ImageOps.pad(Image.open(photo), (640, 480)).save(frame, 'JPEG')
    Path(file).write_bytes(frame.getvalue() * 8)


def processes(pid):
    "The process and all that it started, from /proc"
    yield pid
    for f in Path(f'/proc/{pid}/task').glob('*/children'):
        for child in f.read_text().split(): yield from processes(int(child))


def memory(b) -> float:
    "MB that the pages take: the proportional set size of Chromium's largest renderer"
    found = [0]
    for pid in processes(b.service.process.pid):
        if b'--type=renderer' not in Path(f'/proc/{pid}/cmdline').read_bytes(): continue
        rollup = Path(f'/proc/{pid}/smaps_rollup').read_text()
        found.append(int(re.search(r'^Pss:\s+(\d+) kB', rollup, re.M)[1]) / 1000)
    return max(found)


def look(b, width, height=900, dark=False):
    "Set the window and the colour scheme"
    screen = dict(width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
    b.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', screen)
    scheme = [dict(name='prefers-color-scheme', value='dark' if dark else 'light')]
    b.execute_cdp_cmd('Emulation.setEmulatedMedia', dict(features=scheme))


class Pages(SimpleHTTPRequestHandler):
    "Files below /genderclf/, and 404.html for what is not there"
    def translate_path(self, path): return super().translate_path(path.removeprefix('/genderclf'))
    def log_message(self, *args): pass

    def send_error(self, code, *args):
        body = Path(self.directory, '404.html').read_bytes()
        self.send_response(code)
        self.send_header('Content-Type', 'text/html')
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder):
    "The address of a server for `folder`"
    with ThreadingHTTPServer(('127.0.0.1', 0), partial(Pages, directory=folder)) as s:
        Thread(target=s.serve_forever, daemon=True).start()
        try: yield f'http://127.0.0.1:{s.server_port}/genderclf'
        finally: s.shutdown()


# try.html

def wait(b, f, seconds=60):
    from selenium.webdriver.support.ui import WebDriverWait
    return WebDriverWait(b, seconds, .02).until(lambda _: f())


def element(b, name): return b.find_element('id', name)
def status(b): return element(b, 'status').get_attribute('textContent')
def press(b, name): b.execute_script('document.getElementById(arguments[0]).click()', name)


def captions(b) -> list:
    return b.execute_script("return [...document.querySelectorAll('#photos figcaption')].map(e => e.textContent)")


def start(b, url) -> float:
    "Open the page; seconds until the models are ready"
    t = time.perf_counter()
    b.get(url)
    wait(b, lambda: re.match('Ready|This browser', status(b)))
    assert status(b) == 'Ready.', status(b)
    return time.perf_counter() - t


def answers(b, n) -> list:
    "The page's words for `n` photos, once they are there: a list of (label, probability) for each"
    def done(): return len(captions(b)) == n and element(b, 'photos').get_attribute('aria-busy') == 'false'
    wait(b, done, 300)
    found = [re.findall(r'(\w+) ([\d.]+)%', c.rpartition(': ')[2]) for c in captions(b)]
    return [[(label, float(p) / 100) for label, p in f] for f in found]


def ask(b, files) -> list:
    "The page's answers to files"
    press(b, 'clear')
    element(b, 'files').send_keys('\n'.join(map(str, files)))
    return answers(b, len(files))
