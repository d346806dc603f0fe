import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { bodyToMarkdown } from '../../src/export/markdown/markdown-body.ts';
import { anArticle } from './an-article.ts';
import { MARKDOWN_CASES } from './markdown-cases.ts';

test.each(MARKDOWN_CASES)('%s', (_name, html, markdown) => {
  expect(bodyToMarkdown(parseHtml(html).body, 'https://e.org/page')).toBe(markdown);
});

const write = (fields: Parameters<typeof anArticle>[0]): string =>
  toMarkdown(anArticle(fields), { parse: parseHtml });

test('title, dek, who, when and where stand above the body', () => {
  expect(
    write({
      title: 'On *stars*',
      dek: 'A short_summary',
      byline: 'Ada L.',
      published: '2022-02-09',
      source: 'Agencies',
      siteName: 'The [Site]',
      url: 'https://e.org/a_(b)',
      content: '<p>Body.</p>',
    }),
  ).toBe(
    '# On \\*stars\\*\n\n*A short\\_summary*\n\nAda L. · 2022-02-09 · Agencies · [The \\[Site\\]](https://e.org/a_\\(b\\))\n\nBody.\n',
  );
});

test('what is not known is left out', () => {
  expect(write({ url: 'https://e.org/a', content: '<p>Body.</p>' })).toBe(
    '# Title\n\n[e.org](https://e.org/a)\n\nBody.\n',
  );
  expect(write({ url: 'about:blank', content: '<p>Body.</p>' })).toBe('# Title\n\nBody.\n');
});

test('the lead image is there once', () => {
  const leadImage = { src: 'https://e.org/i.png?a=1&b=2', alt: 'Alt', caption: 'Caption.' };
  const picture = '<p><img src="https://e.org/i.png?a=1&amp;b=2" alt="In body"></p>';
  expect(write({ leadImage, content: '<p>Body.</p>' })).toContain(
    '\n\n![Alt](https://e.org/i.png?a=1&b=2)\n\nCaption.\n\nBody.\n',
  );
  expect(write({ leadImage, content: picture })).not.toContain('Alt');
});

test('a large table comes out whole', () => {
  const rows = '<tr><td>a</td><td>b</td><td>c</td></tr>'.repeat(500);
  const body = parseHtml(`<table>${rows}</table>`).body;
  expect(bodyToMarkdown(body, '').split('\n')).toHaveLength(502);
});

test('further reading stands under the body as a list of links', () => {
  const furtherReading = [
    { text: 'A *star*', href: 'https://e.org/a', shared: [] },
    { text: 'Bad', href: 'javascript:alert(1)', shared: [] },
  ];
  expect(write({ content: '<p>Body.</p>', furtherReading })).toMatch(
    /\n\nBody\.\n\n## Further reading\n\n- \[A \\\*star\\\*\]\(https:\/\/e\.org\/a\)\n$/,
  );
});
