"Try how try.html looks and behaves: on a phone, with groups and crowds, by keyboard, in a batch, on a first visit."
import re, time
from pathlib import Path

from headless import answers, ask, captions, element, look, photos, press, root, start, status, wait
from PIL import Image
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.keys import Keys

RECTS = '''return arguments[0].map(selector => [...document.querySelectorAll(selector)]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
    .map(e => e.getBoundingClientRect()).map(r => [r.x, r.y, r.width, r.height]))'''


def rects(b, *selectors) -> list:
    "Where the visible elements of each selector are at one moment in the window: (x, y, width, height)"
    return b.execute_script(RECTS, selectors)


def example(b, name): b.execute_script("document.querySelector(`.example img[alt='${arguments[0]}']`).click()", name)


def words(b) -> list:
    "The texts that can be seen on the photos"
    return b.execute_script("return [...document.querySelectorAll('#photos .tag')].map(e => e.innerText)")


def meet(a, b): return all(a[i] + 1 < b[i] + b[i+2] and b[i] + 1 < a[i] + a[i+2] for i in (0, 1))


# What one sees

def phone_problems(b):
    "A photo that was chosen comes into view, the answers stand above one row of examples"
    look(b, 390, 844)
    b.execute_script('scrollTo(0, 0)')
    ask(b, photos[:1])
    def seen(): return (r := rects(b, '.photo')[0][0])[1] >= 0 and r[1] + r[3] <= 844
    try: wait(b, seen, 5)
    except Exception: yield f'the answer is out of view: {rects(b, ".photo")}'
    below, [above] = rects(b, '.example', '#photos')
    if len({y for _, y, _, _ in below}) != 1: yield f'the examples are not in one row: {below}'
    if below[0][1] < above[1] + above[3]: yield 'the answers are not above the examples'
    if (wide := b.execute_script('return document.documentElement.scrollWidth')) > 390: yield f'{wide} pixels wide'


def group_problems(b, width):
    "A lone group takes the whole width; its boxes are numbered and no word covers a face"
    look(b, width)
    press(b, 'clear'), example(b, 'a group')
    found = answers(b, 1)[0]
    numbered = [f'{i} {label} {100 * p:.1f}%' for i, (label, p) in enumerate(found, 1)]
    if not all(t in captions(b)[0] for t in numbered): yield f'the caption: {captions(b)}, not {numbered}'
    boxes, tags, [lone], [room] = rects(b, '#photos .box', '#photos .tag', '.photo', '#photos')
    texts = words(b)
    if not len(boxes) == len(tags) == 6: yield f'{len(boxes)} boxes, {len(tags)} tags'
    if any(t not in (n, n.split()[0]) for t, n in zip(texts, numbered)): yield f'the tags: {texts}, not {numbered}'
    if sum('%' in t for t in texts) < (3 if width < 600 else 6): yield f'few words at {width}: {texts}'
    for t in tags:
        if any(meet(t, box) for box in boxes): yield f'{width} pixels: a tag covers a face: {t}'
    if lone[2] < .95 * room[2]: yield f'the lone photo is {lone[2]:.0f} pixels wide of {room[2]:.0f}'


