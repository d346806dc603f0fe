import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const cut = (text: string, language?: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ['de', ['Das ist z. B. ein Satz.', 'Dr. Maier kam um drei.', 'Er ging.']],
  ['en', ['Dr. Smith met Mr. J. Jones.', 'They left at 5 p.m. and slept.', 'It rained.']],
  ['fr', ['M. Dupont et Mme. Durand sont venus.', 'Fin.']],
  ['es', ['El Sr. López vino.', 'La Dra. Ruiz no.']],
  ['tr', ['Prof. Yılmaz geldi.', 'Sonra gitti.']],
  ['ru', ['См. стр. 5 и рис. 3.', 'Дальше пусто.']],
  ['zh', ['他说：“你好。”', '然后走了。', '第二句！']],
  ['ja', ['「そうです。」', 'と言った。', '次の文。']],
  ['hi', ['यह पहला वाक्य है।', 'यह दूसरा है।']],
  ['ar', ['هذه جملة أولى.', 'هل هذه ثانية؟', 'نعم!']],
])('sentences in %s', (language, sentences) => {
  const between = /zh|ja/.test(language) ? '' : ' ';
  expect(cut(sentences.join(between), language)).toEqual(sentences);
});

test('a short last word ends its sentence', () => {
  expect(cut('So it is. He said no. The rest etc. Then more.', 'en')).toEqual([
    'So it is.',
    'He said no.',
    'The rest etc.',
    'Then more.',
  ]);
});

test('Thai, which has no stop, is cut at spaces, not at each', () => {
  const text = `${'นี่คือประโยคแรกของเรื่อง '.repeat(6)}จบ`;
  const parts = cut(text, 'th');
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.slice(0, -1).every(({ length }) => length >= 39 && length < 80)).toBe(true);
  expect(parts.join(' ')).toBe(text);
});

test('a text of nothing has no sentence', () => {
  expect([cut(''), cut('  \n ')]).toEqual([[], []]);
});

test('what is cut short a thousand times over is read in no more than its length', () => {
  expect(cut('Dr. '.repeat(20_000), 'en')).toHaveLength(1);
});
