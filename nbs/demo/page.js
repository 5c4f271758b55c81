// The page: photos in by file, drop, paste, example or camera; boxes and words out.
'use strict';

const $ = id => document.getElementById(id), MAX_PIXELS = 16e6, SHOWN = 640;
const models = loadModels();
let queue = Promise.resolve(), camera = null;

function say(text) { $('status').textContent = text; }

// Photos

// Pixels of an image, transparent ones over white; what is larger than a canvas may be everywhere is scaled down.
function pixels(image, width, height) {
    const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
}

function words({prob}) {
    const p = Math.min(Math.max(prob, 1 - prob), .999), label = settings.classes[+(prob >= .5)];
    return `${100 * p < $('threshold').value ? 'not sure' : label} ${(100 * p).toFixed(1)}%`;
}

// A box and a word for a face, on a canvas that shows the photo at this scale.
function drawFace(context, {box, prob, whole}, scale) {
    const {width, height} = context.canvas, [x, y, w, h] = box.map(v => v * scale);
    const size = clamp(w / 6, width / 32, width / 20);
    context.font = `600 ${size}px system-ui, sans-serif`;
    context.lineWidth = width / 180;
    context.strokeStyle = context.fillStyle = '#ffd54a';
    if (!whole) context.strokeRect(x, y, w, h);
    const text = words({prob}), wide = context.measureText(text).width + size / 2;
    const high = 1.4 * size, left = clamp(x, 0, width - wide);
    const top = whole ? 0 : y > high ? y - high : Math.min(y + h, height - high);
    context.fillRect(left, top, wide, high);
    context.fillStyle = '#000';
    context.fillText(text, left + size / 4, top + 1.05 * size);
}

// A card of the list: the photo, its faces, and the words as text.
function draw(card) {
    const {image, scale, faces, name} = card, canvas = card.querySelector('canvas'), context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    for (const f of faces) drawFace(context, f, scale);
    const text = `${name}: ${faces.length ? faces.map(words).join(', ') : 'no face found'}`;
    card.querySelector('figcaption').textContent = text;
    const boxed = faces[0]?.whole ? 'answered whole' : `${faces.length} ${faces.length === 1 ? 'face' : 'faces'} boxed`;
    canvas.setAttribute('aria-label', `${name}, ${boxed}`);
    return text;
}

function newCard(name) {
    const card = $('card').content.firstElementChild.cloneNode(true);
    card.name = name;
    $('photos').append(card);
    return card;
}

// Answer an image and show it on a card.
async function show(card, image, width, height) {
    const photo = pixels(image, width, height), faces = await answer(photo, await models, $('find').checked);
    const scale = SHOWN / Math.max(width, height), canvas = card.querySelector('canvas');
    [canvas.width, canvas.height] = [width, height].map(v => Math.max(1, Math.round(v * scale)));
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    copy.getContext('2d').drawImage(image, 0, 0, copy.width, copy.height);
    Object.assign(card, {faces, image: copy, scale: canvas.width / photo.width});
    return draw(card);
}

async function add(source, name) {
    const card = newCard(name);
    try {
        const options = {imageOrientation: 'from-image', colorSpaceConversion: 'none'};
        const image = await createImageBitmap(source, options);
        say(await show(card, image, image.width, image.height));
        image.close();
    } catch (e) {
        card.querySelector('canvas').remove();
        say(card.querySelector('figcaption').textContent = `${name}: not an image that this browser can read`);
    }
}

// One after the other, in the order given.
function addAll(files) {
    stopCamera();
    for (const f of files) queue = queue.then(() => add(f, f.name || f.alt));
}

// The camera

function stopCamera() {
    camera?.getTracks().forEach(t => t.stop());
    camera = null;
    $('camera').textContent = 'Use the camera';
}

async function startCamera() {
    try { camera = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'user'}}); }
    catch (e) { return say('No camera: there is none, or the browser does not allow it.'); }
    const stream = camera, video = document.createElement('video'), card = newCard('camera');
    $('camera').textContent = 'Stop the camera';
    video.srcObject = stream;
    video.muted = video.playsInline = true;
    await video.play();
    for (let last = ''; camera === stream && stream.active;) {
        const text = await show(card, video, video.videoWidth, video.videoHeight);
        if (card.faces.map(f => f.prob >= .5).join() !== last) say(text);
        last = card.faces.map(f => f.prob >= .5).join();
        await new Promise(requestAnimationFrame);
    }
}

// What the reader does

$('find').checked = settings.faces === 'main';
$('asked').hidden = settings.faces === 'main';
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
$('clear').addEventListener('click', () => { stopCamera(); $('photos').replaceChildren(); say('Cleared.'); });
$('threshold').addEventListener('input', e => {
    $('percent').textContent = `${e.target.value}%`;
    for (const card of $('photos').children) if (card.faces) draw(card);
});
for (const b of document.querySelectorAll('.example'))
    b.addEventListener('click', () => addAll([b.querySelector('img')]));
models.then(() => say('Ready.'), e => say(`This browser cannot run the models: ${e.message}`));
