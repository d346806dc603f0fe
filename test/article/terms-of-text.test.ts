import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const SENTENCES = [
  'The mill stands where the river is narrowest, and for two hundred years nobody in the valley ground a sack of corn anywhere else, whatever it cost them.',
  'When the last miller left, the wheel was sold for its iron, the stones were laid in the churchyard path, and the building was let to a maker of cricket bats.',
  'It was the bats that saved it: willow has to lie dry for years, and a roof that is kept whole for the sake of willow keeps everything else beneath it dry, too.',
  'Volunteers have since dug out the channel by hand, one weekend a month, and what they found in the mud has filled a room of the school from floor to ceiling.',
  'The new wheel turned for the first time in March, for eleven minutes, in front of four hundred people and a brass band that had not been told when to stop.',
  'There is no flour yet, and there may never be much, but the sound is back, and those who live beside the water say that they sleep better for hearing it.',
];
const TEXT = SENTENCES.map((one) => `<p>${one} ${one}</p>`);

function contentOf(...parts: string[]): Document {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Words of the mill</title><meta property="og:type" content="article"></head><body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><article><h1>Words of the mill</h1>${parts.join('')}</article></main><footer><a href="/imprint">Imprint</a></footer></body></html>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://e.org/mill',
    force: true,
    parse: parseHtml,
  });
  return parseHtml(reading?.article.content ?? '');
}

const summaries = (content: Document) =>
  [...content.querySelectorAll('summary')].map(({ textContent }) => textContent);

const folded = (label: string, inside: string) =>
  `<details><summary>${label}</summary>${inside}</details>`;

test.each(['More', 'Read more', 'Mehr', 'En savoir plus'])(
  'what is folded keeps its label: %s',
  (label) => {
    const content = contentOf(
      ...TEXT,
      folded(label, '<p>The stones are of lava.</p>'),
      TEXT[0] ?? '',
    );
    expect(content.body.textContent).toContain('The stones are of lava.');
    expect(summaries(content)).toEqual([label]);
  },
);

test('a label of what is folded and empty goes', () => {
  const content = contentOf(...TEXT, folded('More', ''), TEXT[0] ?? '');
  expect(summaries(content)).toEqual([]);
});

const TERMS = [
  '<dl><dt>Leat<dd>A channel that leads water.</dl>',
  '<dl><dt>Term<dd>Definition of it.</dl>',
  '<dl><dt>Wehr<dd>Ein Damm quer im Fluss.<dt>Gerinne<dd>Die Rinne zum Rad.</dl>',
  '<dl><div><dt>水車<dd>水で回る車。</div></dl>',
];

test.each(TERMS)('a list of terms at the end of the text stays: %s', (terms) => {
  expect(contentOf(...TEXT, terms).querySelectorAll('dt, dd')).toHaveLength(
    terms.split(/<d[td]>/).length - 1,
  );
});

test.each([
  '<dl class="meta"><dt>Filed under<dd><a href="/tag/mills">Mills</a></dl>',
  '<dl><dt>Filed under<dd><a href="/tag/mills">Mills</a></dl>',
])('a list of what the page is filed under goes: %s', (terms) => {
  expect(contentOf(...TEXT, terms).querySelector('dl')).toBeNull();
});
