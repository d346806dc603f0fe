import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'The beds are dug in March, when the ground is dry enough to crumble and too cold to tempt anybody into sowing.',
  'Between the rows a plank is laid to walk on, and it is moved with the gardener, so that nothing is trodden hard.',
  'By June nobody sees the plank any more, and by August nobody remembers which of the beds was dug first of all.',
];
const BLANK =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjwvc3ZnPg==';

const read = (inside: string) => {
  const html = `<html><head><title>The beds</title></head><body><main><article><h1>The beds</h1>${inside}${TEXT.map((line) => `<p>${line}</p>`).join(inside)}</article></main></body></html>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://garden.example/2025/beds',
    force: true,
    parse: parseHtml,
  });
  if (!reading) throw new Error('There is nothing to read.');
  const { content, leadImage } = reading.article;
  return { content, lead: leadImage?.src };
};

const PIN = 'https://www.pinterest.com/pin/create/button/?url=garden.example&amp;media=x.jpg';

describe('a picture stays', () => {
  test.each([
    [
      'under a sign to pass it on',
      `<div class="box"><div class="pin"><a href="${PIN}"><img src="/pin.png" width="60" height="60"></a></div><img src="/plank.jpg" alt="plank"></div>`,
    ],
    [
      'under several, in a link to itself',
      `<div><a href="${PIN}"><img src="/pin.png" width="60"></a><a href="https://www.facebook.com/sharer/sharer.php?u=x"><img src="/f.png" width="60"></a><a href="/plank.jpg"><img src="/plank.jpg" alt="plank"></a></div>`,
    ],
    [
      'that waits under a name of its loader’s own',
      `<p><img nitro-lazy-src="/plank.jpg" src="${BLANK}" alt="plank"></p>`,
    ],
    [
      'that waits as a set of sizes',
      `<p><img nitro-lazy-srcset="/plank-s.jpg 300w, /plank.jpg 900w" srcset="${BLANK}" alt="plank"></p>`,
    ],
    [
      'with a caption, in a figure named after what a click opens',
      '<figure class="wp-lightbox-overlay"><img src="/plank.jpg" alt="plank" width="600" height="400"><figcaption>The plank</figcaption></figure>',
    ],
  ])('%s', (_name, html) => {
    const { content, lead } = read(html);
    expect(content).toContain('src="https://garden.example/plank.jpg"');
    expect(`${lead} ${content}`).not.toMatch(/pin\.png|f\.png/);
  });
});

test('a row of signs that lies over no picture goes, and is told', () => {
  const row = `<div class="row"><a href="${PIN}"><img src="/pin.png" width="60"></a><a href="https://www.facebook.com/sharer/sharer.php?u=x"><img src="/f.png" width="60"></a></div>`;
  const { content, lead } = read(row);
  expect(content).not.toMatch(/pin\.png|f\.png/);
  expect(lead).toBeUndefined();
});

test('of a preview and its picture the picture stays', () => {
  const { content } = read(
    '<figure><div><img src="/max/60/plank.jpg?q=20" width="700"></div><picture><source srcset="/fit/700/plank.webp 700w, /fit/1400/plank.webp 1400w"><img alt="" width="700"></picture></figure>',
  );
  expect(content).toContain('/fit/1400/plank.webp');
  expect(content).not.toContain('/max/60/');
});

test.each([
  [
    'src="/thumb/50/plank.jpg" width="50" data-full="https://garden.example/full/plank.jpg"',
    'full',
  ],
  ['src="/plank.jpg" width="900" data-full="https://garden.example/full/plank.jpg"', 'plank'],
])('a thumbnail gives way to what it opens, a picture does not: %s', (attributes, shown) => {
  const { content } = read(`<p>x <img ${attributes} alt="plank"></p>`);
  expect(content.includes('/full/')).toBe(shown === 'full');
});

test.each([
  ['<img class="emoji" alt="🐐" src="/1f410.svg">', '🐐'],
  ['<img alt="👩🏽‍🌾" src="/x.png" width="20">', '👩🏽‍🌾'],
])('a sign drawn as a picture is a sign: %s', (image, sign) => {
  expect(read(`<p>The goat ${image} said no.</p>`).content).toContain(`The goat ${sign} said no.`);
});

test.each(['<img alt="🐐" src="/goat.jpg" width="600">', '<img alt="1" src="/one.png">'])(
  'a picture is none: %s',
  (image) => {
    expect(read(`<p>See ${image} there.</p>`).content).toMatch(/<img[^>]+(?:goat\.jpg|one\.png)/);
  },
);