def wall(file, n=12):
    "A crowd: `n` photos of the sample"
    im = Image.new('RGB', (1200, 900), 'gray')
    for i, f in enumerate(sorted((root/'nbs'/'sample'/'test').rglob('*.jpg'))[::6][:n]):
        im.paste(Image.open(f).convert('RGB').resize((200, 200)), (50 + 290 * (i % 4), 40 + 290 * (i // 4)))
    im.save(file, quality=90)


def crowd_problems(b, folder):
    "In a crowd a word comes with the focus; Enter opens the photo large, Escape brings back to it"
    look(b, 1280)
    wall(file := Path(folder)/'crowd.jpg')
    n = len(ask(b, [file, photos[0]])[0])
    if n <= 6: yield f'only {n} faces in the crowd'
    if any('%' in t for t in words(b)[:n]): yield f'words in a crowd: {words(b)}'
    button, focus = b.find_element('class name', 'open'), b.switch_to
    button.send_keys(Keys.TAB)
    for i, key in enumerate((Keys.ARROW_RIGHT, Keys.TAB)):
        shown = [i for i, t in enumerate(words(b)[:n]) if '%' in t]
        if shown != [i]: yield f'with the focus on box {i} the words of {shown} are shown'
        focus.active_element.send_keys(key)
    if 'box' in focus.active_element.get_attribute('class'): yield 'each box is a stop of the Tab key'
    small = rects(b, '#photos .photo')[0][0][2]
    button.send_keys(Keys.ENTER)
    if not element(b, 'large').get_attribute('open'): return (yield 'Enter does not open the photo large')
    inside = b.execute_script("return document.querySelector('dialog').contains(document.activeElement)")
    if not inside or rects(b, 'dialog .photo')[0][0][2] <= small: yield 'the dialog has no focus, or is not larger'
    focus.active_element.send_keys(Keys.ESCAPE)
    if element(b, 'large').get_attribute('open') or focus.active_element != button: yield 'Escape does not lead back'


def moves(b, name, key, before) -> bool:
    "Whether a key on a slider gives another answer; at one place it may be the same by chance"
    element(b, f'move-{name}').send_keys(key)
    try: return wait(b, lambda: element(b, 'moved').text != before, 5)
    except TimeoutException: return False


def moves_problems(b):
    "The sliders begin with the card's answer and move it; each has a curve"
    ask(b, photos[:1])
    b.find_element('class name', 'open').send_keys(Keys.ENTER)
    wait(b, lambda: element(b, 'moves-panel').is_displayed())
    b.find_element('tag name', 'summary').send_keys(Keys.ENTER)
    curves = "return [...document.querySelectorAll('polyline')].filter(e => e.points.length === 13).length"
    wait(b, lambda: b.execute_script(curves) == 4)
    before = element(b, 'moved').text
    if not captions(b)[0].endswith(f': {before}'): yield f'the sliders begin with {before}, the card says {captions(b)}'
    for name in 'crop', 'turn', 'blur', 'quality':
        end, inward = (Keys.END, Keys.ARROW_LEFT) if name == 'blur' else (Keys.HOME, Keys.ARROW_RIGHT)
        if not any(moves(b, name, key, before) for key in (end, inward, inward)):
            yield f'the slider {name} moves nothing'
        press(b, 'reset')
        wait(b, lambda: element(b, 'moved').text == before)
    press(b, 'close')


# Batches

OBSERVE = '''window.said = []; window.counted = [];
    const note = (id, list) => new MutationObserver(() => list.push(document.getElementById(id).textContent))
        .observe(document.getElementById(id), {childList: true, characterData: true, subtree: true});
    note('status', said); note('count', counted);'''


def begin(b, files, n=3):
    "Ask for files and wait until `n` of them are answered"
    press(b, 'clear')
    element(b, 'files').send_keys('\n'.join(map(str, files)))
    wait(b, lambda: (m := re.match(r'(\d+) of', element(b, 'count').text)) and int(m[1]) >= n)


def batch_problems(b, files):
    "The live region speaks once, the count is shown; Stop, Clear and the camera stop what runs"
    ask(b, photos[:1])
    b.execute_script(OBSERVE)
    ask(b, files)
    said, counted = b.execute_script('return [said.filter(t => t && t !== "Cleared."), counted]')
    if len(said) != 1 or not said[0].startswith(f'{len(files)} photos, '): yield f'the live region says {said}'
    if f'3 of {len(files)}' not in counted: yield f'the count shows {counted}'
    for name, kept, text in ('stop', True, 'Stopped after'), ('clear', False, 'Cleared.'), ('camera', True, ''):
        begin(b, files)
        press(b, name)
        time.sleep(1)
        n = len(captions(b))
        if n >= len(files) or bool(n) != kept or text not in status(b): yield f'{name}: {n} cards, {status(b)}'
        if name == 'camera': press(b, 'camera')


# The first visit

def throttle(b, speed=-1):
    "Let pages come from the server at this many bytes a second, -1: as fast as they can, and from no cache"
    b.execute_cdp_cmd('Network.enable', {})
    b.execute_cdp_cmd('Network.setCacheDisabled', dict(cacheDisabled=speed > 0))
    b.execute_cdp_cmd('Network.emulateNetworkConditions', dict(
        offline=False, latency=0, downloadThroughput=speed, uploadThroughput=speed))


WATCH = '''window.seen = []; setInterval(() => {
    const n = parseFloat(document.getElementById('count')?.textContent);
    if (!isNaN(n) && n !== seen.at(-1)) seen.push(n); }, 20)'''


def loading_problems(b, url):
    "While the page arrives a bar says how many megabytes are here; then it says that it works offline"
    known = b.execute_cdp_cmd('Page.addScriptToEvaluateOnNewDocument', dict(source=WATCH))
    throttle(b, 2e6)
    start(b, url)
    throttle(b)
    b.execute_cdp_cmd('Page.removeScriptToEvaluateOnNewDocument', known)
    seen = b.execute_script('return seen')
    if seen != sorted(seen) or len(seen) < 5 or seen[0] > 1 or seen[-1] < 5: yield f'megabytes while loading: {seen}'
    if not element(b, 'offline').is_displayed(): yield 'the page does not say that it works offline'


def no_script_problems(b, url):
    b.execute_cdp_cmd('Emulation.setScriptExecutionDisabled', dict(value=True))
    b.get(url)
    if 'needs JavaScript' not in b.find_element('tag name', 'main').text: yield 'without JavaScript it does not say so'
    b.execute_cdp_cmd('Emulation.setScriptExecutionDisabled', dict(value=False))


def saved(b, folder, selector) -> bytes:
    "What a click on the element saves"
    Path(folder).mkdir(exist_ok=True)
    b.execute_cdp_cmd('Browser.setDownloadBehavior', dict(behavior='allow', downloadPath=str(folder)))
    b.execute_script('document.querySelector(arguments[0]).click()', selector)
    def there(): return [f for f in Path(folder).iterdir() if not f.name.endswith('.crdownload')]
    content = wait(b, there)[0].read_bytes()
    for f in there(): f.unlink()
    return content


def visit_problems(b, url, page, folder):
    "What a first visit shows"
    yield from no_script_problems(b, url)
    yield from loading_problems(b, url)
    if saved(b, Path(folder)/'saved', '#offline a') != page.read_bytes(): yield 'the page that is saved is another one'


def looks_problems(b, files):
    "What one sees and does"
    yield from phone_problems(b)
    for width in 390, 768, 1280: yield from group_problems(b, width)
    for problems in moves_problems(b), batch_problems(b, files): yield from problems
