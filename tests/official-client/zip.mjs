// A ZIP archive of one file that is stored as it is.
const Version = 20;
const Day = 0x21; // 1980-01-01, the first that the format has.

export function zip(name, text) {
    const path = Buffer.from(name);
    const content = Buffer.from(text);
    const { length } = content;
    const file = [[Version, 2], [0, 2], [0, 2], [0, 2], [Day, 2], [crc32(content), 4], [length, 4], [length, 4], [path.length, 2], [0, 2]];
    const local = Buffer.concat([fields([0x04034b50, 4], ...file), path, content]);
    const central = Buffer.concat([fields([0x02014b50, 4], [Version, 2], ...file, [0, 2], [0, 2], [0, 2], [0, 4], [0, 4]), path]);
    const end = fields([0x06054b50, 4], [0, 2], [0, 2], [1, 2], [1, 2], [central.length, 4], [local.length, 4], [0, 2]);
    return Buffer.concat([local, central, end]);
}

// Each is a number and its bytes.
function fields(...all) {
    return Buffer.concat(all.map(([number, bytes]) => {
        const field = Buffer.alloc(bytes);
        field.writeUIntLE(number, 0, bytes);
        return field;
    }));
}

function crc32(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let i = 0; i < 8; i++) {
            sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
        }
    }

    return (sum ^ 0xffffffff) >>> 0;
}
