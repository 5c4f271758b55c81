"A web service around one classifier: the bytes of a photo go to /predict or /faces, JSON comes back."
import uvicorn
from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, HTTPException, Request
from fastcore.script import call_parse
from genderclf import Classifier, __version__
from genderclf.headers import ImageError, identify, open_content
from genderclf.results import answer_of, answer_row

clf, app = Classifier(), FastAPI(title='genderclf', version=__version__)
app.state.max_bytes, app.state.max_pixels = 20_000_000, 50_000_000
threads = CapacityLimiter(clf.n_workers)  # Photos that are decoded at once


async def read(request) -> bytes:
    "The body, refused as soon as it is longer than a photo may be"
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > app.state.max_bytes: raise HTTPException(413, f'more than {app.state.max_bytes:,} bytes')
    return bytes(content)


def check(content):
    "Refuse what is no image, and what claims more pixels than a photo may have, before it is decoded"
    try: w, h = identify(open_content(content)).size
    except ImageError as e: raise HTTPException(422, str(e)) from None
    if w * h > app.state.max_pixels: raise HTTPException(413, f'{w}x{h}: more than {app.state.max_pixels:,} pixels')


def answered(content, faces=None):
    "The answer to a photo, rounded as `process` rounds it; called in a thread"
    check(content)
    [a] = clf.stream([content], faces=faces)
    if a.status == 'failed': raise HTTPException(422, a.reason)
    return answer_of(answer_row(a, clf.classes), clf.classes)


@app.post('/predict')
async def predict(request: Request) -> dict:
    "Label of the photo, and the probability of each class"
    a = await to_thread.run_sync(answered, await read(request), limiter=threads)
    return dict(label=a.label, probability=a.probability, by_class=a.by_class, status=a.status, reason=a.reason)


@app.post('/faces')
async def faces(request: Request) -> list:
    "Every face: its box (x, y, w, h) in pixels of the upright photo, its score, its label and the label's probability"
    a = await to_thread.run_sync(answered, await read(request), 'all', limiter=threads)
    return [dict(box=f.box, score=f.score, label=f.label, probability=f.probability) for f in a.faces]


@app.get('/health')
def health() -> dict: return dict(version=__version__, model=clf.fingerprint, classes=clf.classes)


@call_parse
def main(
    host:str='127.0.0.1', # Address to listen on; 0.0.0.0 is every one
    port:int=8000, # Port
    limit:int=64, # Requests at once; more are told to come again (503)
):
    "Answer photos over HTTP"
    uvicorn.run(app, host=host, port=port, limit_concurrency=limit, log_level='warning')
