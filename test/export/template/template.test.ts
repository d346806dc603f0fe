import { describe, expect, test } from 'vitest';
import { toMarkdownFile } from '../../../src/export/markdown/markdown-file.ts';
import {
  DEFAULT_TEMPLATE,
  LONGEST_TEMPLATE,
} from '../../../src/export/template/default-template.ts';
import { fillTemplate } from '../../../src/export/template/fill-template.ts';
import { templateFault } from '../../../src/export/template/template-fault.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS } from '../library/exported-sample.ts';

const fill = (template: string, article = anExported()) => fillTemplate(template, article, '');

test('what it writes by default is read as what it was', () => {
  const article = anExported({ note: 'On all.', quotes: [aQuote({ note: 'On one.' }), aQuote()] });
  expect(fill(DEFAULT_TEMPLATE, article)).toBe(toMarkdownFile(article, CONTEXT));
  expect(fill(DEFAULT_TEMPLATE, article)).toMatch(
    /^---\ntitle: [\s\S]*\n---\n\n## Note\n\nOn all\.\n\n## Quotes\n\n> [^\n]*\n\nyellow[^\n]*\n\nOn one\.\n\n> [^\n]*\n\nyellow[^\n]*\n$/,
  );
});

test('slots take what they are named after', () => {
  const quotes = [aQuote({ tags: ['sea', 'slow news'], colour: 'green', note: 'Mine.' })];
  const template =
    '# {{title}} ({{site}}, {{published}})\n{{#quotes}}\n- {{text}} [{{colour}}]({{link}}) {{tags}} {{note}}\n{{/quotes}}\n{{^quotes}}none{{/quotes}}\nurl: {{yaml.source}}\n';
  expect(fill(template, anExported({ quotes }))).toBe(
    '# The harbour (The Example, 2026-11-19)\n- The harbour was never closed. [green](https://news.example/harbour#:~:text=The%20harbour) #sea #slow-news Mine.\n\nurl: "https://news.example/harbour"\n',
  );
  expect(fill(template, anExported({ quotes: [] }))).toContain('none');
});

test('the reader’s own file is written by the template', () => {
  expect(toMarkdownFile(anExported(), { ...CONTEXT, template: '{{title}}' })).toBe('The harbour\n');
});

test.each(HARD_TEXTS)('%j in a slot is no slot, and no HTML escape', (title) => {
  const header = { ...anExported().header, title };
  const written = fill('{{title}} {{yaml.title}}', anExported({ header }));
  expect(written).not.toContain('&amp;');
  expect(written).not.toContain('&quot;');
});

test('signs of a template in the words of a page stay words', () => {
  const header = { ...anExported().header, title: '{{note}} {{#quotes}}' };
  const written = fill('{{title}}', anExported({ header, note: 'secret' }));
  expect(written).toBe('{{note}} {{#quotes}}\n');
});

describe('a fault names its line', () => {
  test.each([
    ['a\n{{titel}}', 'templateFaultUnknown', 2, 'titel'],
    ['{{#quotes}}\n{{words}}\n\n', 'templateFaultOpen', 1, 'quotes'],
    ['a\nb\n{{/quotes}}', 'templateFaultClosed', 3, 'quotes'],
    ['{{#quotes}}\n{{#note}}\n{{/quotes}}', 'templateFaultOpen', 2, 'note'],
    ['a\n{{title', 'templateFaultSign', 2, '{{'],
    ['a\n\n{{> other}}', 'templateFaultSign', 3, '>'],
    ['{{=<% %>=}}', 'templateFaultSign', 1, '='],
    ['{{words}}', 'templateFaultUnknown', 1, 'words'],
    ['{{#quotes}}\n{{constructor}}\n{{/quotes}}', 'templateFaultUnknown', 2, 'constructor'],
    ['{{__proto__}}', 'templateFaultUnknown', 1, '__proto__'],
    ['x'.repeat(LONGEST_TEMPLATE + 1), 'templateFaultLong', 1, String(LONGEST_TEMPLATE)],
  ])('%#', (template, sentence, line, name) => {
    expect(templateFault(template)).toEqual({ sentence, line, name });
  });

  test('and there is none in the default one', () => {
    expect(templateFault(DEFAULT_TEMPLATE)).toBeNull();
  });
});
