// What moves an answer: sliders that crop, turn, blur and compress one face of the photo in the dialog.

const SIDE = 2 * settings.size, REACH = 2.4, POINTS = 13; // REACH squares hold the largest crop at any turn
const MOVES = {
    crop: {name: 'Crop', min: .6, max: 1.6, step: .05, start: 1, tell: v => `${Math.round(100 * v)}% of the side`},
    turn: {name: 'Turn', min: -90, max: 90, step: 5, start: 0, tell: v => `${v}°`},
    blur: {name: 'Blur', min: 0, max: 10, step: .5, start: 0, tell: v => v ? `${v}% of the side` : 'none'},
    quality: {name: 'JPEG quality', min: 1, max: 100, step: 1, start: 100, tell: v => v < 100 ? `${v}` : 'as it is'},
};
let subject = null; // {photo, faces, face, near}: what the sliders change

// Pictures, RGBA in {data, width, height}

function opaque(rgb, width, height) {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let i = 0; i < width * height; i++) data.set(rgb.subarray(3 * i, 3 * i + 3), 4 * i);
    return new ImageData(data, width, height);
}

// A face's square in the middle of REACH times its side; the square has SIDE pixels.
function surroundings(photo, face) {
    const [x, y, w, h] = crop(photo, face), n = Math.round(REACH * SIDE);
    const [wide, high] = [w, h].map(v => Math.max(1, Math.round(REACH * v)));
    const part = [Math.round(x + (w - wide) / 2), Math.round(y + (h - high) / 2), wide, high];
    return opaque(turned({width: n, height: n, data: resize(photo, part, n, n)}, face.turned, 3).data, n, n);
}

// What the classifier would get of `near`, at SIDE pixels: `side` times the square, turned by `degrees`.
function cut(near, side, degrees) {
    const out = new ImageData(SIDE, SIDE), a = degrees * Math.PI / 180, {data, width: n} = near;
    const [cos, sin] = [side * Math.cos(a), side * Math.sin(a)], at = v => clamp(v, 0, n - 1);
    for (let i = 0; i < SIDE * SIDE; i++) {
        const u = i % SIDE + .5 - SIDE / 2, v = Math.floor(i / SIDE) + .5 - SIDE / 2;
        const x = n / 2 + cos * u + sin * v - .5, y = n / 2 - sin * u + cos * v - .5;
        const left = Math.floor(x), top = Math.floor(y), dx = x - left, dy = y - top;
        const [p, q, r, s] = [[left, top], [left + 1, top], [left, top + 1], [left + 1, top + 1]]
            .map(([c, d]) => 4 * (at(d) * n + at(c)));
        for (let k = 0; k < 4; k++) {
            const above = data[p + k] * (1 - dx) + data[q + k] * dx, below = data[r + k] * (1 - dx) + data[s + k] * dx;
            out.data[4 * i + k] = above * (1 - dy) + below * dy;
        }
    }
    return out;
}

// Gaussian blur along one axis; `step` is 1 along the rows and the width along the columns.
function blurAlong(image, weights, step) {
    const {data, width} = image, out = new ImageData(width, width), reach = weights.length - 1;
    for (let i = 0; i < width * width; i++) {
        const at = Math.floor(i / step) % width, sums = [0, 0, 0];
        for (let d = -reach; d <= reach; d++) {
            const j = 4 * (i + (clamp(at + d, 0, width - 1) - at) * step), weight = weights[Math.abs(d)];
            for (let k = 0; k < 3; k++) sums[k] += weight * data[j + k];
        }
        out.data.set([...sums, 255], 4 * i);
    }
    return out;
}

function blurred(image, sigma) {
    if (!sigma) return image;
    const bell = Array.from({length: Math.ceil(3 * sigma) + 1}, (_, d) => Math.exp(-d * d / (2 * sigma * sigma)));
    const sum = 2 * bell.reduce((a, b) => a + b) - 1, weights = bell.map(v => v / sum);
    return blurAlong(blurAlong(image, weights, 1), weights, image.width);
}

async function compressed(image, quality) {
    if (quality >= 100) return image;
    const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
    context.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({type: 'image/jpeg', quality: quality / 100});
    const bitmap = await createImageBitmap(blob);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context.getImageData(0, 0, image.width, image.height);
}

