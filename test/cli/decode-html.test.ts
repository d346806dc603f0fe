import { expect, test } from 'vitest';
import { decodeHtml } from '../../src/cli/decode-html.ts';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  [
    'a mark before all else',
    utf8('\ufeff<meta charset=latin1>é'),
    'text/html; charset=latin1',
    'é',
  ],
  [
    'what the server says',
    latin('<meta charset="utf-8">é'),
    'text/html; charset="ISO-8859-1"',
    'é',
  ],
  ['what the page says', latin('<META content="text/html; charset=iso-8859-15">\xa4'), null, '€'],
  ['what an XML page says', latin('<?xml version="1.0" encoding="windows-1251"?>\xe9'), null, 'й'],
  ['UTF-8 where nobody says', utf8('<p>é猫'), 'text/html', 'é猫'],
  ['windows-1252 where it is no UTF-8', latin('<p>\x93é\x94'), null, '“é”'],
  [
    'a name nobody knows is passed over',
    utf8('<meta charset="made-up">é'),
    'text/html; charset=x',
    'é',
  ],
  ['UTF-16 named in single bytes', utf8('<meta charset="utf-16">é'), null, 'é'],
])('%s', (_name, bytes, contentType, end) => {
  expect(decodeHtml(bytes, contentType).slice(-end.length)).toBe(end);
});

test('UTF-16 with its mark', () => {
  const bytes = new Uint8Array(Buffer.from('\ufeff<p>é猫', 'utf16le'));
  expect(decodeHtml(bytes, null)).toBe('<p>é猫');
});
