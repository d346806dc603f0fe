import { describe, expect, test } from 'vitest';
import { fragmentOfSelectors } from '../../../src/annotations/fragment/fragment-of-selectors.ts';
import type { QuoteBasis } from '../../../src/model/quote.ts';

const PAGE = 'https://example.com/story';

/** The fragment's own text for a quote between two stretches of text. */
function directive(
  prefix: string,
  exact: string,
  suffix: string,
  { text = exact, basis = 'page' as QuoteBasis } = {},
): string {
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
  const position = { type: 'TextPositionSelector' as const, start: 0, end: exact.length };
  const link = fragmentOfSelectors({ text, selectors: { quote, position }, basis }, PAGE);
  return link.replace(`${PAGE}#:~:text=`, '');
}

/** The same, to be read. */
const told = (...quote: Parameters<typeof directive>) => decodeURIComponent(directive(...quote));

describe('a link to a saved quote', () => {
  test('names the words themselves', () => {
    expect(told('', 'every part of it was new', '')).toBe('every part of it was new');
  });

  test('names the whole words next to them, which may be what tells them from others', () => {
    expect(told('It was said that ', 'every part of it was new', ' by then.')).toBe(
      'was said that-,every part of it was new,-by',
    );
    expect(told('ll the lamps in the town ', 'went out', ' after midnight, and th')).toBe(
      'the lamps in the town-,went out,-after midnight, and',
    );
  });

  test('names whole words where the quote cut them', () => {
    expect(told('The unf', 'ortunate miller had no mo', 're flour.')).toBe(
      'unfortunate miller had no more',
    );
  });

  test('leaves out context that may be cut', () => {
    expect(told('own ', 'went out', ' at')).toBe('went out');
  });

  test('names a long quote by its first and last words', () => {
    const long = `The first flour was coarse ${'and grey '.repeat(40)}said the old miller himself`;
    expect(told('', long, '')).toBe(
      'The first flour was coarse and grey and,grey and grey said the old miller himself',
    );
  });

  test('names a quote over several blocks by its first and last words', () => {
    const source = 'One two three four five.\n   Six seven eight nine ten.';
    const text = 'One two three four five.\n\nSix seven eight nine ten.';
    expect(told('', source, '', { text })).toBe(
      'One two three four five.,Six seven eight nine ten.',
    );
  });

  test('names what stands before a quote over two blocks that begins amid a sentence', () => {
    const text = 'people signed a letter about it.\n\nIn the old archive, nobody had inspected';
    expect(
      told(
        'was surveyed in 1868, and 405 ',
        text.replace('\n\n', ''),
        ' the garden since the granite fe',
        { text },
      ),
    ).toBe(
      'surveyed in 1868, and 405-,people signed a letter about it.,In the old archive, nobody had inspected,-the garden since the granite',
    );
  });

  test('takes line breaks of the source for spaces', () => {
    expect(
      told('', 'the\n  tide mill grinds again', '', { text: 'the tide mill grinds again' }),
    ).toBe('the tide mill grinds again');
  });

  test('encodes what has a meaning in a fragment', () => {
    expect(directive('', 'well-known, said Smith & Sons', '')).toBe(
      'well%2Dknown%2C%20said%20Smith%20%26%20Sons',
    );
  });

  test('keeps the place that an address names, and drops an older fragment', () => {
    const quote = { type: 'TextQuoteSelector' as const, exact: 'a b c d', prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector' as const, start: 0, end: 7 };
    const kept = { text: 'a b c d', selectors: { quote, position }, basis: 'page' as const };
    expect(fragmentOfSelectors(kept, `${PAGE}#part:~:text=old`)).toBe(
      `${PAGE}#part:~:text=a%20b%20c%20d`,
    );
  });
});

describe('where blocks end is known', () => {
  test('no words of two of them are run into one', () => {
    expect(told('and wait.\nWhat is next\n', 'The council met', '\nNever trust\n')).toBe(
      'What is next-,The council met,-Never trust',
    );
  });

  test('on a page of its own blocks, words of the clean article beside it are not asked for', () => {
    expect(
      told('and wait.\nWhat is next\n', 'The council met', ' on Tuesday\nNever', {
        basis: 'article',
      }),
    ).toBe('The council met,-on Tuesday');
  });

  test('words that hardly stand there twice need no other block', () => {
    const exact = 'The council met on Tuesday and heard that the mill was to grind again by May.';
    expect(told('and wait.\nWhat is next\n', exact, '\nNever trust\n')).toBe(exact);
  });
});

describe('where blocks were run into one another when it was kept', () => {
  test.each([
    [
      'a heading',
      'and wait.What is next',
      'The council met on Tuesday',
      ' and',
      'council met on Tuesday',
    ],
    ['an item', 'seawracknever', 'Never trust the tide table', 'In the', 'trust the tide'],
    ['a number', 'Speeds', '10 knots and more', '30900slow', 'knots and'],
    ['letters without case', 'القديمة', 'حارس المنارة إلى الشاطئ', '', 'المنارة إلى الشاطئ'],
    ['a label', ' about it.Leave a comment', 'Words of mine here', 'PostMore', 'of mine'],
  ])('%s beside it is left out, and the word it was run into', (_, prefix, exact, suffix, link) => {
    expect(told(prefix, exact, suffix)).toBe(link);
  });

  test('a sentence that ends another block may be named before it', () => {
    expect(told('people signed a letter about it.', 'In the valley', ' nobody sl')).toBe(
      'signed a letter about it.-,In the valley,-nobody',
    );
  });

  test('words of two blocks in what stands beside it are left out', () => {
    expect(told('a letter about it.A quote across ', 'emphasis', ' and so onThe next ')).toBe(
      'quote across-,emphasis,-and so',
    );
  });

  test('cells are never run into one', () => {
    const text = 'n\ttime | ms\tnote\n10\t1\tfast\n2\tslower';
    expect(told('TableSpeeds', 'ntime | msnote101fast2slower', '30900slowIn', { text })).toBe(
      'time | ms,2',
    );
  });

  test('the source of a formula is left out', () => {
    const words = 'We have x2+1 and eiπ=−1e^{i\\pi}=-1. In the old tower nobody slept';
    expect(told('Formula ', words, '')).toBe('We have x2+1 and,In the old tower nobody slept');
  });
});

test('scripts without spaces have words beside a quote, too', () => {
  expect(
    told('灯台を守る人は、毎朝、', '潮の高さを測り', '、帳面に書きつけていた。三十年'),
  ).toMatch(/毎朝、-,潮の高さを測り,-、帳面に書きつけていた。$/);
});
