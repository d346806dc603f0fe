import { expect, test } from 'vitest';
import { WordMap } from '../../../src/surfaces/library/index/word-map.ts';
import { foldWord } from '../../../src/text/fold-word.ts';

const TEXTS = [
  'Die Gezeiten treiben die Mühle.',
  'Das Mühlrad der Gezeitenmühle ruht.',
  'Im Amt lag Arbeit; das Arbeitsamt schloss.',
  'Ett hus, en tid: arbetstid.',
  'A combination of donations.',
];

const map = new WordMap();
for (const text of TEXTS) map.add(text);

const found = (word: string, isLoose = false) =>
  [...map.find([foldWord(word)], isLoose).masks].flatMap((mask, at) => (mask ? [at] : []));

test.each([
  ['Mühle', [0, 1]],
  ['muhle', [0, 1]],
  ['Gezeiten', [0, 1]],
  ['Gezeitenmühle', [1]],
  ['nation', []],
])('%s is found where it stands, and as a part of what was put together', (word, texts) => {
  expect(found(word)).toEqual(texts);
});

test('a part behind a joint, and a short one only where it is a word by itself', () => {
  map.add('Schlösser ohne Arbeitsschloss');
  expect(found('schloss')).toContain(5);
  expect(found('Rad')).toEqual([]);
});

test('what stands before it need be no word where nothing else is found', () => {
  expect(found('nation', true)).toEqual([4]);
});

test('what is marked is the whole word', () => {
  expect([...map.find(['muhle'], false).marks]).toEqual(['muhle', 'gezeitenmuhle']);
});
