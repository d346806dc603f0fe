import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/cli/parse-html.ts';
import { toHtmlFile } from '../../../src/export/library/html-file.ts';
import { anArticle } from '../an-article.ts';
import { anExported, aQuote, CONTEXT, HARD_TEXTS, joined, streamed } from './exported-sample.ts';

test('the page holds every text as it is, and nothing that runs', async () => {
  const quotes = HARD_TEXTS.map((text) => aQuote({ text, note: text, tags: [text] }));
  const copy = anArticle({
    content: '<p onclick="x()">Body<script>bad()</script><img src="https://e.org/a.png"></p>',
  });
  const html = await joined(toHtmlFile(streamed([anExported({ quotes, copy })]), CONTEXT));
  const faults: string[] = [];
  parse(html, { onParseError: ({ code }) => faults.push(code) });
  expect(faults).toEqual([]);
  const page = parseHtml(html);
  const texts = [...page.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
  const seen = (text: string) => text.trim().replace(/[^\P{Cc}\t\n\r]/gu, '');
  expect(texts).toEqual(HARD_TEXTS.map((text) => `${seen(text)} ↗`));
  expect([...page.querySelectorAll('script, [onclick]')]).toEqual([]);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(page.querySelector('details')?.textContent).toContain('Body');
});
