// Copies the fonts without their radicals (U+2E80–2FDF). A radical shares its glyph with the character it looks like,
// and PDFBox then writes the lower code into the document: 日 would be found, read aloud and copied as ⽇.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const SOURCE = 'node_modules/@expo-google-fonts/noto-sans-sc';
const FONTS = { Regular: '400Regular/NotoSansSC_400Regular.ttf', Bold: '700Bold/NotoSansSC_700Bold.ttf' };
const FIRST = 0x2e80;
const LAST = 0x2fdf;

/** Where the table of that tag begins. */
function table(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Takes the radicals out of every mapping of format 12, the one that holds all of Unicode; it can only get shorter. */
function withoutRadicals(font) {
  const cmap = table(font, 'cmap');
  let dropped = 0;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const mapping = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(mapping) !== 12) continue;
    const count = font.readUInt32BE(mapping + 12);
    const kept = [];
    for (let group = 0; group < count; group++) {
      const at = mapping + 16 + 12 * group;
      const [from, to, glyph] = [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
      if (to < FIRST || from > LAST) kept.push([from, to, glyph]);
      if (from < FIRST && to >= FIRST) kept.push([from, FIRST - 1, glyph]);
      if (to > LAST && from <= LAST) kept.push([LAST + 1, to, glyph + LAST + 1 - from]);
    }
    if (kept.length > count) throw new Error('No room for the shorter mapping');
    dropped += count - kept.length;
    font.writeUInt32BE(kept.length, mapping + 12);
    kept.flat().forEach((value, index) => font.writeUInt32BE(value, mapping + 16 + 4 * index));
  }
  if (dropped === 0) throw new Error('The font is not laid out as expected: no radical was found');
  return font;
}

mkdirSync('node_modules/.prepared', { recursive: true });
for (const [weight, file] of Object.entries(FONTS)) {
  writeFileSync(`node_modules/.prepared/NotoSansSC-${weight}.ttf`, withoutRadicals(readFileSync(`${SOURCE}/${file}`)));
}
writeFileSync('node_modules/.prepared/OFL.txt', readFileSync(`${SOURCE}/LICENSE_FONT`));
