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
async function compile(bytes) {
    const model = await litert.loadAndCompile(bytes, {accelerator: 'wasm'});
    const {shape, dtype} = model.getInputDetails()[0], typed = dtype === 'uint8' ? Uint8Array : Float32Array;
    return oneByOne(async pixels => {
        const input = new litert.Tensor(typed.from(pixels), [...shape]), outputs = await model.run([input]);
        const values = outputs.map(t => t.toTypedArray().slice());
        for (const t of [input, ...outputs]) t.delete();
        return values;
    });
}

// The finder's file for squares of another side. It tells the shape of every map: 4, then 1, height, width, channels.
function forSide(bytes, side) {
    const copy = bytes.slice(), view = new DataView(copy.buffer), whole = settings.finder.side;
    for (let i = 0; i + 20 <= copy.length; i += 4) {
        const [rank, n, h, w] = [0, 4, 8, 12].map(k => view.getInt32(i + k, true)), padded = h === whole + 1;
        if (rank !== 4 || n !== 1 || h !== w || !(padded || h >= 10 && whole % h === 0)) continue;
        for (const k of [8, 12]) view.setInt32(i + k, padded ? side + 1 : h * side / whole, true);
    }
    return copy;
}

// The finder as a function of pixels (side, side, 3) and their side; the network for a side is made when it is needed.
async function loadFinder() {
    const bytes = await unpack('finder'), nets = {};
    return async (pixels, side) => (await (nets[side] ??= compile(forSide(bytes, side))))(pixels);
}

// The models stand at the end of the page, which may still be on its way.
async function loadModels() {
    if (document.readyState === 'loading') await new Promise(f => addEventListener('DOMContentLoaded', f));
    runtime.wasmBinary = await unpack('wasm');
    await litert.loadLiteRt('wasm.js');
    return {finder: await loadFinder(), classifier: await compile(await unpack('classifier'))};
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

// Turns, in degrees clockwise

// Pixels (width, height, data with so many channels each) turned by 0, 90, 180 or 270 degrees.
function turned(photo, turn, channels = 4) {
    if (!turn) return photo;
    const {width: w, height: h, data} = photo, out = new data.constructor(data.length), aside = turn % 180 > 0;
    const [width, height] = aside ? [h, w] : [w, h];
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
        const [u, v] = {90: [y, h - 1 - x], 180: [w - 1 - x, h - 1 - y], 270: [w - 1 - y, x]}[turn];
        for (let c = 0; c < channels; c++) out[(y * width + x) * channels + c] = data[(v * w + u) * channels + c];
    }
    return {width, height, data: out};
}

// A box in a photo that was turned, as it lies in the photo of this size before that.
function back([x, y, w, h], turn, {width, height}) {
    return {0: [x, y, w, h], 90: [y, height - x - w, h, w], 180: [width - x - w, height - y - h, w, h],
            270: [width - y - h, x, h, w]}[turn];
}

// Faces

// One output of YuNet, (side, side, 16), as faces in pixels of its input. A point says two scores, a box, and five
// landmarks.
function* decode(map, inputSide, lowest) {
    const side = Math.sqrt(map.length / 16), stride = inputSide / side;
    for (let i = 0; i < side * side; i++) {
        const [cls, obj, dx, dy, logW, logH, ...marks] = map.subarray(i * 16, i * 16 + 16);
        const score = Math.sqrt(sigmoid(cls) * sigmoid(obj)), at = [i % side, Math.floor(i / side)];
        if (score < lowest) continue;
        const w = stride * Math.exp(logW), h = stride * Math.exp(logH);
        const box = [stride * (at[0] + dx) - w / 2, stride * (at[1] + dy) - h / 2, w, h];
        yield {score, box, marks: marks.map((v, k) => stride * (at[k % 2] + v))};
    }
}

// How much of the smaller of two boxes lies in the other.
function overlap([x, y, w, h], [x2, y2, w2, h2]) {
    const across = Math.min(x + w, x2 + w2) - Math.max(x, x2), down = Math.min(y + h, y2 + h2) - Math.max(y, y2);
    return Math.max(across, 0) * Math.max(down, 0) / Math.min(w * h, w2 * h2);
}

