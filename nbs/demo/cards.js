// Cards: a small picture of each photo with its words, and the dialog that shows one large.

const SMALL = 640, LARGE = 1600; // Longer sides of what is shown, in pixels
const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
const cards = () => [...$('photos').children];
const answered = () => cards().filter(c => c.faces || c.reason);

// A name that no other card has.
function uniqueName(name) {
    const names = new Set(cards().map(c => c.name)), [, stem, suffix] = name.match(/^(.*?)(\.[^.]*)?$/s);
    for (let k = 2, tried = name;; tried = `${stem} (${k++})${suffix || ''}`) if (!names.has(tried)) return tried;
}

function newCard(name) {
    const card = $('card').content.firstElementChild.cloneNode(true);
    card.name = uniqueName(name);
    card.querySelector('figcaption').textContent = card.name;
    card.querySelector('.open').ariaLabel = `Enlarge ${card.name}`;
    $('answers').hidden = false;
    $('photos').append(card);
    return card;
}

function removeCard(card) {
    const view = card.querySelector('.photo');
    if (view) resized.unobserve(view);
    URL.revokeObjectURL(view?.querySelector('img').src);
    card.remove();
    $('answers').hidden = !cards().length;
}

// Into view, below the line that counts.
const reveal = card => card.scrollIntoView({block: 'start', behavior: smooth});

// A view of a picture: its shape, and no more than twice its pixels wide.
function shape(view, {width, height}) {
    view.style.setProperty('--ratio', `${width} / ${height}`);
    view.style.setProperty('--aspect', width / height);
    view.style.setProperty('--most', `${2 * width}px`);
}

function caption(element, card) {
    const {name, faces} = card;
    if (!faces || faces.length < 2) return element.textContent = summary(card);
    const list = document.createElement('ol');
    list.append(...numbered(faces).map(text => Object.assign(document.createElement('li'), {textContent: text})));
    element.replaceChildren(`${name}: ${faces.length} faces`, list);
}

// What is known of a card, as words.
function write(card) {
    const view = card.querySelector('.photo');
    if (card.faces) label(view, card);
    else view?.remove();
    caption(card.querySelector('figcaption'), card);
    card.classList.toggle('group', card.faces?.length > 3);
}

// The picture of a card, which is all that it holds: a JPEG.
function picture(card, blob) {
    const view = card.querySelector('.photo'), img = card.querySelector('img');
    shape(view, card);
    URL.revokeObjectURL(img.src);
    img.src = URL.createObjectURL(blob);
    img.hidden = false;
    resized.observe(view);
}

// Answer a file on a card, whose picture has at most `side` pixels on its longer side.
async function fill(card, file, side) {
    const start = performance.now();
    let photo;
    try {
        photo = await read(file);
        const {width, height} = photo, found = await facesOf(photo), ms = performance.now() - start;
        Object.assign(card, {file, width, height, ms, ...found});
        picture(card, await jpeg(photo, side));
    } catch (e) { Object.assign(card, {reason: e.message, ms: performance.now() - start}); }
    photo?.image.close();
    write(card);
}

// The faces of a photo, boxes in pixels of the whole photo.
async function facesOf(photo) {
    const data = pixels(photo), faces = await answer(data, await models, $('find').checked);
    for (const f of faces) f.box = f.box.map(v => v * photo.width / data.width);
    return {faces};
}

// The dialog

// Shows a card's small picture at once, and a large one when it is decoded. The file may have gone since.
async function enlarge(card) {
    const dialog = $('large'), view = dialog.querySelector('.photo'), img = card.querySelector('img').cloneNode();
    $('large-name').textContent = card.name;
    shape(view, card);
    view.prepend(img);
    dialog.showModal();
    label(view, card);
    caption($('large-words'), card);
    const photo = await read(card.file).catch(() => null), shown = () => dialog.open && view.card === card;
    if (!photo) return;
    const large = await jpeg(photo, LARGE, .9);
    if (shown()) img.src = URL.createObjectURL(large);
    if (shown()) openMoves(pixels(photo), card);
    photo.image.close();
}

function closed() {
    const img = $('large').querySelector('img'), used = cards().some(c => c.querySelector('img')?.src === img.src);
    if (!used) URL.revokeObjectURL(img.src);
    img.remove();
    closeMoves();
}
