"A headless Chromium, and a static server such as GitHub Pages is one."
import io, shutil
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from PIL import Image, ImageOps

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
