import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse as readYaml } from 'yaml';
import { toMarkdownFile } from '../../../src/export/markdown/markdown-file.ts';
import { markdownTag } from '../../../src/export/markdown/markdown-properties.ts';
import { articleQuotes } from '../../../src/export/markdown/markdown-quotes.ts';
import { anArticle } from '../an-article.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS } from './exported-sample.ts';

const read = (markdown: string) => {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  return { properties: readYaml(head) as Record<string, unknown>, body };
};
const rendered = (markdown: string) => new MarkdownIt({ linkify: true }).render(markdown);

describe('properties', () => {
  test('are those of the article', () => {
    const { properties } = read(
      toMarkdownFile(
        anExported({
          description: 'What happened there.',
          tags: ['sea', 'slow news'],
          quotes: [aQuote({ tags: ['Sea', '2026'] })],
        }),
        CONTEXT,
      ),
    );
    expect(properties).toEqual({
      title: 'The harbour',
      source: 'https://news.example/harbour',
      author: ['Ada Stone'],
      published: '2026-11-19',
      created: '2026-11-20',
      description: 'What happened there.',
      tags: ['Sea', 'slow-news', '2026_'],
    });
  });

  test('leave out what is not known', () => {
    const header = { ...anExported().header, byline: null, published: 'last Tuesday' };
    const { properties } = read(toMarkdownFile(anExported({ header }), CONTEXT));
    expect(Object.keys(properties)).toEqual(['title', 'source', 'created']);
  });

  test.each(HARD_TEXTS)('hold %j as it is', (title) => {
    const header = { ...anExported().header, title, byline: title };
    const { properties } = read(
      toMarkdownFile(anExported({ header, description: title }), CONTEXT),
    );
    const said = title.toWellFormed();
    expect(properties).toMatchObject({ title: said, author: [said], description: said });
  });

  test.each([
    ['two words', 'two-words'],
    ['nested/tag', 'nested/tag'],
    ['1984', '1984_'],
    ['#hash, comma', 'hash-comma'],
    ['日本', '日本'],
    ['"]\n- evil: true', 'evil-true'],
    ['!?', ''],
  ])('write the tag %j as %j', (tag, written) => {
    expect(markdownTag(tag)).toBe(written);
  });
});

describe('quotes', () => {
  test('stand in the order given, with colour, tags, link and note', () => {
    const quotes = [
      aQuote({ text: 'First words.', colour: 'green', tags: ['a b'], note: 'My **own** words.' }),
      aQuote({ text: 'Second\nwords.', link: null }),
    ];
    const { body } = read(toMarkdownFile(anExported({ note: 'On all of it.', quotes }), CONTEXT));
    expect(body.trim()).toBe(
      [
        '## Note',
        'On all of it.',
        '## Quotes',
        '> First words.',
        'green · #a-b · [at these words](https://news.example/harbour#:~:text=The%20harbour)',
        'My **own** words.',
        '> Second\n> words.',
        'yellow',
      ].join('\n\n'),
    );
  });

  test.each(HARD_TEXTS)('hold %j as plain words in one block', (text) => {
    const html = rendered(
      read(toMarkdownFile(anExported({ quotes: [aQuote({ text })] }), CONTEXT)).body,
    );
    const [, inside = ''] = /<blockquote>([\s\S]*)<\/blockquote>/.exec(html) ?? [];
    expect(inside).not.toMatch(/<(?!\/?p>|br)/);
    expect(html.match(/<blockquote>/g)).toHaveLength(1);
  });

  test('lead nowhere but to web addresses', () => {
    const link = 'javascript:alert(1)';
    expect(toMarkdownFile(anExported({ quotes: [aQuote({ link })] }), CONTEXT)).not.toContain(
      'javascript:',
    );
  });

  test('to be pasted stand under the linked title', () => {
    expect(articleQuotes(anExported())).toMatch(
      /^## \[The harbour\]\(https:\/\/news\.example\/harbour\)\n\n> /,
    );
    const header = { ...anExported().header, title: 'A [b](javascript:x)\n# c' };
    expect(rendered(articleQuotes(anExported({ header })))).toContain(
      '>A [b](javascript:x) # c</a>',
    );
  });
});

test('the clean article follows where it is given', () => {
  const copy = anArticle({ title: 'The harbour', content: '<p>All of <b>it</b>.</p>' });
  expect(toMarkdownFile(anExported({ copy }), CONTEXT)).toContain('All of **it**.');
});
