import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'The lighthouse on the northern mole was lit with oil until the year of the great frost, when the keeper asked the town for a cable.',
  'It took two winters to lay, since the mole is older than the harbour and nobody knew what it stood on, and the keeper kept his oil.',
  'When the lamp was switched on at last the fishermen complained that it was too white, and a yellow pane was put before it in spring.',
  'That pane is the one that visitors are shown today, with a crack in the corner that the keeper calls his coast, and a date on it.',
];
const links = (host = ''): string =>
  [
    ['/2026/harbour-fees', 'Harbour fees rise for the third year'],
    ['/2026/cable-ferry', 'The cable ferry is to be sold in autumn'],
  ]
    .map(([path, text]) => `<li><a href="${host}${path}">${text}</a></li>`)
    .join('');

const read = (between: string) =>
  readPage(
    parseHtml(
      `<html><head><title>The lighthouse</title></head><body><main><h1>The lighthouse</h1><p>${TEXT[0]}</p><p>${TEXT[1]}</p>${between}<p>${TEXT[2]}</p><p>${TEXT[3]}</p></main></body></html>`,
    ),
    { url: 'https://www.mole.com/2026/lighthouse', force: true, parse: parseHtml },
  );

test.each([
  [
    'Our guide to the coast',
    'Here is how the towns of the coast earn their living, told in short.',
  ],
  ['Unser Küstenführer', 'Wovon die Städte der Küste leben, in Kürze erzählt.'],
])('of a part that is named after other stories nothing is left: %s', (label, line) => {
  const read1 = read(
    `<div class="RelatedContent-box"><div><h2>${label}</h2><div class="group"><p><em>${line}</em></p><ul>${links()}</ul></div></div></div>`,
  );
  expect(read1?.article.text).not.toContain(label);
  expect(read1?.article.text).not.toContain(line);
  expect(read1?.article.text).not.toContain('Harbour fees');
  expect(read1?.removals.map(({ text }) => text).join('\n')).toContain(line);
});

test('a section whose list is taken keeps what it has to say', () => {
  const line = `${TEXT[1]} ${TEXT[3]}`.replaceAll('mole', 'pier');
  const kept = read(
    `<div class="related-topics"><h2>What the fishermen say</h2><p>${line}</p><ul>${links()}</ul></div>`,
  );
  expect(kept?.article.text).toContain('What the fishermen say');
  expect(kept?.article.text).toContain(line);
});

test('a list of headlines of the same paper in another country leads away, too', () => {
  const list = (host: string) => read(`<div class="b1"><ul>${links(host)}</ul></div>`);
  expect(list('https://www.mole.co.uk')?.article.text).not.toContain('Harbour fees');
  expect(list('https://www.jetty.co.uk')?.article.text).toContain('Harbour fees');
});
