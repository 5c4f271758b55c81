// The answers as files, in the form that `process` writes them.

const round = (v, digits) => +v.toFixed(digits);
const byName = (a, b) => a.name < b.name ? -1 : +(a.name > b.name);

// The face that stands for the photo: the largest area times nearness to the middle.
function mainFace({faces, width, height}) {
    const weight = ({box: [x, y, w, h]}) => w * h * Math.max(0, 1 - Math.hypot(x + w / 2 - width / 2,
        y + h / 2 - height / 2) / Math.hypot(width / 2, height / 2));
    if (faces.length < 2) return faces[0];
    return faces.reduce((best, f) => weight(f) > weight(best) ? f : best);
}

// A JSON object with a line for each pair.
function jsonOf(pairs) {
    const spaced = v => JSON.stringify(v, null, 1).replace(/([\[{])\n */g, '$1').replace(/\n *([\]}])/g, '$1')
        .replace(/\n */g, ' ');
    const lines = pairs.map(([k, v]) => `  ${JSON.stringify(k)}: ${spaced(v)}`);
    return `{\n${lines.join(',\n')}\n}\n`;
}

function resultsJson(cards) {
    return jsonOf(cards.filter(c => c.faces).map(c => [c.name, c.faces.length ? labelOf(mainFace(c)) : 'unknown']));
}

function facesJson(cards) {
    const face = f => ({box: f.box.map(v => round(v, 1)), score: round(f.score, 4), label: labelOf(f),
        probability: round(confidence(f), 6)});
    return jsonOf(cards.filter(c => c.faces).map(c => [c.name, boxed(c).map(face)]));
}

// Rows of the report by column: one for each face, or one for a photo without any.
function* rowsOf(card) {
    const {name, width, height, ms, faces, reason} = card, second = `prob_${settings.classes[1]}`;
    const photo = {file: name, width, height, ms: round(ms, 2), reason};
    if (!faces) return yield {...photo, status: 'failed'};
    if (!faces.some(f => f.whole)) photo.faces = faces.length;
    if (!faces.length) yield {...photo, label: 'unknown', status: 'unknown', reason: 'no face', main: 1};
    for (const f of faces) {
        const said = labelOf(f), row = {...photo, label: said, status: said === 'unknown' ? said : 'ok',
            probability: round(confidence(f), 6), [second]: round(f.prob, 6)};
        if (f.whole) { yield row; continue; }
        const [x, y, w, h] = f.box.map(v => round(v, 1));
        yield {...row, x, y, w, h, score: round(f.score, 4), turned: f.turned, yaw: round(f.yaw, 1),
            main: +(f === mainFace(card))};
    }
}

// A cell; a name that a spreadsheet would run gets an apostrophe in front.
function cell(value) {
    const text = typeof value === 'string' && /^'*[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function reportCsv(cards) {
    const rows = cards.flatMap(c => [...rowsOf(c)]).map(row => settings.columns.map(k => row[k]));
    return [settings.columns, ...rows].map(row => row.map(cell).join(',') + '\r\n').join('');
}

const SAVERS = {'process_results.json': resultsJson, 'process_faces.json': facesJson, 'report.csv': reportCsv};

function save(name) {
    const content = SAVERS[name](answered().sort(byName)), link = document.createElement('a');
    const type = name.endsWith('csv') ? 'text/csv' : 'application/json';
    link.href = URL.createObjectURL(new Blob([content], {type}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
