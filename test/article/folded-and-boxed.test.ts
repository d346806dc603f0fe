import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import type { Reading } from '../../src/model/article.ts';

const TEXT = [
  'The lock keeper counts the barges by their bells, since the fog has not lifted from the basin for eleven days.',
  'Each bell has a pitch of its own, and a barge that is sold has its bell recast before it leaves the yard again.',
  'In the house behind the lock hangs a board with forty hooks, one for every bell that the keeper can tell apart.',
  'When a bell is lost its hook stays empty, and the children of the village know which hook it was and whose.',
];
const HIDDEN =
  'Two of the bells were stolen in the year of the long frost and came back in spring, polished, with a letter of apology.';

const readingOf = (inside: string): Reading => {
  const html = `<html><head><title>The bells of the basin</title></head><body><header><a href="/">Home</a></header><main><article><h1>The bells of the basin</h1>${TEXT.map((line, at) => `<p>${line}</p>${at === 1 ? inside : ''}`).join('')}</article></main></body></html>`;
  const reading = readPage(parseHtml(html), {
    url: 'https://paper.example/2025/bells',
    force: true,
    parse: parseHtml,
  });
  if (!reading) throw new Error('There is nothing to read.');
  return reading;
};
const textOf = (inside: string): string => readingOf(inside).article.text;

describe('what is folded away is read, whatever its tags', () => {
  test.each([
    [
      'an answer in a division',
      `<div><h3><button aria-expanded="false" aria-controls="a">Which bells were lost?</button></h3><div id="a" hidden><div>${HIDDEN}</div></div></div>`,
    ],
    [
      'an answer in a division, in Spanish',
      `<div><button aria-expanded="false">¿Qué campanas se perdieron?</button><div style="display:none">${HIDDEN}</div></div>`,
    ],
    [
      'a text under its heading, alone in their box',
      `<div><h3>Lost bells</h3><div style="display:none"><p>${HIDDEN}</p></div></div>`,
    ],
    [
      'a panel beside another',
      `<div role="tabpanel"><p>All forty hung there in May.</p></div><div role="tabpanel" hidden><p>${HIDDEN}</p></div>`,
    ],
  ])('%s', (_name, html) => {
    expect(textOf(html)).toContain('polished, with a letter of apology');
  });

  test.each([
    [
      'a menu',
      `<button aria-expanded="false" aria-controls="m">More</button><div id="m" hidden><a href="/a">All bells that were ever cast in this valley.</a> <a href="/b">${HIDDEN}</a></div>`,
    ],
    [
      'a form under its heading',
      `<div><h3>Write to us</h3><div style="display:none"><p>${HIDDEN}</p><input type="text"></div></div>`,
    ],
    [
      'a copy for a dialog',
      `<div><div><h3>Bells</h3><div role="dialog" hidden><p>${HIDDEN}</p></div></div><p>x</p></div>`,
    ],
  ])('%s is not', (_name, html) => {
    expect(textOf(html)).not.toContain('polished, with a letter of apology');
  });
});

describe('a row of pictures shown one at a time', () => {
  const slide = (inside: string, names = '') =>
    `<div class="slide"><img src="/a.jpg" alt="a" width="600" height="400"></div><div class="slide ${names}" aria-hidden="true"><img src="/b.jpg" alt="b" width="600" height="400">${inside}</div>`;
  test('is read whole', () => {
    expect(readingOf(slide('')).article.content).toContain('b.jpg');
  });
  test.each([
    ['copies at its ends', slide('', 'slide-cloned')],
    ['cards', slide('<a href="/other">Another story</a>')],
  ])('%s stay out of sight', (_name, html) => {
    expect(readingOf(html).article.content).not.toContain('b.jpg');
  });
});

describe('a note set apart from the text', () => {
  const NOTE = 'The bells may not be rung between two and four.';
  test.each([
    [
      'Sphinx',
      `<div class="admonition note"><p class="admonition-title">Note</p><p>${NOTE}</p></div>`,
    ],
    [
      'Bootstrap',
      `<div class="alert alert-warning" role="alert"><p class="h4">Warning</p><p>${NOTE}</p></div>`,
    ],
    [
      'Obsidian',
      `<div data-callout="info" class="callout"><div><div>Bells</div></div><div><p>${NOTE}</p></div></div>`,
    ],
    ['a role', `<div role="note"><b>Achtung</b><div>${NOTE}</div></div>`],
  ])('stays: %s', (_name, html) => {
    expect(textOf(html)).toContain(NOTE);
  });
});