// Answers

const chosen = () => Object.fromEntries(Object.keys(MOVES).map(k => [k, +$(`move-${k}`).value]));
const atStart = values => Object.keys(MOVES).every(k => values[k] === MOVES[k].start);

function changed(near, {crop, turn, blur, quality}) {
    return compressed(blurred(cut(near, crop, turn), blur / 100 * SIDE), quality);
}

// The probability of the second class after the changes; without any, it is the card's own.
async function probOf({near, face}, values, image) {
    if (atStart(values)) return face.prob;
    const {data, width, height} = await (image || changed(near, values)), {classifier} = await models;
    const small = resize({data, width, height}, [0, 0, width, height], settings.size, settings.size);
    return probability((await classifier(small))[0][0]);
}

// Curves

function* valuesOf({min, max}) {
    for (let i = 0; i < POINTS; i++) yield min + (max - min) * i / (POINTS - 1);
}

const tick = () => new Promise(f => setTimeout(f));

// One slider's curve: the probability over its range while the others stand where they are. False where it was stopped.
async function curve(name, wanted) {
    const values = chosen(), points = [], line = $(`move-${name}`).parentElement.querySelector('polyline');
    for (const v of valuesOf(MOVES[name])) {
        if (!wanted()) return;
        const prob = await probOf(subject, {...values, [name]: v});
        points.push(`${100 * points.length / (POINTS - 1)},${40 * (1 - prob)}`);
        await tick();
    }
    if (wanted()) line.setAttribute('points', points.join(' '));
}

let drawing = 0; // Which drawing of the curves is the newest

async function curves(but) {
    const mine = ++drawing, wanted = () => subject && mine === drawing;
    for (const name of Object.keys(MOVES)) if (name !== but && wanted()) await curve(name, wanted);
}

// The answer after the changes, and the picture that gives it.
async function show() {
    const values = chosen(), image = await changed(subject.near, values);
    const prob = subject && await probOf(subject, values, image);
    if (!subject) return;
    for (const [name, {tell, min, max}] of Object.entries(MOVES)) {
        const line = $(`move-${name}`).parentElement;
        line.querySelector('output').textContent = tell(values[name]);
        const x = 100 * (values[name] - min) / (max - min), mark = line.querySelector('.mark');
        for (const k of ['x1', 'x2']) mark.setAttribute(k, x);
    }
    $('seen').getContext('2d').putImageData(image, 0, 0);
    $('moved').textContent = said({prob});
}

// What the reader does

function reset() {
    for (const [name, {start}] of Object.entries(MOVES)) $(`move-${name}`).value = start;
}

async function choose(face) {
    if (!subject || !$('moves-panel').open) return;
    Object.assign(subject, {face, near: surroundings(subject.photo, face)});
    reset();
    await show();
    await curves();
}

function openMoves(photo, card) {
    const faces = card.faces || [];
    $('moves-panel').hidden = !faces.length;
    $('which').parentElement.hidden = faces.length < 2;
    $('which').replaceChildren(...faces.map((_, i) => new Option(i + 1, i)));
    const scale = photo.width / card.width, scaled = f => ({...f, box: f.box.map(v => v * scale)});
    subject = {photo, faces: faces.map(scaled)};
    if (faces.length) choose(subject.faces[0]);
}

function closeMoves() { subject = null; }

function addSliders() {
    for (const [name, {name: title, min, max, step, start}] of Object.entries(MOVES)) {
        const row = $('move').content.firstElementChild.cloneNode(true), input = row.querySelector('input');
        row.querySelector('span').textContent = title;
        Object.assign(input, {id: `move-${name}`, min, max, step, value: start});
        let timer;
        input.addEventListener('input', () => {
            show();
            clearTimeout(timer);
            timer = setTimeout(() => curves(name), 250);
        });
        $('sliders').append(row);
    }
    $('seen').width = $('seen').height = SIDE;
    $('which').addEventListener('change', e => choose(subject.faces[e.target.value]));
    $('moves-panel').addEventListener('toggle', () => {
        if (subject?.faces.length) choose(subject.faces[$('which').value]);
        if ($('moves-panel').open) $('moves-panel').scrollIntoView({behavior: smooth});
    });
    $('reset').addEventListener('click', () => choose(subject.face));
}
