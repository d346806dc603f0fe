import { expect, test } from 'vitest';
import { anchorAll, anchorInSlices } from '../../../src/annotations/anchor/anchor.ts';
import { describe } from '../../../src/annotations/describe.ts';
import { ArticleMaker } from '../../bench/changed-article.ts';
import { randomFrom } from '../../random-from.ts';

const maker = new ArticleMaker(randomFrom(3));
const PARAGRAPHS = maker
  .article(60_000)
  .map((words) => `<p>${words.map(({ text }) => text).join(' ')}</p>`);

function page(paragraphs: readonly string[]): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = paragraphs.join('');
  document.body.replaceChildren(root);
  return root;
}

const AT = [0, 20, 40, 60, 80];

function quotes() {
  const root = page(PARAGRAPHS);
  return AT.map((at) => {
    const range = new Range();
    range.selectNodeContents(root.children[at] as Element);
    return describe(root, range);
  });
}

/** One paragraph is gone, another has some of its words changed. */
const changed = () =>
  page(
    PARAGRAPHS.map((paragraph, at) =>
      at === 60 ? paragraph.replaceAll(' a', ' o') : paragraph,
    ).filter((_, at) => at !== 20),
  );

const words = (ranges: readonly (Range | null)[]) =>
  ranges.map((range) => range?.toString() ?? null);

test('gives what is given at once', async () => {
  const selectors = quotes();
  const root = changed();
  const ranges = words(await anchorInSlices(root, selectors));
  expect(ranges).toEqual(words(anchorAll(root, selectors)));
  expect(ranges[1]).toBeNull();
  expect(ranges.filter(Boolean)).toHaveLength(4);
});

test('lets the page have its turn', async () => {
  const selectors = quotes();
  const turns: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => turns.push('page');
  const root = changed();
  port2.postMessage(null);
  await anchorInSlices(root, selectors).then(() => turns.push('anchored'));
  port1.close();
  expect(turns[0]).toBe('page');
});

test('gives nothing once it is told to stop, or has no time', async () => {
  const selectors = quotes();
  const none = AT.map(() => null);
  expect(await anchorInSlices(changed(), selectors, { signal: AbortSignal.abort() })).toEqual(none);
  expect(await anchorInSlices(changed(), selectors, { budget: 0 })).toEqual(none);
});

test('gives no words that changed meanwhile', async () => {
  const selectors = quotes();
  const root = page(PARAGRAPHS);
  const anchoring = anchorInSlices(root, selectors);
  (root.children[40]?.firstChild as Text).data = 'Nothing of it.';
  root.children[80]?.remove();
  expect(words(await anchoring).map((found) => found !== null)).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

test('a long quote is found whole where a paragraph was put into it', () => {
  const before = page(PARAGRAPHS);
  const range = new Range();
  range.setStartBefore(before.children[10] as Element);
  range.setEndAfter(before.children[11] as Element);
  const selectors = describe(before, range);
  const put = `<p>${maker
    .paragraph(true)
    .map(({ text }) => text)
    .join(' ')}</p>`;
  const root = page(PARAGRAPHS.toSpliced(11, 0, put));
  const [found] = anchorAll(root, [selectors]);
  expect(found?.toString()).toBe([10, 11, 12].map((at) => root.children[at]?.textContent).join(''));
});

test('takes in a character whose second half alone was quoted', async () => {
  const root = page(['<p>A good 😀 morning to all</p>']);
  const text = root.textContent;
  const start = text.indexOf('😀') + 1;
  const end = text.indexOf(' to');
  const half = {
    quote: {
      type: 'TextQuoteSelector' as const,
      exact: text.slice(start, end),
      prefix: text.slice(0, start),
      suffix: text.slice(end),
    },
    position: { type: 'TextPositionSelector' as const, start, end },
  };
  expect(words(await anchorInSlices(root, [half]))).toEqual(['😀 morning']);
});
