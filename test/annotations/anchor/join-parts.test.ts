import { describe, expect, test } from 'vitest';
import { joinParts } from '../../../src/annotations/anchor/join-parts.ts';
import { seedHits } from '../../../src/annotations/anchor/seeds.ts';
import { runThrough } from '../../../src/text/run-through.ts';

/** Squeezed, as the text is that quotes are looked for in. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function joined(text: string, quote: string): string | null {
  const [where, words] = [squeezed(text), squeezed(quote)];
  const [hits = []] = runThrough(seedHits(where, [words]));
  const span = joinParts(where, words, hits);
  return span && where.slice(span.start, span.end);
}

const ONE = 'The keeper of the harbour counts the gulls on the mole each morning.';
const TWO = 'He writes their number into a ledger that nobody has asked to see.';
const THREE = 'At night he reads it over and is content with what he finds there.';
const NEWS = 'Ferry tickets will cost more from the first of May, the council said.';
const MORE = 'A pool opens in Varby, and the mayor is to be the first to swim in it.';

describe('a quote that something was put into', () => {
  test.each([
    ['once', `${ONE} ${NEWS} ${TWO}`, `${ONE} ${TWO}`],
    ['twice', `${ONE} ${NEWS} ${TWO} ${MORE} ${THREE}`, `${ONE} ${TWO} ${THREE}`],
    [
      'shortly before its end',
      `${ONE} ${TWO} ${NEWS} At night he reads it over and is content`,
      `${ONE} ${TWO} At night he reads it over and is content`,
    ],
  ])('%s is taken from its first words to its last', (_, text, quote) => {
    expect(joined(`${MORE} ${text} ${NEWS}`, quote)).toBe(squeezed(text));
  });
});

describe('a quote that stands whole', () => {
  test('does not go on to where its last words come again', () => {
    const text = `${ONE} ${TWO} ${NEWS} Each year a boy has asked to see.`;
    expect(joined(text, `${ONE} ${TWO}`)).toBeNull();
  });

  test('does not, either, where its last word has become another', () => {
    const text = `${ONE.replace('morning', 'dawn')} ${NEWS} He comes each morning.`;
    expect(joined(text, ONE)).toBeNull();
  });

  test('is not begun where its first words stood before', () => {
    const text = `The keeper of the light is dead. ${NEWS} ${ONE} ${TWO}`;
    expect(joined(text, `${ONE} ${TWO}`)).toBeNull();
  });
});

test('parts in the other order are no quote', () => {
  expect(joined(`${TWO} ${NEWS} ${ONE}`, `${ONE} ${TWO}`)).toBeNull();
});
