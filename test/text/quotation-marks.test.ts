import { expect, test } from 'vitest';
import { inQuotationMarks } from '../../src/text/quotation-marks.ts';

test.each([
  ['en', '“x”'],
  ['en-GB', '“x”'],
  ['de', '„x“'],
  ['de-AT', '„x“'],
  ['de-CH', '«x»'],
  ['fr', '«\u00a0x\u00a0»'],
  ['fr-CA', '«\u00a0x\u00a0»'],
  ['fr-CH', '«x»'],
  ['es', '«x»'],
  ['pt-BR', '“x”'],
  ['pt-PT', '«x»'],
  ['tr', '“x”'],
  ['ar', '”x“'],
  ['hi', '“x”'],
  ['ja', '「x」'],
  ['zh-CN', '“x”'],
  ['zh-Hant-TW', '「x」'],
  ['pl', '„x”'],
  ['', '“x”'],
  ['__proto__', '“x”'],
])('in %j words are quoted as %s', (locale, quoted) => {
  expect(inQuotationMarks('x', locale)).toBe(quoted);
});