// How far the landmarks of two faces lie apart on average, in widths of the smaller.
function apart(a, b) {
    const gap = k => Math.hypot(a.marks[2 * k] - b.marks[2 * k], a.marks[2 * k + 1] - b.marks[2 * k + 1]);
    return [0, 1, 2, 3, 4].reduce((sum, k) => sum + gap(k), 0) / 5 / Math.min(a.box[2], b.box[2]);
}

// The faces that are others than those of a higher score, best first.
function suppress(candidates) {
    const {overlap: most, touch, apart: far} = settings.finder, kept = [];
    const isOther = (a, b, shared = overlap(a.box, b.box)) => shared <= most || shared <= touch && apart(a, b) > far;
    for (const c of candidates.sort((a, b) => b.score - a.score)) if (kept.every(f => isOther(f, c))) kept.push(c);
    return kept;
}

// A photo reduced to `side`, but no more than enlarged twice, as RGB.
function reduced(photo, side, box = [0, 0, photo.width, photo.height]) {
    const scale = Math.min(2, side / Math.max(box[2], box[3]));
    const [width, height] = box.slice(2).map(v => Math.max(1, Math.round(v * scale)));
    return {width, height, data: resize(photo, box, width, height)};
}

// A photo reduced to the means of k x k pixels, as RGB.
function means({width: w, height: h, data}, k) {
    const width = Math.ceil(w / k), height = Math.ceil(h / k), out = new Uint8Array(width * height * 3);
    for (let y = 0, o = 0; y < height; y++) for (let x = 0; x < width; x++, o += 3) {
        const right = Math.min((x + 1) * k, w), low = Math.min((y + 1) * k, h), n = (right - x * k) * (low - y * k);
        let red = 0, green = 0, blue = 0;
        for (let v = y * k; v < low; v++) for (let i = (v * w + x * k) * 4; i < (v * w + right) * 4; i += 4) {
            red += data[i]; green += data[i + 1]; blue += data[i + 2];
        }
        [red, green, blue].forEach((sum, c) => out[o + c] = Math.floor(sum / n + .5));
    }
    return {width, height, data: out};
}

// A photo halved until it has `most` pixels a side at most, or doubled where it then has no more.
function halved(photo, most) {
    const side = Math.max(photo.width, photo.height);
    if (2 * side <= most) return reduced(photo, 2 * side);
    return means(photo, 2 ** Math.max(0, Math.ceil(Math.log2(side / most))));
}

// A photo as each look has it: the last with the finder's side, those before halved only.
function* seenAs(photo) {
    const {sizes, rough} = settings.finder;
    let before = {};
    for (const [i, side] of sizes.entries()) {
        const seen = i < sizes.length - 1 ? halved(photo, rough * side) : reduced(photo, side);
        if (seen.width !== before.width || seen.height !== before.height) yield seen;
        before = seen;
    }
}

// Put a small picture (RGB) into a square of `side` pixels.
function put(square, side, {width, height, data}, x = 0, y = 0) {
    for (let r = 0; r < height; r++)
        square.set(data.subarray(r * width * 3, (r + 1) * width * 3), ((y + r) * side + x) * 3);
    return square;
}

const upTo = (n, {width, height}) => Math.ceil(Math.max(width, height) / n) * n;
const black = side => new Uint8Array(side * side * 3);
const sizeOf = ({width, height}, turn) => turn % 180 ? [height, width] : [width, height];

// What the finder sees in a square, as faces.
async function seen(finder, pixels, side, lowest) {
    return (await finder(pixels, side)).flatMap(map => [...decode(map, side, lowest)]);
}

// A face that was seen at (x, y) of a picture, in pixels of the photo, which is so many times as large.
function enlarged({score, box: [a, b, w, h], marks}, [kx, ky], x = 0, y = 0) {
    return {score, box: [(a + x) * kx, (b + y) * ky, w * kx, h * ky],
            marks: marks.map((v, i) => i % 2 ? (v + y) * ky : (v + x) * kx)};
}

