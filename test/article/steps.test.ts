import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const PROSE = [
  'This was written in the winter in which the pumps were switched off, and was printed on the back of the timetable of the ferry, where it was read by nobody for eleven years.',
  'The wire has to be drawn to a gauge that is no longer sold, the insulation is cotton tape dipped in shellac, and every layer is measured before the next is begun.',
];

function read(inside: string): string {
  const [first, last] = PROSE.map((line) => `<p>${line}</p>`);
  const html = `<title>Rewinding</title><article><h1>Rewinding</h1>${first}<h2>Steps</h2>${inside}${last}${first}</article>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://e.org/p',
    force: true,
    parse: parseHtml,
  });
  return reading?.article.text ?? '';
}

const STEPS: Record<string, string[]> = {
  'the last a link': [
    '1. Draw the wire.',
    '2. Dip.',
    '3. Wind.',
    '4. Measure it twice.',
    '5. <a href="/dl/x">Download the sheet</a>',
  ],
  German: [
    'Schritt 1: Draht ziehen.',
    'Schritt 2: Band tränken.',
    'Schritt 3: Wickeln.',
    'Schritt 4: <a href="/messen">Messen</a>',
  ],
  Japanese: ['1. 線を引く', '2. テープを浸す', '3. 巻く', '4. <a href="/x">二度測る</a>'],
  Arabic: ['١. اسحب السلك', '٢. اغمس الشريط', '٣. <a href="/x">قس مرتين</a>', '٤. ابدأ من جديد'],
  'a link amid them': [
    '1) Open the case.',
    '2) <a href="/guides/clean-the-case">Clean the case first of all</a>',
    '3) Close it.',
    '4) Wait.',
  ],
};
const WRAPS: Record<string, (steps: string[]) => string> = {
  'bare divs': (steps) => `<div>${steps.map((step) => `<div>${step}</div>`).join('')}</div>`,
  paragraphs: (steps) => steps.map((step) => `<p>${step}</p>`).join(''),
  cards: (steps) =>
    `<div class="steps">${steps.map((step) => `<div class="step"><span class="t">${step}</span></div>`).join('')}</div>`,
};
const shown = (html: string): string => html.replace(/<[^>]+>/g, '');

test.each(
  Object.entries(STEPS).flatMap(([name, steps]) =>
    Object.entries(WRAPS).map(([wrap, write]) => [name, wrap, steps, write] as const),
  ),
)('no step is cut from a list of steps: %s, in %s', (_name, _wrap, steps, write) => {
  const lines = read(write([...steps])).split('\n');
  expect(steps.map(shown).filter((step) => !lines.includes(step))).toEqual([]);
});

test('a numbered list of links to other stories is no list of steps', () => {
  const links = [
    'The lamp went out',
    'A clock that runs fast',
    'The reed is cut',
    'Bees in the wall',
  ];
  const items = links.map((link, at) => `<div>${at + 1}. <a href="/news/${at}">${link}</a></div>`);
  expect(
    read(`<aside class="most-read"><h3>Most read</h3>${items.join('')}</aside>`),
  ).not.toContain('Bees');
});

test('a short sentence in a bare element first and last among the paragraphs stays', () => {
  const lines = [
    'The group wrote <a href="/w">a third letter</a> and kept a copy.',
    'It still hangs in the shed.',
  ];
  const text = PROSE.map((line) => `<p>${line}</p>`).join('');
  const html = `<title>The third letter</title><article><h1>The third letter</h1><div>${lines[0]}</div>${text}${text}<div>${lines[1]}</div></article>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://e.org/p',
    force: true,
    parse: parseHtml,
  });
  for (const line of lines) expect(reading?.article.text).toContain(shown(line));
});
