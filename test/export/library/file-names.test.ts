import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileNames, safeFileName } from '../../../src/export/library/file-names.ts';

describe('a name of a file', () => {
  test.each([
    ['What is a "quote"? A/B: <test> | 50 %*', 'What is a quote A B test 50 %'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['Console', 'Console'],
    ['...hidden', 'hidden'],
    ['ends with dots...  ', 'ends with dots'],
    ['..', 'Untitled'],
    ['', 'Untitled'],
    ['tab\there\nand there', 'tab here and there'],
    ['C:\\Windows\\..\\..', 'C Windows .. '.trim().replace(/\.+$/, '').trim()],
    ['see [[Note]]#part^block', 'see Note part block'],
    ['turned \u202Egnp.exe', 'turned gnp.exe'],
    ['日本語の題名', '日本語の題名'],
  ])('of %j is %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  test('is never too long, cut in half or forbidden, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = safeFileName(title);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/);
        expect(name).toBe(name.toWellFormed());
        expect(name).not.toBe('');
      }),
    );
  });

  test('is another for each of two alike, whatever the case of their letters', () => {
    const names = new FileNames();
    expect(['Story', 'STORY', 'story', 'Story 2'].map((title) => names.next(title, 'md'))).toEqual([
      'Story.md',
      'STORY 2.md',
      'story 3.md',
      'Story 2 2.md',
    ]);
    expect(['é', 'e\u0301'].map((title) => names.next(title, 'md'))).toEqual(['é.md', 'é 2.md']);
  });
});
