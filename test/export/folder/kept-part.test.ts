import { describe, expect, test } from 'vitest';
import { hasPart, withoutPart, withPart } from '../../../src/export/folder/kept-part.ts';
import { sourceOf } from '../../../src/export/folder/marked-file.ts';
import { toMarkdownFile } from '../../../src/export/markdown/markdown-file.ts';
import { anArticle } from '../an-article.ts';
import { anExported, aQuote, CONTEXT } from '../library/exported-sample.ts';

const ONE = toMarkdownFile(anExported({ tags: ['sea'] }), CONTEXT);
const quotes = [aQuote({ text: 'Other words.' })];
const OTHER = toMarkdownFile(anExported({ tags: ['land'], quotes }), CONTEXT);
const WORDS = 'The harbour was never closed.';

test('a new file has the properties at its head, and the rest between marks', () => {
  const file = withPart(null, ONE);
  expect(file).toMatch(
    /^---\ntitle: [\s\S]*\n---\n\n<!-- lectern:begin \w+ \w+ -->\n\n## Quotes\n\n> The harbour[\s\S]*\n\n<!-- lectern:end -->\n$/,
  );
  expect(withPart(file, ONE)).toBe(file);
  expect(hasPart(file)).toBe(true);
});

test('what was written before goes, properties and all', () => {
  const file = withPart(withPart(null, ONE), OTHER);
  expect(file).toBe(withPart(null, OTHER));
  expect(file).not.toContain(WORDS);
  expect(file).not.toContain('sea');
});

describe('what a person wrote stays', () => {
  const edited = withPart(null, ONE)
    .replace('---\n\n<!--', '---\n\nBefore it.\n\n<!--')
    .concat('\nAfter it.\n');

  test('before and after the marks', () => {
    const file = withPart(edited, OTHER);
    expect(file).toMatch(/---\n\nBefore it\.\n\n<!-- lectern:begin[\s\S]*end -->\n\nAfter it\.\n$/);
    expect(file).toContain('Other words.');
    expect(file).not.toContain(WORDS);
    expect(withPart(file, OTHER)).toBe(file);
  });

  test('in the properties, from then on', () => {
    const own = edited.replace('created:', 'rating: 5\ncreated:');
    const file = withPart(withPart(own, OTHER), ONE);
    expect(file).toContain('rating: 5');
    expect(file).toContain(WORDS);
  });

  test('between the marks, once', () => {
    const own = edited.replace(WORDS, `${WORDS} Indeed.`);
    const once = withPart(own, OTHER);
    expect(once).toContain(`${WORDS} Indeed.`);
    expect(once.indexOf('Indeed.')).toBeLessThan(once.indexOf('lectern:begin'));
    expect(withPart(once, ONE).match(/Indeed/g)).toHaveLength(1);
  });

  test('between the lines of a clean article, which does not stand there twice for it', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `<p>Sentence ${at} of it.</p>`).join('');
    const copy = anArticle({ title: 'The harbour', content: lines });
    const whole = toMarkdownFile(anExported({ quotes, copy }), CONTEXT);
    const own = withPart(null, whole).replace('Sentence 20 of it.', 'Sentence 20 of it.\n\nMine.');
    const again = withPart(own, whole);
    const [before = '', part = ''] = again.split('<!-- lectern:begin');
    expect(before).toMatch(/Sentence 19 of it\.\n\nSentence 20 of it\.\n\nMine\.\n\n$/);
    expect(before).not.toContain('Sentence 18');
    expect(part.match(/Sentence \d+/g)).toHaveLength(40);
    expect(withPart(again, whole)).toBe(again);
    expect(withoutPart(again)).toContain('Mine.');
  });

  test('in code between the marks, which is not cut', () => {
    const own = withPart(null, ONE).replace(WORDS, `${WORDS}\n\n\`\`\`\na\n\nb\n\`\`\``);
    expect(withPart(own, ONE).split('<!-- lectern:begin')[0]).toContain('```\na\n\nb\n```');
  });

  test('where the marks are gone, or one of them is', () => {
    for (const lost of [
      /<!-- lectern.*-->\n/g,
      /<!-- lectern:end -->\n/,
      /<!-- lectern:b.*-->\n/,
    ]) {
      const file = withPart(edited.replace(lost, ''), OTHER);
      for (const words of ['Before it.', 'After it.', WORDS, 'Other words.'])
        expect(file).toContain(words);
      expect(withPart(file, OTHER)).toBe(file);
    }
  });

  test('with the ends of lines it has', () => {
    const file = withPart(edited.replaceAll('\n', '\r\n'), OTHER);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    expect(file.replaceAll('\r\n', '\n')).toBe(withPart(edited, OTHER));
  });

  test('when the last quote is gone', () => {
    expect(withoutPart(edited)).toMatch(/^---\n[\s\S]*---\n\nBefore it\.\n\nAfter it\.\n$/);
    expect(withoutPart(withPart(null, ONE))).toBeNull();
    expect(withoutPart(withPart(null, ONE).replace('created:', 'rating: 5\ncreated:'))).toContain(
      'rating: 5',
    );
    expect(withoutPart('no part of ours')).toBe('no part of ours');
  });
});

test('a file that was exported before is taken over', () => {
  expect(withPart(ONE, ONE)).toBe(withPart(null, ONE));
});

test('a note that looks like a mark ends nothing', () => {
  const note = 'a <!-- lectern:end --> b <!-- lectern:begin 1 2 --> c';
  const file = withPart(null, toMarkdownFile(anExported({ note }), CONTEXT));
  expect(withPart(file, OTHER)).toBe(withPart(null, OTHER));
});

test.each([
  ['source: "https://a.example/?q=\\"b\\""', 'https://a.example/?q="b"'],
  ["source: 'https://a.example/it''s'", "https://a.example/it's"],
  ['source: https://a.example/plain ', 'https://a.example/plain'],
  ['source:', null],
  ['source: "broken', null],
  ['other: 1', null],
])('the source of %j is read', (line, source) => {
  expect(sourceOf(`---\ntitle: x\n${line}\n---\n\nsource: https://no.example\n`)).toBe(source);
});
