import { expect, test } from 'vitest';
import { readSignals } from '../../../src/article/detect/signals.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const FILLER =
  'Das Rad, a wheel, la roue turns in the mill by the harbour all day and half the night.';

/** How often a page of one paragraph speaks for itself: the signal tells it by a thousand characters. */
function weIn(words: string): number {
  const text = `${words} ${FILLER}`;
  const page = parseHtml(`<html><body><p>${text}</p></body></html>`);
  const rate = readSignals(page, 'https://mill.example/')['voiceWe'] ?? 0;
  return Math.round((rate * text.length) / 1000);
}

test.each([
  ['English', 'We grind our flour for US all.', 3],
  ['German', 'Wir mahlen unserem Nachbarn sein Korn, und uns das unsere.', 4],
  ['Spanish and Portuguese', 'Nuestras muelas; nós e nossos moinhos.', 3],
  ['Swedish', 'Vårt mjöl, våra kvarnar.', 2],
  ['Russian', 'Мы мелем нашу муку.', 2],
  ['Chinese', '我们磨面粉。', 1],
  ['none: parts of other words', 'The weather, a bonus, hours; Onsets, Наверх.', 0],
  ['none: beginnings with letters before them', 'épous’, ınous, кмы, Zunser.', 0],
])('words for oneself are counted: %s', (_language, words, count) => {
  expect(weIn(words)).toBe(count);
});
