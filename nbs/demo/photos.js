// From a file to an upright photo, or to the reason why it has no answer.

const MAX_PIXELS = 16e6; // No canvas may be larger everywhere
const latin = bytes => new TextDecoder('latin1').decode(bytes);

const KINDS = {
    JPEG: /^\xff\xd8\xff/, PNG: /^\x89PNG/, WebP: /^RIFF....WEBP/s, HEIC: /^....ftyp(hei|hev|mif1|msf1)/s,
    TIFF: /^(II\*\0|MM\0\*)/, 'JPEG XL': /^(\xff\n|\0\0\0\x0cJXL )/, 'JPEG 2000': /^(\xffO\xffQ|\0\0\0\x0cjP)/,
};

// What a file is by its first bytes, undefined for other kinds.
function kindOf(bytes) {
    const head = String.fromCharCode(...bytes.subarray(0, 16));
    return Object.keys(KINDS).find(k => KINDS[k].test(head));
}

// Parts of a file

// The segments of a JPEG, {name, start, end}, where `name` is the marker; the last one is 0xd9 unless it is cut off.
function* segments(bytes) {
    for (let i = 2; i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i)) {
        const name = bytes[i + 1];
        if (bytes[i] !== 0xff || name === 0xff) { i++; continue; }
        if (name <= 1 || name >= 0xd0 && name <= 0xd7) { i += 2; continue; } // Among the pixels
        const end = name === 0xd9 ? i + 2 : i + 2 + (bytes[i + 2] << 8 | bytes[i + 3]);
        yield {name, start: i + 4, end};
        if (name === 0xd9) return;
        i = end;
    }
}

// The chunks of a PNG or WebP.
function* chunks(bytes, png) {
    const view = new DataView(bytes.buffer);
    for (let i = png ? 8 : 12; i + 8 <= bytes.length;) {
        const length = view.getUint32(png ? i : i + 4, !png), start = i + 8;
        yield {name: latin(bytes.subarray(png ? i + 4 : i, start - (png ? 0 : 4))), start, end: start + length};
        i = start + length + (png ? 4 : length % 2);
    }
}

function partsOf(bytes, kind) {
    if (kind === 'JPEG') return [...segments(bytes)];
    return kind === 'PNG' || kind === 'WebP' ? [...chunks(bytes, kind === 'PNG')] : [];
}

// Whether a file ends before its picture does. Some browsers fill up with grey.
function isCutOff(bytes, kind, parts) {
    if (kind === 'JPEG') return parts.at(-1)?.name !== 0xd9;
    return parts.some(p => ['IDAT', 'VP8 ', 'VP8L', 'ANMF'].includes(p.name) && p.end > bytes.length);
}

// Orientation

// The orientation, 1 to 8, that EXIF gives; undefined where it gives none.
function fromExif(exif) {
    const start = latin(exif).search(/II\*\0|MM\0\*/), little = exif[start] === 0x49;
    if (start < 0) return;
    const view = new DataView(exif.buffer, exif.byteOffset + start, exif.length - start);
    try {
        const at = view.getUint32(4, little);
        for (let k = 0, n = view.getUint16(at, little); k < n; k++) {
            const entry = at + 2 + 12 * k, read = {1: 'getUint8', 4: 'getUint32'}[view.getUint16(entry + 2, little)];
            const turn = view[read || 'getUint16'](entry + 8, little);
            if (view.getUint16(entry, little) === 274 && turn >= 1 && turn <= 8) return turn;
        }
    } catch (e) { } // It is cut short
}

