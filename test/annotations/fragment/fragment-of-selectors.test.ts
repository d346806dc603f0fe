import { describe, expect, test } from 'vitest';
import { fragmentOfSelectors } from '../../../src/annotations/fragment/fragment-of-selectors.ts';

const PAGE = 'https://example.com/story';

/** The fragment's own text, decoded, for a quote between two stretches of text. */
function directive(prefix: string, exact: string, suffix: string, words = exact): string {
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
  const position = { type: 'TextPositionSelector' as const, start: 0, end: exact.length };
  const link = fragmentOfSelectors(words, { quote, position }, PAGE);
  return link.replace(`${PAGE}#:~:text=`, '');
}

describe('a link to a saved quote', () => {
  test('names the words themselves', () => {
    expect(directive('It was said that ', 'every part of it was new', ' by then.')).toBe(
      'every%20part%20of%20it%20was%20new',
    );
  });

  test('names whole words where the quote cut them', () => {
    expect(directive('The unf', 'ortunate miller had no mo', 're flour.')).toBe(
      'unfortunate%20miller%20had%20no%20more',
    );
  });

  test('names a short quote with the whole words next to it', () => {
    expect(directive('ll the lamps in the town ', 'went out', ' after midnight, and th')).toBe(
      'the%20town-,went%20out,-after%20midnight',
    );
  });

  test('leaves out context that may be cut', () => {
    expect(directive('own ', 'went out', ' at')).toBe('went%20out');
  });

  test('names a long quote by its first and last words', () => {
    const long = `The first flour was coarse ${'and grey '.repeat(40)}said the old miller himself`;
    expect(directive('', long, '')).toBe('The%20first%20flour%20was,the%20old%20miller%20himself');
  });

  test('names a quote over several blocks by its first and last words', () => {
    const source = 'One two three four five.\n   Six seven eight nine ten.';
    const words = 'One two three four five.\n\nSix seven eight nine ten.';
    expect(directive('', source, '', words)).toBe(
      'One%20two%20three%20four,seven%20eight%20nine%20ten.',
    );
  });

  test('takes line breaks of the source for spaces', () => {
    expect(directive('', 'the\n  tide mill grinds again', '', 'the tide mill grinds again')).toBe(
      'the%20tide%20mill%20grinds%20again',
    );
  });

  test('encodes what has a meaning in a fragment', () => {
    expect(directive('', 'well-known, said Smith & Sons', '')).toBe(
      'well%2Dknown%2C%20said%20Smith%20%26%20Sons',
    );
  });

  test('keeps the place that an address names, and drops an older fragment', () => {
    const quote = { type: 'TextQuoteSelector' as const, exact: 'a b c d', prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector' as const, start: 0, end: 7 };
    const link = fragmentOfSelectors('a b c d', { quote, position }, `${PAGE}#part:~:text=old`);
    expect(link).toBe(`${PAGE}#part:~:text=a%20b%20c%20d`);
  });
});
