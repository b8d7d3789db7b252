// JSON that a person can read: what fits on a line stands on one.
import { writeFileSync } from 'node:fs';

const MaxLine = 120;

export function format(value, indent = '') {
    const line = oneLine(value);
    if (line.length + indent.length <= MaxLine || value === null || typeof value !== 'object') {
        return line;
    }

    const inner = indent + '  ';
    return Array.isArray(value)
        ? `[\n${value.map((item) => inner + format(item, inner)).join(',\n')}\n${indent}]`
        : `{\n${Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${format(item, inner)}`).join(',\n')}\n${indent}}`;
}

/** Text as its lines; joined by line feeds they are the text again. */
export function lines(text) {
    return text.toString('utf8').split('\n');
}

/** A body as text where it is readable text, else in Base64. */
export function body(bytes) {
    const text = bytes.toString('utf8');
    const isReadable = Buffer.from(text, 'utf8').equals(bytes) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/.test(text);
    return isReadable ? { text } : { base64: bytes.toString('base64') };
}

/** Writes a file of vectors, after a look for names that are given twice. */
export function write(folder, name, about, vectors, deviations) {
    for (const list of [vectors, deviations]) {
        const names = new Set();
        for (const vector of list) {
            if (names.has(vector.name)) {
                throw new Error(`${name}: two vectors have the name ${vector.name}`);
            }

            names.add(vector.name);
        }
    }

    writeFileSync(new URL(`${name}.json`, folder), format({ about, vectors, deviations }) + '\n');
    console.log(`${name}.json: ${vectors.length} vectors, ${deviations.length} deviations`);
}

function oneLine(value) {
    if (value === null || typeof value !== 'object') {
        // Two line ends of Unicode that JSON allows, and that editors break lines at.
        return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
    }

    if (Array.isArray(value)) {
        return `[${value.map(oneLine).join(', ')}]`;
    }

    const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${oneLine(item)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