const fromXmp = xmp => +latin(xmp).match(/tiff:Orientation(?:="|>)([1-8])/)?.[1] || undefined;

// How to turn what the browser decodes. Browsers heed EXIF in JPEG and PNG, but not in WebP, and XMP nowhere: what is
// in a WebP is renamed, so that this is still right when they do.
function turnOf(bytes, kind, parts) {
    const content = (names, head) => {
        const part = parts.find(p => names.includes(p.name) && latin(bytes.subarray(p.start, p.end)).startsWith(head));
        return part ? bytes.subarray(part.start, part.end) : new Uint8Array();
    };
    const exif = fromExif(content([0xe1, 'eXIf', 'EXIF'], kind === 'JPEG' ? 'Exif' : ''));
    const heads = {JPEG: 'http://ns.adobe.com/xap/', PNG: 'XML:com.adobe.xmp'};
    const xmp = fromXmp(content([0xe1, 'iTXt', 'XMP '], heads[kind] || ''));
    if (kind !== 'WebP') return exif ? 1 : xmp || 1;
    for (const p of parts) if (p.name === 'EXIF') bytes.set([0x6e, 0x6f, 0x6e, 0x65], p.start - 8);
    return exif || xmp || 1;
}

// The matrix of each orientation, in a picture that is then w pixels wide and h high.
const TURNS = {
    1: () => [1, 0, 0, 1, 0, 0], 2: w => [-1, 0, 0, 1, w, 0], 3: (w, h) => [-1, 0, 0, -1, w, h],
    4: (w, h) => [1, 0, 0, -1, 0, h], 5: () => [0, 1, 1, 0, 0, 0], 6: w => [0, 1, -1, 0, w, 0],
    7: (w, h) => [0, -1, -1, 0, w, h], 8: (w, h) => [0, -1, 1, 0, 0, h],
};

// Reading

// Why the browser cannot decode a file, in the words of `process` where it has them.
function whyNot(name, kind) {
    if (settings.raw.some(suffix => name.toLowerCase().endsWith(suffix))) return 'camera RAW: export it as JPEG';
    const others = ['HEIC', 'TIFF', 'JPEG XL', 'JPEG 2000'];
    if (others.includes(kind)) return `${kind}: open this page in Safari, or save the photo as JPEG`;
    return 'not an image that this browser can read';
}

// A file as {image, turn, width, height}: an image to draw, and its size when it is upright. Throws the reason why not.
async function read(file) {
    const bytes = new Uint8Array(await file.arrayBuffer()), kind = kindOf(bytes), parts = partsOf(bytes, kind);
    if (isCutOff(bytes, kind, parts)) throw new Error('cut off: image file is truncated');
    const turn = turnOf(bytes, kind, parts), options = {imageOrientation: 'from-image', colorSpaceConversion: 'none'};
    let image;
    try { image = await createImageBitmap(new Blob([bytes], {type: file.type}), options); }
    catch (e) { throw new Error(whyNot(file.name || '', kind)); }
    const [width, height] = turn > 4 ? [image.height, image.width] : [image.width, image.height];
    return {image, turn, width, height};
}

// A photo upright on a canvas, its longer side reduced to `side` pixels; white where it is transparent.
function paint({image, turn, width, height}, side) {
    const scale = Math.min(1, side / Math.max(width, height));
    const [w, h] = [width, height].map(v => Math.max(1, Math.round(v * scale))), canvas = new OffscreenCanvas(w, h);
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.imageSmoothingQuality = 'high';
    context.fillStyle = 'white';
    context.fillRect(0, 0, w, h);
    context.transform(...TURNS[turn](w, h));
    context.drawImage(image, 0, 0, ...(turn > 4 ? [h, w] : [w, h]));
    return canvas;
}

// The pixels of a photo, of a very large one at a reduced scale.
function pixels(photo) {
    const {width, height} = photo, scale = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
    const canvas = paint(photo, scale * Math.max(width, height));
    const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    canvas.width = canvas.height = 0; // Gives its memory back
    return data;
}

// A photo as a JPEG whose longer side has `side` pixels at most.
async function jpeg(photo, side, quality = .85) {
    const canvas = paint(photo, side), blob = await canvas.convertToBlob({type: 'image/jpeg', quality});
    canvas.width = canvas.height = 0;
    return blob;
}
