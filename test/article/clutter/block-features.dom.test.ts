import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../src/article/clutter/block-features.ts';
import model from '../../../src/article/clutter/block-model.json' with { type: 'json' };
import { copyPage } from '../../../src/article/copy/copy-page.ts';
import { takeBlocks } from '../../../src/article/segment/rule-context.ts';
import { segmentPage } from '../../../src/article/segment/segment-page.ts';

const SENTENCE =
  'The harbour was quiet until the last of the boats came home in the evening of that day. ';
const PAGE = `<!doctype html><html lang="en"><head><title>The boats come home</title><meta property="og:site_name" content="Gazette"></head><body>
<article><h1>The boats come home</h1>
<p>${SENTENCE.repeat(3)}</p><h2>The ropes</h2><p>${SENTENCE.repeat(5)}</p>
<ul><li><a href="/a">First of the links</a></li><li><a href="/b">Second of the links</a></li></ul>
<figure><img src="/boat.jpg" alt=""></figure><p class="under">The last of the boats.</p>
<div class="site-promo"><button>Later</button><p><em>Write to “the Gazette” at <a href="mailto:desk@news.example">our desk</a>!</em></p></div>
<p>${SENTENCE.repeat(4)}</p></article></body></html>`;

/** @param taken beginnings of the lines that some rule took before */
function read(taken: string[] = []) {
  const document = new DOMParser().parseFromString(PAGE, 'text/html');
  const { context } = segmentPage(copyPage(document), 'https://news.example/boats');
  const blocks = context.blocks.filter(({ text }) => taken.some((start) => text.startsWith(start)));
  takeBlocks(context, new Set(blocks));
  const features = readFeatures(context);
  return (start: string) => features.find(({ block }) => block.text.startsWith(start))?.values;
}

describe('features of blocks, each by its name', () => {
  const of = read();

  it('tell an entry of a list', () => {
    expect(of('First')).toMatchObject({ words: 4, density: 1, list: 1, table: 0, heading: 0 });
    expect(of('First')).toMatchObject({ headingWords: 2, underHeading: 2, sinceHeading: 2 });
    expect(of('First')).toMatchObject({ nextWords: 4, nextDensity: 1, after: 4, wordsAfter: 16 });
    expect(of('First')).toMatchObject({ siblings: 1, repeated: 1, fromEnd: 4, prose: 0 });
  });

  it('tell a heading', () => {
    expect(of('The ropes')).toMatchObject({ heading: 2, words: 2, sentences: 0, division: 0 });
    expect(of('The ropes')?.nextProse).toBeGreaterThan(100);
  });

  it('tell how much of the text comes before', () => {
    expect(of('Second')?.proseBefore).toBeGreaterThan(of('The ropes')?.proseBefore ?? 1);
  });

  it('tell in what voice a line is written', () => {
    expect(of('Write')).toMatchObject({ site: 1, mails: 1, slanted: 1, ending: 2, exclaims: 1 });
    expect(of('Write')?.known).toBe(0);
    expect(of('The harbour')).toMatchObject({ site: 0, mails: 0, slanted: 0, ending: 1, known: 1 });
  });

  it('tell beside what a line stands, and in what', () => {
    expect(of('Write')).toMatchObject({ namedPromo: 1, steps: 2, besideProse: 0, afterRule: 0 });
    expect(of('The harbour')).toMatchObject({ namedPromo: 0, steps: 1, besideProse: 1 });
    expect(of('The harbour')).toMatchObject({ sinceFirst: 0, beforeWords: 4, underPicture: 0 });
    expect(of('First')).toMatchObject({ steps: 2, beforeHeading: 0, besideProse: 0 });
  });

  it('tell what was taken beside a line, round it and of its look', () => {
    const whole = read();
    expect(whole('Write')).toMatchObject({ takenBefore: 11, takenBox: 0, takenBeside: 0 });
    const left = read(['First', 'Second']);
    expect(left('The last')).toMatchObject({ takenBefore: 2, takenAfter: 11, kinTaken: 0 });
    expect(left('Write')).toMatchObject({ takenBefore: 3, pressed: 1, quotes: 2 });
    const alike = read(['First']);
    expect(alike('Second')).toMatchObject({ takenBefore: 1 });
    expect(alike('Second')?.kinTaken).toBeCloseTo(18 / 37);
    expect(alike('Second')?.takenBox).toBeCloseTo(18 / 37);
    expect(alike('Second')?.takenBeside).toBeCloseTo(18 / 37);
  });

  it('are all that the model asks for', () => {
    expect(Object.keys(of('First') ?? {})).toEqual(expect.arrayContaining(model.features));
  });
});
