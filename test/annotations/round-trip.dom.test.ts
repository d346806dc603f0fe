import { expect, test } from 'vitest';
import { anchor, anchorAll } from '../../src/annotations/anchor/anchor.ts';
import { describe } from '../../src/annotations/describe.ts';
import type { QuoteSelectors } from '../../src/model/selectors.ts';

/** A small generator of numbers, so that a run that fails can be run again: mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = (below: number) => number;

const SYLLABLES = [
  'ka',
  'mon',
  'tre',
  'vi',
  'sol',
  'é',
  'ß',
  '猫',
  '😀',
  'נ',
  'ing',
  '’s',
  '—',
  '1',
];
const SHAPES = ['p', 'ul', 'table', 'blockquote', 'pre', 'figure'] as const;

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T;

const word = (draw: Draw): string =>
  Array.from({ length: 1 + draw(4) }, () => pick(draw, SYLLABLES)).join('');

const inline = (draw: Draw): string =>
  Array.from({ length: 3 + draw(12) }, () =>
    draw(6) === 0 ? `<b>${word(draw)}</b><!-- - -->` : word(draw),
  ).join(draw(5) === 0 ? '\n    ' : ' ');

const items = (draw: Draw, tag: string): string =>
  Array.from({ length: 1 + draw(4) }, () => `<${tag}>${inline(draw)}</${tag}>`).join(
    draw(2) ? '\n' : '',
  );

const block = (draw: Draw): string => {
  const shape = pick(draw, SHAPES);
  if (shape === 'ul') return `<ul>${items(draw, 'li')}</ul>`;
  if (shape === 'table') return `<table><tr>${items(draw, 'td')}</tr></table>`;
  if (shape === 'figure')
    return `<figure><img alt="x"><figcaption>${word(draw)}</figcaption></figure>`;
  return `<${shape}>${inline(draw)}</${shape}>`;
};

const build = (draw: Draw, blocks: number): HTMLElement => {
  const root = document.createElement('article');
  root.innerHTML = Array.from({ length: blocks }, () => block(draw)).join(draw(2) ? '\n' : '');
  document.body.replaceChildren(root);
  return root;
};

/** Any boundary point under the root: in text, in an element between children, in a comment. */
const point = (draw: Draw, root: Node): [Node, number] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const nodes = [root];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const node = pick(draw, nodes);
  const length = node instanceof CharacterData ? node.length : node.childNodes.length;
  return [node, draw(length + 1)];
};

const anyRange = (draw: Draw, root: Node): Range => {
  const [start, end] = [point(draw, root), point(draw, root)];
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  if (range.collapsed) range.setStart(...end);
  if (range.collapsed) range.setEnd(...start);
  return range;
};

const quote = (draw: Draw, root: HTMLElement): { range: Range; selectors: QuoteSelectors } => {
  for (;;) {
    const range = anyRange(draw, root);
    if (range.toString().trim()) return { range, selectors: describe(root, range) };
  }
};

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Half of a surrogate pair at either end. */
const BROKEN = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

test('any range comes back as the same words at the same place', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const draw = random(seed);
    const root = build(draw, 1 + draw(8));
    const { range, selectors } = quote(draw, root);
    const { exact, prefix, suffix } = selectors.quote;
    const { start, end } = selectors.position;
    const whole = root.textContent ?? '';

    expect(whole.slice(start, end), `seed ${seed}`).toBe(exact);
    expect(bare(whole.slice(0, start)).endsWith(bare(prefix)), `seed ${seed}`).toBe(true);
    expect(bare(whole.slice(end)).startsWith(bare(suffix)), `seed ${seed}`).toBe(true);
    expect(bare(prefix) === '').toBe(bare(whole.slice(0, start)) === '');
    expect(bare(suffix) === '').toBe(bare(whole.slice(end)) === '');
    expect(exact).toContain(range.toString().replace(BROKEN, '').trim());
    for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(BROKEN);

    const back = anchor(root, selectors);
    expect(back?.toString(), `seed ${seed}`).toBe(exact);
    expect(back && describe(root, back), `seed ${seed}`).toEqual(selectors);
  }
});

test('a range comes back after new blocks were put before it', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const draw = random(seed);
    const root = build(draw, 6);
    const { selectors } = quote(draw, root);
    const added = document.createElement('section');
    added.innerHTML = '<h2>Added later</h2><p>Some words that were not there before.</p>';
    root.prepend(added);
    const offset = added.textContent?.length ?? 0;
    const back = anchor(root, selectors);
    expect(back?.toString(), `seed ${seed}`).toBe(selectors.quote.exact);
    if (!back) continue;
    expect(describe(root, back).position.start).toBe(selectors.position.start + offset);
  }
});

test('nearly all quotes come back after one word in twenty was changed', () => {
  const draw = random(7);
  const root = build(draw, 150);
  const all = Array.from({ length: 60 }, () => sentence(draw, root));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    node.data = node.data.replace(/\S+/g, (old) => (draw(20) === 0 ? 'changed' : old));
  }
  const back = anchorAll(root, all);
  const alike = back.filter((range, i) => range && isNear(root, range, all[i]));
  expect(alike.length).toBeGreaterThan(55);
});

/** A quote of about a hundred characters, somewhere in the root. */
const sentence = (draw: Draw, root: HTMLElement): QuoteSelectors => {
  for (;;) {
    const { range, selectors } = quote(draw, root);
    const length = range.toString().length;
    if (length > 60 && length < 400) return selectors;
  }
};

const isNear = (root: HTMLElement, range: Range, selectors: QuoteSelectors | undefined): boolean =>
  selectors !== undefined &&
  Math.abs(describe(root, range).position.start - selectors.position.start) < 200;
