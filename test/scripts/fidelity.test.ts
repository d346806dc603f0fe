import { describe, expect, it } from 'vitest';
import { countKept } from '../../scripts/bench/fidelity/count-kept.mjs';
import { fidelityTable } from '../../scripts/bench/fidelity/fidelity-table.mjs';
import { wantedParts } from '../../scripts/bench/fidelity/wanted-parts.mjs';

const CODE = 'def echo():\n    return "once more, with feeling"';
const PARAGRAPH = 'The boat left the harbour before anybody on the pier was awake.';
const AFTER = 'By noon it had passed the lighthouse and was out of sight.';
const GOLD = [
  PARAGRAPH,
  AFTER,
  CODE,
  'Nets mended by hand. Ropes of hemp and wire. Name Tonnage Launched in Corrie Isle fourteen',
  'The area of the sail is at most ninety feet.',
].join('\n');

const page = (inside: string) => `<html><body><nav><ul><li>Home</li><li>About us</li></ul></nav>
  <p>${PARAGRAPH}</p>${inside}<p>${AFTER}</p></body></html>`;

const CELLS =
  '<tr><th>Name</th><th>Tonnage</th><th>Launched in</th></tr><tr><td>Corrie Isle</td><td>fourteen</td><td>Nets mended by hand</td></tr>';

describe('what of a page has to come out', () => {
  it('is what stands in the gold, and no menu', () => {
    const wanted = wantedParts(
      page(`<pre><code>${CODE}</code></pre><pre>another thing altogether</pre>
        <ul><li>Nets mended by hand.</li><li>Ropes of hemp and wire.</li></ul><table>${CELLS}</table>`),
      GOLD,
    );
    expect(wanted.code).toEqual([[CODE]]);
    expect(wanted.items).toEqual([['netsmendedbyhand'], ['ropesofhempandwire']]);
    expect(wanted.cells).toHaveLength(6);
  });

  it('is as often as the gold says it, where a page says it for two sizes of window', () => {
    const list = '<ul><li>Nets mended by hand.</li><li>Ropes of hemp and wire.</li></ul>';
    expect(wantedParts(page(`${list}<div class="small">${list}</div>`), GOLD).items).toHaveLength(
      2,
    );
    const twice = `${GOLD}\nNets mended by hand. Ropes of hemp and wire.`;
    expect(wantedParts(page(`${list}<div>${list}</div>`), twice).items).toHaveLength(4);
  });

  it('is a picture between two paragraphs of the gold, by every file it may be', () => {
    const picture =
      '<img src="data:image/gif;base64,R0" data-src="/sea/boat-640x480.jpg"><img src="/icon.png" width="16">';
    expect(wantedParts(page(picture), GOLD).pictures).toEqual([['boat.jpg']]);
    expect(wantedParts(picture + page(''), GOLD).pictures).toEqual([]);
  });

  it('is no list whose words stand in the text one here and one there', () => {
    const contents = `<ul><li>The boat left the harbour</li><li>Ropes of hemp and wire.</li><li>The area of the sail</li></ul>`;
    const long = GOLD.replaceAll('\n', `\n${'Nothing of this stands in any list. '.repeat(8)}\n`);
    expect(wantedParts(page(contents), long).items).toEqual([]);
  });

  it.each([
    [
      '<a href="/other"><img src="/sea/boat.jpg"><span>Another boat that left another harbour</span></a>',
    ],
    ['<div class="author"><img src="/sea/boat.jpg"></div>'],
    ['<div class="video-teaser"><img src="/sea/boat.jpg"></div>'],
    ['<img src="/sea/boat.jpg"><p>x</p><img src="/sea/boat.jpg"><p>x</p><img src="/sea/boat.jpg">'],
  ])(
    'is no picture of a card, a face, a player, or that stands again and again: %s',
    (pictures) => {
      expect(wantedParts(page(pictures), GOLD).pictures).toEqual([]);
    },
  );

  it('is a picture once, though it stands for readers without scripts as well', () => {
    const twice =
      '<noscript><img src="/sea/boat-m.jpg"></noscript><img data-srcset="/sea/boat-m.jpg 1x, /sea/boat-l.jpg 2x">';
    expect(wantedParts(page(twice), GOLD).pictures).toEqual([
      ['boat-m.jpg', 'boat-m.jpg', 'boat-l.jpg'],
    ]);
  });

  it('is a formula once, however it is drawn', () => {
    const katex = `<p>The area of the sail is <span class="katex"><span class="katex-mathml"><math><mi>A</mi>
      <annotation encoding="application/x-tex">A=\\pi r^2</annotation></math></span>
      <span class="katex-html" aria-hidden="true">A</span></span> at most ninety feet.</p>`;
    expect(wantedParts(page(katex), GOLD).formulas).toEqual([['A=\\pir^2', 'A']]);
  });
});

describe('what has come out', () => {
  const html = page(`<pre>${CODE}</pre><table>${CELLS}</table>
    <ul><li>Nets mended by hand.</li><li>Ropes of hemp and wire.</li></ul><img data-src="/sea/boat.jpg">`);
  const wanted = wantedParts(html, GOLD);

  it('is code to the character, and cells and items where they are such', () => {
    const counts = countKept(
      wanted,
      `<pre><code><span>def</span> echo():<br>    return "once more, with feeling"</code></pre>
       <table>${CELLS}</table><ol><li>Ropes of hemp and wire.</li></ol><p>Nets mended by hand.</p>
       <img src="https://a.example/sea/boat.jpg?w=800">`,
    );
    expect(counts.code.kept).toBe(1);
    expect(counts.cells.kept).toBe(6);
    expect(counts.items).toEqual({ all: 2, kept: 1, lost: ['netsmendedbyhand'] });
    expect(counts.pictures.kept).toBe(1);
  });

  it('is not code that lost its blanks, a placeholder, or words without their table', () => {
    const counts = countKept(
      wanted,
      `<pre>defecho():\n    return "once more, with feeling"</pre><p>Name Tonnage</p>
       <img src="data:image/gif;base64,R0" data-src="/sea/boat.jpg">`,
    );
    expect([counts.code.kept, counts.cells.kept, counts.pictures.kept]).toEqual([0, 0, 0]);
  });

  it('takes line numbers and what is pressed for no part of the code', () => {
    const furnished = page(
      `<pre><button>Copy</button><span class="lineno">1 </span>def echo():\n<span class="lineno">2 </span>    return "once more, with feeling"</pre>`,
    );
    expect(countKept(wantedParts(furnished, GOLD), `<pre>${CODE}</pre>`).code.kept).toBe(1);
  });

  it('reads what a program printed as code, and lines that a style sheet parts', () => {
    const printed = page(
      `<pre><span class="line">def echo():</span><span class="line"></span><span class="line">    return <span class="go">"once more, with feeling"</span></span></pre>`,
    );
    const code = CODE.replace('\n', '\n\n');
    expect(countKept(wantedParts(printed, GOLD), `<pre>${code}</pre>`).code).toMatchObject({
      all: 1,
      kept: 1,
    });
  });

  it('is printed as shares of what was there', () => {
    const table = fidelityTable({ ours: [countKept(wanted, `<table>${CELLS}</table>`)] });
    expect(table).toContain('code blocks exact (1)');
    expect(table).toContain('| ours | 0.0 % |  | 100.0 % | 0.0 % | 0.0 % |');
  });
});
