import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cutIntoBlocks } from '../../../src/article/segment/page-blocks.ts';
import { findCommentsInSteps } from '../../../src/article/thread/unnamed-comments.ts';
import { runThrough } from '../../../src/text/run-through.ts';

const WORDS = 'The lamp was lit at dusk and burned until the boats had come home again. ';
const TEXT = `<p>${WORDS.repeat(5)}</p>`.repeat(3);

const said = (name: string, time: string, words = WORDS): string =>
  `<div class="m"><p class="n">${name}</p><p class="t">${time}</p><p>${words}</p></div>`;

const [ada, ben, cleo] = [
  said('Ada', '3 March 2025'),
  said('Ben Rowe', '4 March 2025'),
  said('cleo_44', '9 March 2025'),
];

/** The class of the element that is found in a page; none where there is nothing. */
function found(html: string): string | undefined {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const page = cutIntoBlocks(document as unknown as Document, new Set());
  const body = document.body as unknown as Element;
  const headline = document.querySelector('h1') as Element | null;
  return runThrough(findCommentsInSteps(page, 'en', body, headline))?.className;
}

const article = `<div class="story"><h1>The harbour lamp</h1>${TEXT}</div>`;

describe('comments that no name tells', () => {
  it('are found in a list of their own below the text', () => {
    expect(found(`${article}<div class="list">${ada}${ben}${cleo}</div>`)).toBe('list');
  });

  it('take their label with them', () => {
    const list = `<div class="list">${ada}${ben}</div>`;
    expect(found(`${article}<div class="all"><h3>2 replies</h3>${list}</div>`)).toBe('all');
  });

  it('say name and time in one line, too', () => {
    const line = (name: string): string =>
      `<div class="m"><p>${name} 2 hours ago</p><p>${WORDS}</p><button>Reply</button></div>`;
    expect(found(`${article}<div class="list">${line('Ada')}${line('Ben')}</div>`)).toBe('list');
  });
});

describe('what is built like them and is none', () => {
  it('stands amid the text', () => {
    expect(found(`<div class="story"><h1>The harbour lamp</h1>${TEXT}${ada}${ben}</div>`)).toBe(
      undefined,
    );
  });

  it('has nothing above it', () => {
    expect(found(`<h1>The harbour lamp</h1><div class="list">${ada}${ben}${cleo}</div>`)).toBe(
      undefined,
    );
  });

  it('is answered by nobody', () => {
    const report = (controls: string): string =>
      ['Ada', 'Ben Rowe', 'Cleo', 'Dan Orr']
        .map((name, at) => said(name, `3 March 2025, 1${at}:05`, `${WORDS}${controls}`))
        .join('');
    const under = (controls: string): string | undefined =>
      found(`${article}<div class="list">${report(controls)}</div>`);
    expect(under('')).toBe(undefined);
    expect(under('<button>Share</button>')).toBe(undefined);
    expect(under('<button>Answer (2)</button>')).toBe('list');
    expect(under('<h3>What the pilot saw</h3><button>Like</button>')).toBe(undefined);
  });

  it('is always by the same ones', () => {
    const entries = ['10:05', '11:10', '12:15', '13:20'].map((time, at) =>
      said(at % 2 ? 'Ada' : 'Ben', `3 March 2025, ${time}`),
    );
    expect(found(`${article}<div class="list">${entries.join('')}</div>`)).toBe(undefined);
  });

  it('has no time', () => {
    expect(
      found(`${article}<div class="list">${said('Ada', 'Keeper')}${said('Ben', 'Pilot')}</div>`),
    ).toBe(undefined);
  });

  it('leads to pages of its own', () => {
    const teaser = (at: number): string =>
      said(
        `Rubric ${'AB'[at]}`,
        `${at + 2} March 2025`,
        `<a href="/story-${at}">How the boats came home again</a>`,
      );
    expect(found(`${article}<div class="list">${teaser(0)}${teaser(1)}</div>`)).toBe(undefined);
  });

  it('is a table', () => {
    const row = (name: string, day: string): string =>
      `<tr><td>${name}</td><td>${day}</td><td>${WORDS}</td></tr>`;
    expect(
      found(`${article}<table>${row('Ada', '3 March 2025')}${row('Ben', '4 March 2025')}</table>`),
    ).toBe(undefined);
  });

  it('is called comments already', () => {
    expect(found(`${article}<div class="comments">${ada}${ben}</div>`)).toBe(undefined);
  });
});