// What one look at a photo that was made small finds in one turn.
async function look(photo, upright, turn, finder) {
    const small = turned(upright, turn, 3), [w, h] = sizeOf(photo, turn), side = upTo(32, small);
    const found = await seen(finder, put(black(side), side, small), side, settings.finder.score);
    return found.map(f => enlarged(f, [w / small.width, h / small.height]));
}

// Where the tiles begin that cover `length` pixels.
function starts(length) {
    const {tile, shared} = settings.finder, n = Math.max(1, Math.ceil((length - shared) / (tile - shared)));
    return Array.from({length: n}, (_, i) => n < 2 ? 0 : Math.round(i * Math.max(0, length - tile) / (n - 1)));
}

// The tile of a picture (RGB) at (x, y), on black.
function tileOf({width, height, data}, x, y) {
    const {tile} = settings.finder, w = Math.min(tile, width - x), out = black(tile);
    for (let r = 0; r < Math.min(tile, height - y); r++) {
        const from = ((y + r) * width + x) * 3;
        out.set(data.subarray(from, from + w * 3), r * tile * 3);
    }
    return out;
}

// What is found in all tiles of a photo reduced to `side`, without faces that go on in the next tile.
async function inTiles(photo, side, turn, finder) {
    const {tile, score, far_score: least} = settings.finder, small = turned(reduced(photo, side), turn, 3), all = [];
    const {width, height} = small, [w, h] = sizeOf(photo, turn);
    for (const y of starts(height)) for (const x of starts(width)) {
        const whole = ({box: [a, b, c, d]}) => (a > 0 || !x) && (b > 0 || !y)
            && (a + c < tile || x + tile >= width) && (b + d < tile || y + tile >= height);
        const found = await seen(finder, tileOf(small, x, y), tile, Math.max(score, least));
        all.push(...found.filter(whole).map(f => enlarged(f, [w / width, h / height], x, y)));
    }
    return all;
}

// Sides beyond those of the first looks, a factor of about 2.5 apart.
function steps(photo) {
    const {sizes, far} = settings.finder, first = sizes.at(-1);
    const last = Math.min(far, Math.max(photo.width, photo.height));
    const n = Math.max(0, Math.ceil(Math.log(last / first / 1.25) / Math.log(2.5)));
    return Array.from({length: n}, (_, i) => Math.round(first * (last / first) ** ((i + 1) / n)));
}

const wide = faces => faces.filter(f => f.box[2] >= settings.finder.smallest);

// Those that are answered: a face that takes so much of both sides is never too small, the photo is a crop of it.
function large(faces, photo, turn) {
    const {smallest, tight} = settings.finder, [width, height] = sizeOf(photo, turn);
    return faces.filter(({box: [, , w, h]}) => w >= smallest || Math.min(w / width, h / height) >= tight);
}

// What is found at the finder's sizes and then in tiles, until there is a face.
async function looks(photo, turn, finder) {
    let faces = [];
    const enough = async found => wide(faces = suppress([...faces, ...await found])).length;
    for (const small of seenAs(photo)) if (await enough(look(photo, small, turn, finder))) return faces;
    for (const side of steps(photo)) if (await enough(inTiles(photo, side, turn, finder))) break;
    return faces;
}

// The best scores of a small picture in four turns, seen in a square of four.
async function byTurn(small, finder) {
    const side = upTo(16, small), square = black(2 * side), scores = [0, 0, 0, 0];
    for (let i = 0; i < 4; i++) put(square, 2 * side, turned(small, 90 * i, 3), i % 2 * side, (i >> 1) * side);
    for (const {score, box: [x, y, w, h]} of await seen(finder, square, 2 * side, settings.finder.score)) {
        const part = (x + w / 2 >= side) + 2 * (y + h / 2 >= side);
        scores[part] = Math.max(scores[part], score);
    }
    return scores;
}

