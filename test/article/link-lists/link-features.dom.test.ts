import { describe, expect, it } from 'vitest';
import { findClutter } from '../../../src/article/clutter/find-clutter.ts';
import { copyPage } from '../../../src/article/copy/copy-page.ts';
import { eachLinkFeatures } from '../../../src/article/link-lists/judging/link-features.ts';
import model from '../../../src/article/link-lists/judging/link-model.json' with { type: 'json' };
import { segmentPage } from '../../../src/article/segment/segment-page.ts';

const URL_HERE = 'https://news.example/harbour/boats-come-home';
const PROSE =
  'The harbour was quiet until the last of the boats came home in the evening, and the men who had waited on the wall since noon went down to take the ropes. ';
const PAGE = `<!doctype html><html lang="en"><head><title>The boats come home</title></head><body>
<article><h1>The boats come home</h1>
${`<p>${PROSE.repeat(3)}</p>`.repeat(4)}
<p>${PROSE}<a href="https://elsewhere.example/ropes">ropes</a></p></article>
<footer><h3>Most read</h3><ul>
<li><a href="/sport/cup-final-goes-to-penalties"><img src="/cup.jpg" alt="">Cup final goes to penalties</a></li>
<li><a href="/harbour/new-crane-for-the-docks">New crane for the docks</a></li>
<li><a href="/sport/cup-final-goes-to-penalties">Cup final</a></li>
</ul></footer></body></html>`;

function valuesOf(html = PAGE, url = URL_HERE) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { context } = segmentPage(copyPage(document), url);
  const read = [...eachLinkFeatures(context, findClutter(context))];
  return read.map(({ values }) => values);
}

describe('features of links, each by its name', () => {
  const [rope, cup, crane] = valuesOf();

  it('tell a link in prose', () => {
    expect(rope).toMatchObject({ words: 1, onSite: 0, inRoot: 1, footer: 0, inList: 0, depth: 1 });
    expect(rope).toMatchObject({ blockLinks: 1, underHeading: 1, announced: 0, picture: 0 });
  });

  it('tell an entry of a list under a label', () => {
    expect(cup).toMatchObject({ words: 5, slugWords: 5, depth: 2, onSite: 1, samePrefix: 0 });
    expect(cup).toMatchObject({ times: 2, picture: 1, blockWords: 5, blockDensity: 1 });
    expect(cup).toMatchObject({ inList: 1, inTable: 0, inRoot: 0, footer: 1, nav: 0 });
    expect(cup).toMatchObject({ headingWords: 2, underHeading: 3, sinceHeading: 1 });
    expect(cup).toMatchObject({ announced: 1, announcedNear: 1, alike: 2, blockProse: 0 });
  });

  it('tell an entry of a list that a rule has found from what no rule has', () => {
    const more = ['Cup final', 'Rents rise again', 'A crane for the docks', 'Ten new chairs'];
    const list = more.map((title, at) => `<li><a href="/more/${at}">${title}</a></li>`).join('');
    const page = PAGE.replace('</article>', `<h2>Most read</h2><ul>${list}</ul></article>`);
    const [ropes, found] = valuesOf(page);
    expect(found).toMatchObject({ foundList: 1, foundPromo: 0, foundOther: 0 });
    expect(ropes).toMatchObject({ foundList: 0, foundPromo: 0, foundOther: 0 });
  });

  it('tell an entry with the address of the page from one of another part', () => {
    expect(crane).toMatchObject({ samePrefix: 1, times: 1, picture: 0, sinceHeading: 2 });
  });

  it('tell the lists that links stand in', () => {
    expect(cup?.widePictures).toBeCloseTo(1 / 4);
    expect(cup?.smallDensity).toBe(1);
    expect(cup?.proseBefore).toBeGreaterThan(0.9);
    expect(cup?.at).toBeGreaterThan(rope?.at ?? 1);
    expect(cup?.fromLast).toBeGreaterThan(0);
    expect(cup?.fromFirst).toBeGreaterThan(cup?.fromLast ?? 0);
  });

  it('count words by script, and tell what stands below the page', () => {
    const links = ['県立美術館来月に再開', '野球', 'New crane for the docks']
      .map(
        (text, at) =>
          `<li><a href="${['/a/1', '/a/2', '/harbour/boats-come-home/2'][at]}">${text}</a></li>`,
      )
      .join('');
    const values = valuesOf(PAGE.replace('<footer>', `<ul>${links}</ul><footer>`));
    expect(values.slice(1, 4).map(({ words }) => words)).toEqual([5, 1, 5]);
    expect(values.map(({ below }) => below)).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });

  it('tell the story of a link with few words, and a sentence from a name', () => {
    const short = valuesOf().at(-1);
    expect(short).toMatchObject({ words: 2, targetWords: 5, targetInMenus: 1, sentence: 0 });
    expect(cup).toMatchObject({ smallMostWords: 5, letters: 27, lowered: 4 / 5, toSelf: 0 });
    const asked = PAGE.replace('New crane for the docks', 'Who pays for the crane?');
    expect(valuesOf(asked)[2]).toMatchObject({ sentence: 1, digits: 0 });
  });

  it('are all that the model asks for', () => {
    expect(Object.keys(cup ?? {})).toEqual(expect.arrayContaining(model.names.split(' ')));
  });

  it('tell a story by its address where it is called by a name', () => {
    const own = 'https://news.example/harbour/20251118/10277301/boats-come-home.html';
    const strip = `<nav><a href="/sport/20251117/10276944/cup-final-goes-to-penalties.html">Cup</a>
<a href="/harbour/20251118/10277301/boats-come-home.html#crane">Boats</a><a href="/sport/results-of-all-games">Games</a></nav>`;
    const [cupAlone, self, games] = valuesOf(PAGE.replace('<article>', `${strip}<article>`), own);
    expect(cupAlone).toMatchObject({ story: 1, nameOver: 4 });
    expect(self).toMatchObject({ story: 0 });
    expect(games).toMatchObject({ story: 0 });
  });

  it('tell the card that a link stands in, and what lies over it', () => {
    const card = (at: number) =>
      `<div><h3>A crane for the docks, number ${at}</h3><p><a href="/more/${at}">Read more</a></p></div>`;
    const over = `<div><p>In <a href="/harbour">Harbour</a></p><a href="/harbour/ten-new-chairs"></a></div>`;
    const page = PAGE.replace('<footer>', `<section>${card(1)}${card(2)}</section>${over}<footer>`);
    const [, first, , section] = valuesOf(page);
    expect(first).toMatchObject({ sameText: 2, entryHeadings: 1, entryWords: 9 });
    expect(section).toMatchObject({ sameText: 1, entryHeadings: 0 });
    expect(section?.wideBare).toBeGreaterThan(0);
  });
});
