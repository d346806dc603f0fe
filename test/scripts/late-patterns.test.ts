import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { latePatterns } from '../../scripts/build/late-patterns.mjs';

/** The value of a script's last statement, its large patterns made late. */
function lateValue(code: string): unknown {
  const late = latePatterns(code);
  return runInNewContext(late.before + late.code);
}

/** The same of the script as it was written. */
const writtenValue = (code: string): unknown => runInNewContext(code);

const LETTERS = String.raw`/(\p{L}+)\/?\s*/gu`;

test.each([
  ['test', `const a=/^\\p{Lu}/u;[a.test("Ab"),a.test("ab")].join()`],
  [
    'exec, from where it stopped',
    `const a=${LETTERS};a.exec("ab cd");a.exec("ab cd")[1]+a.lastIndex`,
  ],
  ['a place that is set', `const a=${LETTERS};a.lastIndex=3;a.exec("ab cd").index`],
  [
    'replace',
    `const a=${LETTERS};"ab cd".replace(a,(all,word)=>word.length+"$")+"ab".replaceAll(a,"<$1>")`,
  ],
  ['match', `const a=${LETTERS};"ab cd".match(a).join("|")+"x1".match(/\\p{N}/u).index`],
  ['matchAll', `const a=${LETTERS};[..."ab cd".matchAll(a)].map(([,word])=>word).join()`],
  ['split and search', `const a=/[^\\p{L}]/u;"ab cd ef".split(a,2).join()+"ab cd".search(a)`],
  [
    'a pattern made of it',
    `const a=/\\p{L}"\`/u;new RegExp("^"+a.source,a.flags).test('é"\`')+new RegExp(a).flags`,
  ],
  [
    'all of a text, between one by one',
    `const a=${LETTERS};"ab cd".match(a)+a.test("ab cd")+"ab".replace(a,"")+a.test("ab cd")+a.lastIndex+[..."ab cd".matchAll(a)].length`,
  ],
  ['right behind a word', `function f(t){return/\\p{Lu}/u.test(t)}f("A")+typeof/\\p{L}/u`],
  ['in a function', `const f=(t)=>/\\p{Lu}/u.test(t);[f("A"),f("a"),f("B")].join()`],
  ['in a function, all of a text', `const f=(t)=>t.replace(/\\p{L}/gu,"-");f("ab")+f("a1b")`],
  [
    'in a function, one after the other',
    `const f=(t)=>{const a=/\\p{L}/gu;return a.test(t)&&a.lastIndex};f("ab")+f("ab")`,
  ],
])('does what a pattern does: %s', (_, code) => {
  expect(lateValue(code)).toEqual(writtenValue(code));
});

test('a pattern is not read before it is asked for', () => {
  const { code, before } = latePatterns(String.raw`const a=/^\p{Lu}\p{Ll}/u,b=()=>/\p{Nd}/u;`);
  expect(before + code).not.toContain('/^\\p');
  expect(code).toContain('a= latePattern("^[\\\\p{Lu}][\\\\p{Ll}]","u","")');
  expect(before).toContain('const latePattern0=latePattern("[\\\\p{Nd}]","u","");');
});

test('short patterns are as quick as they are, and stay', () => {
  const code = 'const a=/\\s+/g,b="/\\\\p{L}/u";';
  expect(latePatterns(code)).toEqual({ code, before: '' });
});

test.each([
  String.raw`/^\p{Lu}/u`,
  String.raw`/^[^\p{Lu}\d]$/u`,
  String.raw`/^\p{Lu}$/iu`,
  String.raw`/^[\p{Ll}x-z]$/iu`,
  String.raw`/^[^\p{L}\p{M}]$/iu`,
  String.raw`/^\P{L}$/u`,
  String.raw`/^\P{Lu}$/iu`,
  String.raw`/^[\P{L}a]$/u`,
  String.raw`/^[\p{P}\p{S}^]$/u`,
  String.raw`/^(?:\p{Script=Greek}|\p{N}|\[\p{M}?)$/u`,
])('letters of the west are what they are among all: %s', (pattern) => {
  const letters = 'Array.from({length:0x2c80},(_,at)=>String.fromCharCode(at))';
  const code = `const a=${pattern};${letters}.filter((one)=>a.test(one)).join("")`;
  const late = lateValue(code);
  expect(late).toBe(writtenValue(code));
  expect(late).not.toBe('');
});

test('a text of western letters asks for no others', () => {
  const code = String.raw`const a=/^\p{Lu}\p{Ll}+$/u;a.test("Été"),a`;
  expect(lateValue(code)).toMatchObject({ made: null });
  expect(lateValue(code.replace('Été', 'Łódź'))).toMatchObject({ narrow: null });
});