// The part of a photo about a box, half as large again.
function around({width, height}, [x, y, w, h]) {
    const half = .75 * Math.max(w, h), [u, v] = [x + w / 2, y + h / 2];
    const [left, top] = [clamp(u - half, 0, width - 1), clamp(v - half, 0, height - 1)];
    const [right, low] = [clamp(u + half, left + 1, width), clamp(v + half, top + 1, height)];
    return [left, top, Math.trunc(right) - Math.trunc(left), Math.trunc(low) - Math.trunc(top)].map(Math.trunc);
}

// The turn in which a face has its highest score: what is about the best one, and the whole photo if that is weak.
async function otherTurn(photo, [face], turn, finder) {
    const {near, least} = settings.finder, best = face?.score || 0, top = () => Math.max(...scores);
    let scores = [0, 0, 0, 0];
    function* views() {
        if (face) yield reduced(photo, near, around(photo, back(face.box, turn, photo)));
        if (best < least) yield* seenAs(photo);
    }
    for (const view of views()) {
        const more = await byTurn(view, finder);
        scores = scores.map((s, i) => Math.max(s, more[i]));
        if (top() >= least || top() > 0 && scores[turn / 90] === top()) break;
    }
    return top() >= Math.max(least, best, scores[turn / 90] + .01) ? 90 * scores.indexOf(top()) : turn;
}

// How far a head is turned aside, in degrees, from its landmarks.
function yawOf([x1, y1, x2, y2, nx, ny, x4, y4, x5, y5]) {
    const [dx, dy, mx, my] = [x2 - x1, y2 - y1, (x1 + x2 + x4 + x5) / 4, (y1 + y2 + y4 + y5) / 4];
    return Math.atan(5 * ((nx - mx) * dx + (ny - my) * dy) / Math.max(dx * dx + dy * dy, 1e-9)) * 180 / Math.PI;
}

// The faces of a photo, largest first, boxes in its pixels, as `process --faces main` finds them.
async function find(photo, finder) {
    const {sure} = settings.finder;
    let faces = await looks(photo, 0, finder), turn = 0;
    for (let i = 0; i < 2 && !(faces[0]?.score >= sure); i++) {
        const other = await otherTurn(photo, faces, turn, finder);
        if (other === turn) break;
        const found = await looks(photo, other, finder);
        if (!found.length) break;
        [faces, turn] = [found, other];
    }
    const seenAs = ({score, box, marks}) => ({score, box, turned: turn, yaw: yawOf(marks)});
    const upright = large(faces, photo, turn).map(seenAs);
    const area = ({box: [x, y, w, h]}) => w * h;
    return upright.map(f => ({...f, box: back(f.box, turn, photo)})).sort((a, b) => area(b) - area(a));
}

// The part of a photo that the classifier gets: the square around a face's box, or all of it where the face fills it.
function crop({width, height}, {box: [x, y, w, h], turned: turn = 0}) {
    const {margin, close} = settings.finder, exact = (turn % 180 ? h : w) / margin;
    const side = Math.max(1, Math.round(exact));
    if (Math.min(w / width, h / height) >= close) return [0, 0, width, height];
    return [Math.round(x + (w - exact) / 2), Math.round(y + (h - exact) / 2), side, side];
}

const probability = logit => sigmoid((logit - settings.shift) / settings.temperature); // Of the second class

// The probability of the second class for a face.
async function classify(photo, face, classifier) {
    const {size} = settings, data = resize(photo, crop(photo, face), size, size);
    const [[logit]] = await classifier(turned({width: size, height: size, data}, face.turned, 3).data);
    return probability(logit);
}

// What is answered, each with `prob`, the probability of the second class: the faces of a photo, or the whole of it.
async function answer(photo, {finder, classifier}, inFaces) {
    const whole = {box: [0, 0, photo.width, photo.height], whole: true};
    const faces = inFaces ? await find(photo, finder) : [whole];
    for (const f of faces) f.prob = await classify(photo, f, classifier);
    return faces;
}
