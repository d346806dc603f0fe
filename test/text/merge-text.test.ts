import { describe, expect, test } from 'vitest';
import { mergeText } from '../../src/text/merge-text.ts';

describe('an edit is brought into a text that changed meanwhile', () => {
  test.each([
    ['nobody else wrote', 'a b', { base: 'a b', text: 'a c' }, 'a c'],
    ['nothing was edited', 'a x', { base: 'a', text: 'a' }, 'a x'],
    ['both wrote the same', 'a b', { base: 'a', text: 'a b' }, 'a b'],
    ['one before, one behind', 'x mill', { base: 'mill', text: 'mill y' }, 'x mill y'],
    ['two lines', 'one!\ntwo', { base: 'one\ntwo', text: 'one\ntwo?' }, 'one!\ntwo?'],
    ['both at the end', 'mill ash', { base: 'mill', text: 'mill oak' }, 'mill ash oak'],
    ['both from nothing', 'ash', { base: '', text: 'oak' }, 'ash oak'],
    [
      'one goes on where the other stopped',
      'mill as',
      { base: 'mill', text: 'mill ash' },
      'mill ash',
    ],
    [
      'one wrote beside what the other deleted',
      'the tide mill',
      { base: 'the mill', text: 'the' },
      'the tide mill',
    ],
    ['emptied by one, written on by the other', 'ash tree', { base: 'ash', text: '' }, 'ash tree'],
    ['signs beyond the basic plane', '🌊 a', { base: 'a', text: 'a 🌳' }, '🌊 a 🌳'],
  ])('%s', (_, stored, edit, merged) => {
    expect(mergeText(stored, edit)).toBe(merged);
  });

  test('sent twice it changes nothing more', () => {
    const edit = { base: 'mill', text: 'mill wheel' };
    const once = mergeText('old mill', edit);
    expect(mergeText(once, edit)).toBe(once);
  });

  test('of words that many hands put in, none is lost', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    let count = 0;
    const write = (text: string): string => {
      const words = text.split(' ');
      words.splice(random(words.length + 1), 0, `w${++count}.`);
      return words.join(' ');
    };
    for (let round = 0; round < 200; round++) {
      const base = 'one two three four five six';
      let stored = base;
      let text = base;
      for (let times = 0; times < 3; times++) {
        stored = write(stored);
        text = write(text);
      }
      const merged = mergeText(stored, { base, text });
      const wanted = [...stored.split(' '), ...text.split(' ')].filter((word) =>
        word.startsWith('w'),
      );
      for (const word of wanted) expect(merged.split(' ')).toContain(word);
    }
  });
});