describe('what is embedded in the text', () => {
  test.each([
    [
      'a film in a frame',
      '<div><iframe src="https://player.films.example/video/7"></iframe></div>',
      'player.films.example/video/7',
    ],
    [
      'a film in a frame that waits',
      '<iframe data-src="https://films.example/embed/7" title="Bells"></iframe>',
      'films.example/embed/7',
    ],
    [
      'a film',
      '<video controls><source src="/bells.mp4">No film.</video>',
      'https://paper.example/bells.mp4',
    ],
    [
      'a recording',
      '<figure><audio controls src="/bells.ogg"></audio></figure>',
      'https://paper.example/bells.ogg',
    ],
    [
      'a post',
      '<blockquote class="post"><a href="https://posts.example/@ada/1"><div>Post by @ada</div><div>View</div></a></blockquote>',
      'posts.example/@ada/1',
    ],
    [
      'an element that plays',
      '<lite-video><a href="https://films.example/7">The bells</a></lite-video>',
      'films.example/7',
    ],
  ])('can still be reached: %s', (_name, html, address) => {
    expect(readingOf(html).article.content).toContain(address);
  });

  test.each([
    ['an advert in a frame', '<iframe src="https://ads.example/slot/7"></iframe>', 'ads.example'],
    ['a film nobody can stop', '<video autoplay muted loop src="/loop.mp4"></video>', 'loop.mp4'],
    [
      'a story of the site’s own',
      '<blockquote class="wp-embedded-content"><a href="https://paper.example/other">Forty hooks, one bell</a></blockquote>',
      'paper.example/other',
    ],
  ])('%s is not', (_name, html, address) => {
    expect(readingOf(html).article.content).not.toContain(address);
  });

  test('a post that is quoted keeps its author and day, which are not the text’s', () => {
    const post =
      '<blockquote><p>The bells are back.</p>— Ada Quill (@ada) <a href="https://posts.example/1">May 3, 2024</a></blockquote>';
    const { text, published } = readingOf(post).article;
    expect(text).toContain('— Ada Quill (@ada) May 3, 2024');
    expect(published).toBeNull();
  });
});

describe('what counts readers', () => {
  test.each([
    '<div class="vote-count">62</div>',
    '<div><span>1.2K</span> Likes · <span>34</span> Comments · Share</div>',
    '<div><span>12</span> Gefällt · <span>3</span> Kommentare</div>',
  ])('goes: %s', (html) => {
    expect(textOf(html)).not.toMatch(/^(?:62|1\.2K|12 )/m);
  });
  test.each(['<p>1868</p>', '<ol><li>Ring once.</li><li>Ring again.</li></ol>'])(
    'a line of the text stays: %s',
    (html) => {
      expect(textOf(html)).toContain(parseHtml(html).body.textContent?.slice(0, 4));
    },
  );
});

test('steps without a link stay at the end of a text, and so does their heading', () => {
  const text = textOf('').split('\n').length;
  const html = `<html><head><title>Bells</title></head><body><main><h1>Bells</h1>${TEXT.map((line) => `<p>${line}</p>`).join('')}<div class="card"><div><h3>Steps</h3><ol><li>Heat it.</li><li>Pour it.</li></ol></div></div></main></body></html>`;
  const read = readPage(parseHtml(html), {
    url: 'https://paper.example/b',
    force: true,
    parse: parseHtml,
  });
  expect(read?.article.text).toMatch(/Steps\nHeat it\.\nPour it\.$/);
  expect(text).toBe(4);
});

describe('a short page without a frame is read whole', () => {
  test.each([
    [
      'sections that a narrow window folds',
      `<div class="wiki"><section><p>${TEXT[0]}</p></section><div class="head"><h2>History</h2></div><section hidden="until-found"><p>${TEXT[1]}</p><p>${TEXT[2]}</p></section></div>`,
    ],
    [
      'what two say to each other',
      `<main><article><h6>You said:</h6><div>How do I tell the bells apart?</div></article><article><p>${TEXT[0]}</p></article><article><h6>You said:</h6><div>And in fog?</div></article><article><p>${TEXT[2]}</p></article></main>`,
    ],
    [
      'a page of before the tags were closed',
      `<h1>Bells</h1><blockquote><p>${TEXT[0]}<p>${TEXT[1]}</blockquote><h2>History</h2><blockquote><p>${TEXT[2]}</blockquote><ul><li>Rest</ul>`,
    ],
  ])('%s', (_name, body) => {
    const page = parseHtml(`<html><head><title>Bells</title></head><body>${body}</body></html>`);
    const text = readPage(page, { url: 'https://wiki.example/b', force: true, parse: parseHtml })
      ?.article.text;
    expect(text).toContain(TEXT[0]);
    expect(text).toContain(TEXT[2]);
    for (const line of ['And in fog?', 'History', 'Rest'])
      if (body.includes(line)) expect(text).toContain(line);
  });
});
