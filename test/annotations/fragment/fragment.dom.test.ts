import { beforeEach, describe, expect, test } from 'vitest';
import { fragmentLink } from '../../../src/annotations/fragment/fragment.ts';

const PAGE = 'https://example.com/story';

const show = (html: string): HTMLElement => {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
};

/** The range between brackets, which are taken out of the text. */
function marked(root: Node): Range {
  const range = new Range();
  for (const mark of ['[', ']']) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(mark);
      if (at < 0) continue;
      node.deleteData(at, 1);
      if (mark === '[') range.setStart(node, at);
      else range.setEnd(node, at);
      break;
    }
  }
  return range;
}

/** What stands behind `text=` in the link to the words between brackets. */
const directive = (html: string): string => {
  const root = show(html);
  const link = fragmentLink(root, marked(root), PAGE) ?? '';
  expect(link.startsWith(`${PAGE}#:~:text=`)).toBe(true);
  return link.slice(`${PAGE}#:~:text=`.length);
};

const spaced = (html: string): string => directive(html).replaceAll('%20', ' ');

beforeEach(() => document.body.replaceChildren());

describe('words that stand once', () => {
  test.each([
    ['are named alone', '<p>One [fine day] in May.</p>', 'fine day'],
    ['lose the spaces around', '<p>One[ fine day ]in May.</p>', 'fine day'],
    ['are taken out to whole words', '<p>One f[ine da]y in May.</p>', 'fine day'],
    ['go through inline elements', '<p>One [f<i>in</i>e <a>day</a>] in May.</p>', 'fine day'],
    ['have their spaces collapsed', '<p>One [fine \n\t day] in May.</p>', 'fine day'],
    ['leave out what is hidden', '<p>One [fine <s hidden>old </s>day] in May.</p>', 'fine day'],
    ['leave out scripts', '<p>One [fine <script>1</script>day] in May.</p>', 'fine day'],
    [
      'leave out what is not visible',
      '<p>One [fine <i style="visibility:hidden">old </i>day] in May.</p>',
      'fine day',
    ],
  ])('%s', (_, html, expected) => expect(spaced(html)).toBe(expected));

  test('encode what would end a part', () => {
    expect(directive('<p>It was [well-known, R&D said] once.</p>')).toBe(
      'well%2Dknown%2C%20R%26D%20said',
    );
  });

  test('of a script without spaces are cut as its words are', () => {
    expect(decodeURIComponent(directive('<p>私は[図書館]で本を読みます。</p>'))).toBe('図書館');
  });

  test('are told apart from a part of another word', () => {
    expect(spaced('<p>The seasons by the [sea].</p>')).toBe('sea');
  });

  test('are told apart from hidden ones', () => {
    expect(spaced('<p hidden>the sea</p><p>Here is [the sea].</p>')).toBe('the sea');
  });
});

describe('words that stand more than once', () => {
  test.each([
    ['the first alone', '<p>By [the sea] they lay. Then the sea rose.</p>', 'the sea'],
    ['a later with words before', '<p>the sea lay. Then [the sea] rose.</p>', 'lay. Then-,the sea'],
    [
      'a later with words after',
      '<p>lay, the sea lay</p><p>lay, [the sea] rose up</p>',
      'the sea,-rose up',
    ],
    [
      'a later with words on both sides',
      '<p>a b the sea x the sea e f</p><p>a b [the sea] e f</p>',
      'a b-,the sea,-e f',
    ],
    ['in another case', '<p>THE SEA lay.</p><p>Then [the sea] rose.</p>', 'Then-,the sea'],
    ['with accents', '<p>a cafe lay.</p><p>Then [a café] rose.</p>', 'Then-,a caf%C3%A9'],
    ['in list items', '<ul><li>a stone</li><li>[a stone]</li></ul>', 'a stone-,a stone'],
  ])('%s', (_, html, expected) => expect(spaced(html)).toBe(expected));
});

describe('first and last words', () => {
  const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ');

  test('name a long quote', () => {
    expect(spaced(`<p>[${long}]</p>`)).toBe('word0 word1 word2 word3,word86 word87 word88 word89');
  });

  test('name words of two blocks, no more of each than was taken', () => {
    expect(spaced('<p>Never [mind this.</p><p>And] that.</p>')).toBe('mind this.,And');
  });

  test('name words on both sides of a line break', () => {
    expect(spaced('<p>Never [mind this<br>and] that.</p>')).toBe('mind this,and');
  });

  test('grow where the last words stand within the quote, too', () => {
    expect(spaced('<p>[One</p><p>a b c d e</p><p>x a b c d]</p>')).toBe('One,x a b c d');
  });
});

describe('the address', () => {
  test.each([
    ['https://example.com/a?b=c', 'https://example.com/a?b=c#:~:text=day'],
    ['https://example.com/a#part', 'https://example.com/a#part:~:text=day'],
    ['https://example.com/#/a', 'https://example.com/#/a:~:text=day'],
    ['https://example.com/a#b:~:text=old', 'https://example.com/a#b:~:text=day'],
  ])('%s keeps its rest', (address, expected) => {
    const root = show('<p>One fine [day].</p>');
    expect(fragmentLink(root, marked(root), address)).toBe(expected);
  });
});

test('nothing visible gives no link', () => {
  const root = show('<p>One[ ]day</p>');
  expect(fragmentLink(root, marked(root), PAGE)).toBeNull();
});

test('a parsed document, without layout, hides by its names', () => {
  const parsed = new DOMParser().parseFromString(
    '<p>One</p><p>[two <span hidden>x</span>three</p><script>four</script><p>five]</p>',
    'text/html',
  );
  expect(fragmentLink(parsed.body, marked(parsed.body), PAGE)).toBe(
    `${PAGE}#:~:text=two%20three,five`,
  );
});
