// The words about faces, and where they go on a photo: boxes with tags that cover no face.

const CROWD = 6; // In photos of more faces the words come on demand
const TAG = {font: '600 13px system-ui, sans-serif', height: 19, padding: 8};
const ruler = new OffscreenCanvas(1, 1).getContext('2d');

// Words

const confidence = ({prob}) => Math.max(prob, 1 - prob);
const unsure = face => 100 * confidence(face) < $('threshold').value;
const labelOf = face => unsure(face) ? 'unknown' : settings.classes[+(face.prob >= .5)];
const percent = p => `${(100 * Math.min(p, .999)).toFixed(1)}%`;
const said = face => `${labelOf(face)} ${percent(confidence(face))}`;
const numbered = faces => faces.map((f, i) => faces.length > 1 ? `${i + 1} ${said(f)}` : said(f));
const boxed = ({faces}) => (faces || []).filter(f => !f.whole);
const plural = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;

function summary({name, faces, reason}) {
    if (reason && !faces) return `${name}: ${reason}`;
    const many = faces.length > 1 ? `${faces.length} faces: ` : '';
    return `${name}: ${faces.length ? many + numbered(faces).join(', ') : 'no face found'}`;
}

// Tags

const meet = ([x, y, w, h], [x2, y2, w2, h2]) => x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h;

// Places for a tag of this width about a box: above and below it, then to its right and left.
function* places([x, y, w, h], wide, high, width, height) {
    const across = [x, x + w - wide, x + (w - wide) / 2].map(v => clamp(v, 0, width - wide));
    const down = [y, y + h - high].map(v => clamp(v, 0, height - high));
    for (const top of [y - high, y + h]) for (const left of across) yield [left, top, wide, high];
    for (const left of [x + w, x - wide]) for (const top of down) yield [left, top, wide, high];
}

// The first place inside the photo that meets nothing that is taken, or undefined.
function freePlace(box, wide, taken, width, height) {
    const inside = ([x, y, w, h]) => x >= 0 && y >= 0 && x + w <= width && y + h <= height;
    const all = [...places(box, wide, TAG.height, width, height)];
    return all.find(p => inside(p) && !taken.some(t => meet(p, t)));
}

function widthOf(text) {
    ruler.font = TAG.font;
    return Math.ceil(ruler.measureText(text).width) + TAG.padding;
}

// Where each text goes: {place, short}. What is `short` shows its number alone, else nothing, until it is asked for.
function arrange(boxes, texts, width, height) {
    const taken = [...boxes], crowd = boxes.length > CROWD;
    return boxes.map((box, i) => {
        const word = crowd ? undefined : freePlace(box, widthOf(texts[i]), taken, width, height);
        const number = boxes.length > 1 ? String(i + 1) : '';
        const place = word || number && freePlace(box, widthOf(number), taken, width, height);
        if (place) taken.push(place);
        return {short: !word, place: place || [...box.slice(0, 2), widthOf(number), TAG.height]};
    });
}

// Boxes on a photo

function styled(element, pixels) {
    for (const [name, v] of Object.entries(pixels)) element.style[name] = v === 'auto' ? v : `${v}px`;
}

// The view's boxes and tags where they belong at its present size. A tag in the right half grows to the left.
function place(view) {
    const {clientWidth: width, clientHeight: height, card} = view;
    if (!width || !card?.faces) return;
    const shown = boxed(card), scale = width / card.width;
    const boxes = shown.map(f => f.box.map(v => v * scale)), texts = numbered(shown);
    arrange(boxes, texts, width, height).forEach(({short, place: [x, y, w]}, i) => {
        const [box, tag] = [...view.querySelector('.faces').children].slice(2 * i), [left, top, wide, high] = boxes[i];
        styled(box, {left, top, width: wide, height: high});
        styled(tag, x > width / 2 ? {left: 'auto', right: width - x - w, top: y} : {left: x, right: 'auto', top: y});
        tag.classList.toggle('short', short);
    });
}

const resized = new ResizeObserver(entries => entries.forEach(e => place(e.target)));

// Boxes and tags for the faces of a card. In a crowd each box is a button that shows its word, one stop of the Tab key.
function* boxesOf(faces) {
    const texts = numbered(faces), crowd = faces.length > CROWD;
    for (const [i, f] of faces.entries()) {
        const box = document.createElement(crowd ? 'button' : 'span'), tag = document.createElement('span');
        box.className = 'box';
        if (crowd) Object.assign(box, {type: 'button', tabIndex: i ? -1 : 0, ariaLabel: texts[i]});
        tag.className = 'tag';
        tag.ariaHidden = 'true';
        const number = faces.length > 1 ? `${i + 1}` : '';
        tag.innerHTML = '<b></b><span></span>';
        tag.firstChild.textContent = number;
        tag.lastChild.textContent = (number && ' ') + said(f);
        yield* [box, tag];
    }
}

function label(view, card) {
    const layer = view.querySelector('.faces'), shown = boxed(card);
    view.card = card;
    layer.replaceChildren(...boxesOf(shown));
    layer.role = shown.length > CROWD ? 'group' : 'presentation';
    layer.ariaLabel = shown.length > CROWD ? `${shown.length} faces, the arrow keys go through them` : null;
    place(view);
}

// The arrow keys go from box to box.
function goThrough(e) {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[e.key];
    if (!step || !e.target.matches('button.box')) return;
    e.preventDefault();
    const boxes = [...e.currentTarget.querySelectorAll('button.box')];
    const next = boxes[clamp(boxes.indexOf(e.target) + step, 0, boxes.length - 1)];
    for (const b of boxes) b.tabIndex = b === next ? 0 : -1;
    next.focus();
}
