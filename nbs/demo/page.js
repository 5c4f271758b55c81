// The page: photos in by file, drop, paste, example or camera; boxes and words out.

const models = loadModels();
let queue = Promise.resolve(), ready = false, camera = null;
let run = 0, todo = 0, batch = []; // A batch: its number, how many photos it has, and the cards that are done

function say(text) { $('status').textContent = text; }

// A batch

function tell() {
    const busy = batch.length < todo;
    $('state').classList.toggle('busy', busy && (todo > 1 || !ready));
    $('stop').hidden = !busy || todo < 2;
    $('photos').setAttribute('aria-busy', busy);
    if (!ready) return;
    $('bar').hidden = !busy || todo < 2;
    $('bar').value = busy ? batch.length / todo : 0;
    $('count').textContent = busy ? `${batch.length} of ${todo}` : '';
}

function total() {
    const faces = batch.flatMap(c => c.faces || []), failed = batch.filter(c => !c.faces).length;
    const words = [...settings.classes, 'unknown'].map(k => [faces.filter(f => labelOf(f) === k).length, k]);
    const said = words.filter(([n]) => n).map(([n, k]) => `${n} ${k}`).join(', ');
    const found = $('find').checked ? `, ${plural(faces.length, 'face')}` : '';
    return `${plural(batch.length, 'photo')}${found}${said && ': '}${said}` +
        (failed ? `; ${failed} not answered` : '');
}

// Says what came of a batch, once, and begins with none.
function end(text) {
    say(text);
    [todo, batch] = [0, []];
    tell();
}

// Stop what is running; what is answered stays.
function stopBatch() {
    if (!todo) return;
    run++;
    end(`Stopped after ${batch.length} of ${todo}.`);
}

async function add(file, mine, first) {
    if (mine !== run) return;
    const card = newCard(file.name || 'photo');
    if (first) reveal(card);
    await fill(card, file, todo > 1 ? SMALL : LARGE);
    if (mine !== run) return removeCard(card);
    batch.push(card);
    tell();
    if (batch.length === todo) end(todo > 1 ? total() : summary(card));
}

// One after the other, in the order given.
function addAll(files) {
    stopCamera();
    todo += files.length;
    const mine = run;
    [...files].forEach((file, i) => { queue = queue.then(() => add(file, mine, !i)).catch(console.error); });
    if (files.length) say(ready ? '' : 'The photos are answered when the models are here.');
    tell();
}

function clearAll() {
    stopCamera();
    stopBatch();
    cards().forEach(removeCard);
    say('Cleared.');
}

// The picture inside an example's button as a file.
function fileOf(img) {
    const bytes = Uint8Array.from(atob(img.src.split(',')[1]), c => c.charCodeAt(0));
    return new File([bytes], img.alt, {type: 'image/jpeg'});
}

// The camera

function stopCamera() {
    camera?.getTracks().forEach(t => t.stop());
    camera = null;
    $('camera').textContent = 'Use the camera';
}

async function openCamera() {
    const video = document.createElement('video');
    camera = video.srcObject = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'user'}});
    video.muted = video.playsInline = true;
    $('camera').textContent = 'Stop the camera';
    await video.play();
    return video;
}

// Answer what the camera shows now, and say so if the words have changed.
async function showFrame(card, video, canvas) {
    const frame = paint({image: video, turn: 1, width: video.videoWidth, height: video.videoHeight}, LARGE);
    const {width, height} = frame, before = card.faces?.map(labelOf).join();
    Object.assign(card, {width, height}, await facesOf({image: frame, turn: 1, width, height}));
    if (canvas.width !== width) Object.assign(canvas, {width, height});
    canvas.getContext('2d').drawImage(frame, 0, 0);
    write(card);
    if (card.faces.map(labelOf).join() !== before) say(summary(card));
}

// The last picture stays as a photo.
async function keepFrame(card, canvas) {
    card.file = await new Promise(f => canvas.toBlob(f, 'image/jpeg', .95));
    if (card.isConnected && card.faces) picture(card, card.file);
    canvas.remove();
}

async function startCamera() {
    stopBatch();
    let video;
    try { video = await openCamera(); }
    catch (e) { return say('No camera: there is none, or the browser does not allow it.'); }
    const stream = camera, card = newCard('camera'), canvas = document.createElement('canvas');
    const view = card.querySelector('.photo');
    view.querySelector('.open').append(canvas);
    shape(view, {width: video.videoWidth, height: video.videoHeight});
    resized.observe(view);
    reveal(card);
    while (camera === stream && stream.active) {
        await showFrame(card, video, canvas);
        await new Promise(requestAnimationFrame);
    }
    await keepFrame(card, canvas);
}

// What the reader does

addSliders();
$('find').checked = settings.faces === 'main';
$('asked').hidden = settings.faces === 'main';
if ($('files').files.length) addAll($('files').files); // Chosen before this script was here
$('files').addEventListener('change', e => { addAll(e.target.files); e.target.value = ''; });
addEventListener('paste', e => addAll(e.clipboardData.files));
addEventListener('dragover', e => { e.preventDefault(); document.body.classList.add('over'); });
addEventListener('dragleave', e => e.relatedTarget || document.body.classList.remove('over'));
addEventListener('drop', e => {
    e.preventDefault();
    document.body.classList.remove('over');
    addAll(e.dataTransfer.files);
});
$('camera').addEventListener('click', () => camera ? stopCamera() : startCamera());
$('stop').addEventListener('click', stopBatch);
$('clear').addEventListener('click', clearAll);
$('threshold').addEventListener('input', e => {
    $('percent').textContent = `${e.target.value}%`;
    for (const card of answered()) write(card);
});
function onClick(selector, f) {
    for (const b of document.querySelectorAll(selector)) b.addEventListener('click', () => f(b));
}

onClick('.example', b => addAll([fileOf(b.firstChild)]));
onClick('[data-save]', b => save(b.dataset.save));

// A click on a photo opens it large, one on a box of a crowd shows its word.
$('photos').addEventListener('click', e => {
    const card = e.target.closest('.photo')?.closest('.card');
    if (e.target.matches('button.box')) e.target.focus();
    else if (card?.file) enlarge(card);
});
resized.observe($('large').querySelector('.photo'));
for (const id of ['photos', 'large']) $(id).addEventListener('keydown', goThrough);
$('large').addEventListener('close', closed);
$('large').addEventListener('click', e => e.target === $('large') && $('large').close());
$('close').addEventListener('click', () => $('large').close());

models.then(() => {
    ready = true;
    $('bar').hidden = true;
    $('offline').hidden = location.protocol === 'file:';
    say(todo ? '' : 'Ready.');
    tell();
}, e => {
    $('bar').hidden = true;
    say(`This browser cannot run the models: ${e.message}`);
});
