import { expect, it } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = ['heron', 'bell', 'lamp', 'mill']
  .map(
    (about) =>
      `<p>The ${about} was seen by nobody for eleven years, and then by two people on one evening, who told a third, and by the end of the week the whole valley had an opinion on the ${about} and no way to be rid of it.</p>`,
  )
  .join('');

const read = (end: string) =>
  readPage(
    parseHtml(
      `<html><head><title>The heron</title></head><body><main><h1>The heron</h1>${TEXT}${end}</main></body></html>`,
    ),
    { url: 'https://paper.example/2025/heron', force: true, parse: parseHtml },
  );

it.each(['<h2>From the same shelf</h2>', '<div><h3>Vom selben Brett</h3><div></div></div>'])(
  'takes a last heading that heads nothing, and tells of it: %s',
  (end) => {
    const words = end.replace(/<[^>]*>/g, '');
    const reading = read(end);
    expect(reading?.article.text).not.toContain(words);
    expect(reading?.removals.map(({ kind, text }) => [kind, text])).toContainEqual([
      'orphan-label',
      words,
    ]);
  },
);

it.each([
  '<h2>What it eats</h2><p>Eels.</p>',
  '<h2>How it stands</h2><p><img src="/heron.jpg" alt="" width="800" height="500"></p>',
  '<h2>Its cry</h2><pre><code>kraak</code></pre>',
])('keeps a last heading with anything under it: %s', (end) => {
  expect(read(end)?.article.text).toContain(/<h2>(.*?)</.exec(end)?.[1]);
});
