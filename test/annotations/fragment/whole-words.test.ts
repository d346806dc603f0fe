import { expect, test } from 'vitest';
import { wholeWords } from '../../../src/annotations/fragment/whole-words.ts';

const quote = (prefix: string, exact: string, suffix: string) => ({
  type: 'TextQuoteSelector' as const,
  prefix,
  exact,
  suffix,
});

const widened = (text: string, part: string, of: ReturnType<typeof quote>): string => {
  const start = text.indexOf(part);
  const span = wholeWords(text, { start, end: start + part.length }, of);
  return text.slice(span.start, span.end);
};

test('takes in the rest of a word that was cut', () => {
  const text = 'It brought massive consequences for everyone, he said.';
  const of = quote('It brought ', 'massive consequences for all', ', he said.');
  expect(widened(text, 'assive consequences for every', of)).toBe(
    'massive consequences for everyone',
  );
});

test('leaves a quote cut that was cut when it was made', () => {
  const text = 'unbelievable things';
  expect(widened(text, 'believ', quote('un', 'belief', 'able'))).toBe('believ');
});

test('leaves scripts without spaces alone', () => {
  const text = '吾輩は猫である。名前はまだ無い。どこで生れたか頓と見当がつかぬ';
  expect(widened(text, '名前はまだ', quote('である。', '名前はまた', '無い'))).toBe('名前はまだ');
});
