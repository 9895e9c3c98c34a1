import { readFileSync } from 'node:fs';

/**
 * The code points that a TrueType file has a shape for, from its character map (OpenType, "cmap", formats 4 and 12).
 *
 * @throws Error where the file has neither of the two formats
 */
export function readCodePoints(path: string): Set<number> {
  const bytes = readFileSync(path);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = findTable(font, 'cmap');
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + 8 * index;
    const offset = cmap + font.getUint32(record + 4);
    return { platform: font.getUint16(record), format: font.getUint16(offset), offset };
  });
  const isUnicode = ({ platform }: { platform: number }) => platform === 0 || platform === 3;
  const byFormat = (wanted: number) =>
    subtables.find((subtable) => isUnicode(subtable) && subtable.format === wanted)?.offset;
  const [full, basic] = [byFormat(12), byFormat(4)];
  if (full !== undefined) return new Set(readFormat12(font, full));
  if (basic !== undefined) return new Set(readFormat4(font, basic));
  throw new Error(`No cmap of format 4 or 12 in ${path}`);
}

function findTable(font: DataView, name: string): number {
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = String.fromCodePoint(...[0, 1, 2, 3].map((at) => font.getUint8(record + at)));
    if (tag === name) return font.getUint32(record + 8);
  }
  throw new Error(`No table "${name}"`);
}

function* readFormat12(font: DataView, at: number): Generator<number> {
  for (let group = 0; group < font.getUint32(at + 12); group += 1) {
    const record = at + 16 + 12 * group;
    const [start, end] = [font.getUint32(record), font.getUint32(record + 4)];
    const glyph = font.getUint32(record + 8);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) yield code;
  }
}

function* readFormat4(font: DataView, at: number): Generator<number> {
  const segments = font.getUint16(at + 6) / 2;
  const endCodes = at + 14;
  const startCodes = endCodes + 2 * segments + 2;
  const deltas = startCodes + 2 * segments;
  const rangeOffsets = deltas + 2 * segments;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = font.getUint16(startCodes + 2 * segment);
    const end = font.getUint16(endCodes + 2 * segment);
    const delta = font.getUint16(deltas + 2 * segment);
    const offset = font.getUint16(rangeOffsets + 2 * segment);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      // The offset counts from where it stands itself.
      const listed = rangeOffsets + 2 * segment + offset + 2 * (code - start);
      const base = offset === 0 ? code : font.getUint16(listed);
      const glyph = base === 0 ? 0 : (base + delta) & 0xffff;
      if (glyph !== 0) yield code;
    }
  }
}
