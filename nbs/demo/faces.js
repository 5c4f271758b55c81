// From the pixels of a photo to its faces and their probabilities: what `process` does, in a browser.

const $ = id => document.getElementById(id);
const settings = JSON.parse($('settings').textContent);
const sigmoid = z => 1 / (1 + Math.exp(-z));
const clamp = (v, low, high) => Math.min(Math.max(v, low), high);

// Models

// A file that the build put into the page, gzip in base64, as bytes.
async function unpack(id) {
    const text = atob($(id).textContent), bytes = new Uint8Array(text.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

// A function of which one call at a time runs, whoever calls it.
function oneByOne(f) {
    let last = Promise.resolve();
    return x => last = last.catch(() => 0).then(() => f(x));
}

// A LiteRT model as a function: pixels (side, side, 3) to a list of outputs.
async function load(id) {
    const model = await litert.loadAndCompile(await unpack(id), {accelerator: 'wasm'});
    const {shape, dtype} = model.getInputDetails()[0], typed = dtype === 'uint8' ? Uint8Array : Float32Array;
    return oneByOne(async pixels => {
        const input = new litert.Tensor(typed.from(pixels), [...shape]), outputs = await model.run([input]);
        const values = outputs.map(t => t.toTypedArray().slice());
        for (const t of [input, ...outputs]) t.delete();
        return values;
    });
}

// The models stand at the end of the page, which may still be on its way.
async function loadModels() {
    if (document.readyState === 'loading') await new Promise(f => addEventListener('DOMContentLoaded', f));
    runtime.wasmBinary = await unpack('wasm');
    await litert.loadLiteRt('wasm.js');
    return {finder: await load('finder'), classifier: await load('classifier')};
}

// Pixels

// Pillow's triangle filter along one axis: for each of n pixels of [start, start + length) its sources and their
// weights. Sources outside the photo repeat its edge.
function taps(start, length, n, limit) {
    const scale = length / n, reach = Math.max(scale, 1);
    return Array.from({length: n}, (_, i) => {
        const centre = start + (i + .5) * scale, at = [], weights = [];
        const first = Math.max(Math.floor(centre - reach + .5), start);
        const last = Math.min(Math.floor(centre + reach + .5), start + length);
        for (let k = first; k < last; k++) {
            at.push(clamp(k, 0, limit - 1));
            weights.push(1 - Math.abs(k + .5 - centre) / reach);
        }
        const sum = weights.reduce((a, b) => a + b);
        return {at, weights: weights.map(w => w / sum)};
    });
}

// The box [x, y, w, h] of a photo (RGBA) as width x height pixels (RGB): columns first, then rows.
function resize(photo, [x, y, w, h], width, height) {
    const columns = taps(x, w, width, photo.width), rows = taps(y, h, height, photo.height);
    const top = rows[0].at[0], bottom = rows[height - 1].at.at(-1);
    const narrow = new Uint8ClampedArray((bottom - top + 1) * width * 3);
    const out = new Uint8ClampedArray(width * height * 3);
    let o = 0;
    for (let r = top; r <= bottom; r++) for (const {at, weights} of columns) {
        let red = 0, green = 0, blue = 0;
        for (let k = 0; k < at.length; k++) {
            const i = (r * photo.width + at[k]) * 4, weight = weights[k];
            red += weight * photo.data[i]; green += weight * photo.data[i + 1]; blue += weight * photo.data[i + 2];
        }
        narrow[o++] = red; narrow[o++] = green; narrow[o++] = blue;
    }
    o = 0;
    for (const {at, weights} of rows) for (let c = 0; c < width * 3; c++) {
        let sum = 0;
        for (let k = 0; k < at.length; k++) sum += weights[k] * narrow[(at[k] - top) * width * 3 + c];
        out[o++] = sum;
    }
    return out;
}

// Faces

// One output of YuNet, (side, side, 16), as faces in pixels of its input. A point says two scores, a box, and five
// landmarks, which are not used here.
function* decode(map, inputSide, lowest) {
    const side = Math.sqrt(map.length / 16), stride = inputSide / side;
    for (let i = 0; i < side * side; i++) {
        const [cls, obj, dx, dy, logW, logH] = map.subarray(i * 16, i * 16 + 6);
        const score = Math.sqrt(sigmoid(cls) * sigmoid(obj));
        if (score < lowest) continue;
        const w = stride * Math.exp(logW), h = stride * Math.exp(logH);
        yield {score, box: [stride * (i % side + dx) - w / 2, stride * (Math.floor(i / side) + dy) - h / 2, w, h]};
    }
}

// How much of the smaller of two boxes lies in the other.
function overlap([x, y, w, h], [x2, y2, w2, h2]) {
    const across = Math.min(x + w, x2 + w2) - Math.max(x, x2), down = Math.min(y + h, y2 + h2) - Math.max(y, y2);
    return Math.max(across, 0) * Math.max(down, 0) / Math.min(w * h, w2 * h2);
}

// The photo in the upper left of a black square, as large as fits, but no more than enlarged twice.
function square(photo, side) {
    const scale = Math.min(2, side / Math.max(photo.width, photo.height)), out = new Uint8Array(side * side * 3);
    const [width, height] = [photo.width, photo.height].map(v => Math.max(1, Math.round(v * scale)));
    const small = resize(photo, [0, 0, photo.width, photo.height], width, height);
    for (let r = 0; r < height; r++) out.set(small.subarray(r * width * 3, (r + 1) * width * 3), r * side * 3);
    return {pixels: out, width, height};
}

// The faces of a photo, largest first, boxes in its pixels; of boxes that overlap, the one with the highest score.
async function find(photo, finder) {
    const {side, score, overlap: most, smallest} = settings.finder, {pixels, width, height} = square(photo, side);
    const candidates = (await finder(pixels)).flatMap(map => [...decode(map, side, score)]), faces = [];
    for (const c of candidates.sort((a, b) => b.score - a.score))
        if (faces.every(f => overlap(f.box, c.box) <= most)) faces.push(c);
    for (const f of faces) f.box = f.box.map((v, i) => v * (i % 2 ? photo.height / height : photo.width / width));
    return faces.filter(f => f.box[2] >= smallest).sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
}

// The part of a photo that the classifier gets: the square around a face's box, or all of it where the face fills it.
function crop({width, height}, [x, y, w, h]) {
    const {margin, close} = settings.finder, exact = w / margin, side = Math.max(1, Math.round(exact));
    if (Math.min(w / width, h / height) >= close) return [0, 0, width, height];
    return [Math.round(x + (w - exact) / 2), Math.round(y + (h - exact) / 2), side, side];
}

const probability = logit => sigmoid((logit - settings.shift) / settings.temperature); // Of the second class

// The probability of the second class for a face's box.
async function classify(photo, box, classifier) {
    const [[logit]] = await classifier(resize(photo, crop(photo, box), settings.size, settings.size));
    return probability(logit);
}

// What is answered, each with `prob`, the probability of the second class: the faces of a photo, or the whole of it.
async function answer(photo, {finder, classifier}, inFaces) {
    const whole = {box: [0, 0, photo.width, photo.height], whole: true};
    const faces = inFaces ? await find(photo, finder) : [whole];
    for (const f of faces) f.prob = await classify(photo, f.box, classifier);
    return faces;
}
