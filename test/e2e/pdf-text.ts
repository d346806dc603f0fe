import { inflateSync } from 'node:zlib';

/**
 * What is written on the pages of a PDF that Chromium has printed, without any space: glyphs by the
 * tables that their fonts bring (`ToUnicode`, PDF 32000-1, 9.10.3).
 */
export function pdfText(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\b(.*?)\bendobj/gs))
    objects.set(id, body);
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, lettersOf(objects, id));
  const words = [...objects.values()].map((body) => wordsOf(streamOf(body), fonts));
  // Letters that are set as one are two again.
  return words.join('').normalize('NFKC');
}

function streamOf(body: string): string {
  // The bytes may end with what would be the end of a line elsewhere.
  const bytes = /stream\r?\n(.*?)\nendstream/s.exec(body)?.[1];
  if (!bytes || !body.includes('FlateDecode')) return '';
  return inflateSync(new Uint8Array(Buffer.from(bytes, 'latin1'))).toString('latin1');
}

function lettersOf(objects: Map<string, string>, font: string): Map<string, string> {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
  const letters = new Map<string, string>();
  const source = streamOf(objects.get(table ?? '') ?? '');
  for (const [, from = '', to = '', first = ''] of source.matchAll(
    /^<(\w{4})> <(\w{4})> <(\w+)>$/gm,
  ))
    for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at++)
      letters.set(keyOf(at), letterOf(first, at - Number.parseInt(from, 16)));
  for (const [, glyph = '', to = ''] of source.matchAll(/^<(\w{4})> <(\w+)>$/gm))
    letters.set(glyph.toUpperCase(), letterOf(to, 0));
  return letters;
}

const keyOf = (glyph: number): string => glyph.toString(16).toUpperCase().padStart(4, '0');

function letterOf(hex: string, on: number): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  const last = units.length - 1;
  return String.fromCharCode(...units.map((unit, at) => (at === last ? unit + on : unit)));
}

function wordsOf(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font: Map<string, string> | undefined;
  let words = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g))
    if (name) font = fonts.get(name);
    else
      words += (hex?.match(/.{4}/g) ?? [])
        .map((one) => font?.get(one.toUpperCase()) ?? '')
        .join('');
  return words.replace(/\s+/g, '');
}
