import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeGroup } from '../../../src/article/link-lists/describe-group.ts';
import { matchRule } from '../../../src/article/link-lists/match-rules.ts';
import { siteRule } from '../../store/sample.ts';

const RUNS = { numRuns: 300, seed: 20266 };
const NAMES = [
  'news',
  'a:b',
  '1st',
  '--x',
  'é',
  '🌊',
  'list-item',
  'querySelector',
  'a"b',
  '\\',
  ']',
  '',
];
const TAGS = ['div', 'ul', 'li', 'aside', 'section', 'form', 'x-list'];

interface Built {
  tag: string;
  id: string;
  names: string[];
  words: string;
  inner: Built[];
}

const built = fc.letrec<{ node: Built }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom(...TAGS),
    id: fc.constantFrom(...NAMES, ''),
    names: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
    words: fc.string({ maxLength: 12 }),
    inner: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      fc.constant<Built[]>([]),
      fc.array(tie('node'), { maxLength: 4 }),
    ),
  }),
})).node;

function element({ tag, id, names, words, inner }: Built): HTMLElement {
  const made = document.createElement(tag);
  if (id) made.id = id;
  if (names.length > 0) made.className = names.join(' ');
  const link = document.createElement('a');
  link.href = '/x';
  link.textContent = words;
  made.append(link, ...inner.map(element));
  return made;
}

function pageOf(nodes: Built[]): Document {
  const page = document.implementation.createHTMLDocument('');
  page.body.append(...nodes.map(element));
  return page;
}

test('a group is found by its own description, whatever names a page has', () => {
  const isFound = (nodes: Built[], share: number) => {
    const page = pageOf(nodes);
    const all = [...page.body.querySelectorAll('*:not(a)')];
    const group = all[Math.floor(share * all.length)] as Element;
    const { selector } = describeGroup(group);
    expect([...page.querySelectorAll(selector)]).toContain(group);
  };
  const share = fc.nat(999).map((of) => of / 1000);
  fc.assert(fc.property(fc.array(built, { minLength: 1, maxLength: 4 }), share, isFound), RUNS);
});

const selector = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '*',
    ':root',
    'html',
    'body',
    ':has(:has(*))',
    ':is(',
    '[',
    ':::',
    '#1',
    '.a{}',
    '::part(x)',
    'a,,b',
    '\0',
  ),
  fc
    .array(
      fc.constantFrom(
        'div',
        '>',
        ' ',
        '.news',
        '#',
        ':not(',
        ')',
        '[',
        ']',
        '"',
        '*',
        ',',
        ':nth-child(',
        '2n',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);

test('whatever a rule says, it gives elements of the page, and never the page itself', () => {
  const gives = (nodes: Built[], asked: string, density: number) => {
    const page = pageOf(nodes);
    const { matched, refused } = matchRule(
      page,
      siteRule({ selector: asked, linkDensity: density }),
    );
    for (const one of [...matched, ...refused.map(({ element }) => element)])
      expect(page.contains(one)).toBe(true);
  };
  const density = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(fc.array(built, { maxLength: 4 }), selector, density, gives), RUNS);
});
