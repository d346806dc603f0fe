import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';

const URL = 'https://gazette.example/town/the-clock-of-the-lower-town';
const TITLE = 'The clock of the lower town strikes again';
const PARAGRAPHS = [
  'The clock of the lower town had stood at ten past four for eleven years, and people had stopped looking up at it, as one stops looking at a picture that has hung in the same place for too long.',
  'In March a retired instrument maker asked for the key. She had no plan, she says, but to see whether the works were still there, and she brought a lamp, a brush and a sandwich for the afternoon.',
  'What she found was a nest, two bottles of beer from before the war, and a wheel that somebody had put in the wrong way round. It took her nine evenings to turn it, and another four to find out why it had been turned.',
  'The council heard of it when the bell struck for the first time. Nobody complained, which the clerk thinks has not happened before, and a motion to pay for the oil was carried without a debate.',
  'She winds it on Mondays now. The stairs are steep, the rope is new, and from the gallery one can see as far as the weir, where the swans have begun to gather at the hour as though they were waiting for it.',
  'There is a second clock in the upper town, which has never stopped and is never right. She has been asked to look at that one, too, and has said that she will think about it.',
];

/** A page with parts between the paragraphs of one text: the first part stands behind the second of them. */
function pageWith(parts: readonly string[], after = '', lang = 'en'): Document {
  const body = PARAGRAPHS.map((text, at) => `<p>${text}</p>${parts[at - 1] ?? ''}`).join('\n');
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title></head><body>
<header><a href="/">The Gazette</a></header><main><article><h1>${TITLE}</h1>
<div class="text">${body}</div>${after}</article></main></body></html>`,
    'text/html',
  );
}

function read(parts: readonly string[], after = '', lang = 'en') {
  const reading = readPage(pageWith(parts, after, lang), { url: URL, force: true });
  if (!reading) throw new Error('The page was taken for an empty one.');
  const { text, captions } = reading.article;
  return { lines: text.split('\n'), captions, removals: reading.removals };
}

/** What is left of a page beside the paragraphs of the text. */
const leftOf = (parts: readonly string[], after = '', lang = 'en'): string[] =>
  read(parts, after, lang).lines.filter((line) => !PARAGRAPHS.includes(line));

const whole = (lines: readonly string[]): boolean =>
  PARAGRAPHS.every((paragraph) => lines.includes(paragraph));

describe('a notice that is said again for each slot', () => {
  const slot = (label: string, notice: string): string =>
    `<div class="slot"><h3>${label}</h3><p>${notice}</p></div>`;

  it.each([
    [
      'en',
      'Content blocked',
      'This video cannot be shown because of the choices you made about your data.',
    ],
    [
      'de',
      'Inhalt gesperrt',
      'An dieser Stelle steht ein Film, den Ihre Einstellungen zum Datenschutz nicht zulassen.',
    ],
    [
      'pl',
      'Treść zablokowana',
      'W tym miejscu znajduje się film, którego nie można pokazać bez twojej zgody na pliki.',
    ],
  ])('goes with its label: %s', (lang, label, notice) => {
    const slots = Array.from({ length: 3 }, () => slot(label, notice));
    const { lines, removals } = read(slots, '', lang);
    expect(lines).toEqual(PARAGRAPHS);
    expect(removals.filter(({ text }) => text.includes(notice))).toHaveLength(3);
  });

  it('stays where it is a refrain of the text', () => {
    const refrain = '<p>And the hand stood where it had always stood, at ten past four.</p>';
    expect(leftOf([refrain, refrain, refrain])).toHaveLength(3);
  });
});

describe('a list of headlines between paragraphs', () => {
  const list = (entries: readonly string[], tag = 'ul'): string =>
    `<${tag}>${entries.map((text, at) => `<li><a href="/town/${at}">${text}</a></li>`).join('')}</${tag}>`;
  const english = ['The weir that would not hold', 'Swans delay the evening ferry'];
  const greek = ['Το φράγμα που δεν άντεξε ποτέ', 'Κύκνοι καθυστερούν το βραδινό πλοίο'];

  it.each([
    ['en', english],
    ['el', greek],
  ])('goes: %s', (lang, entries) => {
    const { lines, removals } = read(['', list(entries)], '', lang);
    expect(lines).toEqual(PARAGRAPHS);
    expect(removals.map(({ kind }) => kind)).toContain('inline-promo');
  });

  it('stays where it is announced', () => {
    const announced = `<p>Her notes can be read in two parts:</p>${list(english)}`;
    expect(leftOf(['', announced])).toEqual(['Her notes can be read in two parts:', ...english]);
  });

  it('stays where it is numbered', () => {
    expect(leftOf(['', list(english, 'ol')])).toEqual(english);
  });
});

describe('a heading of which all that stood under it was taken', () => {
  it('goes with it', () => {
    const cards = Array.from(
      { length: 4 },
      (_, at) =>
        `<div class="card"><a href="/x/${at}"><img src="/x/${at}.jpg" alt=""><span>A story of another town, number ${at}</span></a></div>`,
    ).join('');
    expect(
      leftOf(
        [],
        `<h2>From the other towns along the river this week</h2><div class="lead">${cards}</div>`,
      ),
    ).toEqual([]);
  });

  it('stays over a picture', () => {
    const figure = '<h2>How it looks</h2><figure><img src="/w.jpg" alt="The wheel"></figure>';
    expect(leftOf(['', figure])).toEqual(['How it looks']);
  });
});

describe('a line by a picture', () => {
  const picture = '<div class="shot"><img src="/wheel.jpg" width="800" height="500" alt=""></div>';

  it('is a caption where all lines of its look are', () => {
    const shots = ['The wheel before it was turned', 'The gallery above the market'].map(
      (text) =>
        `<div class="shot"><div class="frame"><img src="/w.jpg" width="800" height="500" alt=""></div><div class="note-line">${text}</div></div>`,
    );
    const { lines, captions } = read(['', ...shots]);
    expect(lines).toEqual(PARAGRAPHS);
    expect(captions).toEqual(['The wheel before it was turned', 'The gallery above the market']);
  });

  it('is text where it looks like the paragraphs', () => {
    const line =
      'A photo of the works had hung in the library all that time, and nobody had seen it.';
    expect(leftOf(['', `${picture}<p>${line}</p>`])).toEqual([line]);
  });

  it('is text where it is quoted in a figure', () => {
    const quote = 'I never meant to mend it. I meant to see who had broken it.';
    const figure = `<figure><img src="/her.jpg" alt=""><blockquote><p>${quote}</p></blockquote></figure>`;
    expect(leftOf(['', figure])).toContain(quote);
  });

  it('is a caption where a heading says it', () => {
    const figure =
      '<figure><img src="/w.jpg" alt=""><figcaption><h2>The wheel before it was turned</h2></figcaption></figure>';
    expect(leftOf(['', figure])).toEqual([]);
  });

  it('is no caption of a form', () => {
    const box =
      '<div class="wrap"><div class="box"><div class="pre"><p class="cta-caption">The Gazette is read by bell ringers. To get it by post, become a subscriber.</p></div><form><input type="email"><input type="submit" value="Go"></form></div></div>';
    const { lines, captions, removals } = read(['', box]);
    expect(whole(lines)).toBe(true);
    expect(captions).toEqual([]);
    expect(removals.map(({ kind }) => kind)).toContain('newsletter');
  });
});

describe('a list under a label in the middle of the text', () => {
  it('stays where it leads to other sites', () => {
    const sources = ['Horology Society', 'Tower Keepers', 'Bell Archive', 'Museum of Wheels'].map(
      (name, at) =>
        `<li><a href="https://site${at}.example/clock">${name}, on its own clock</a></li>`,
    );
    const list = `<div><p><b>See also</b></p><ul>${sources.join('')}</ul></div>`;
    expect(leftOf(['', list])).toHaveLength(5);
  });
});
