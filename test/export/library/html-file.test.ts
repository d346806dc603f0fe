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
  // What is no letter in UTF-8, and no sign that HTML may hold, is not there; every line ends in one way.
  const seen = (text: string) =>
    text
      .trim()
      .toWellFormed()
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .replace(/[^\P{Cc}\t\n]/gu, '');
  expect(texts).toEqual(HARD_TEXTS.map((text) => `${seen(text)} ↗`));
  expect([...page.querySelectorAll('script, [onclick]')]).toEqual([]);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(page.querySelector('details')?.textContent).toContain('Body');
});

test('pictures that are kept are in the page, and the others keep their address', async () => {
  const lead = { src: 'https://e.org/lead.png', alt: 'The "quay"', caption: 'At night' };
  const content =
    '<p>One <img src="https://e.org/a.png?x=1&amp;y" alt="A"> <img src="https://e.org/gone.png" alt="B"></p>';
  const asked: string[] = [];
  const picture = async (key: string, address: string) => {
    asked.push(`${key} ${address}`);
    const bytes = new TextEncoder().encode(address);
    return address.includes('gone') ? null : { type: 'image/png', bytes };
  };
  const copy = anArticle({ content, leadImage: lead });
  const context = { ...CONTEXT, picture };
  const html = await joined(toHtmlFile(streamed([anExported({ copy })]), context));
  const images = [...parseHtml(html).querySelectorAll('details img')];
  const [first, second, third] = images.map((image) => image.getAttribute('src') ?? '');
  const words = (src = '') => atob(src.replace('data:image/png;base64,', ''));
  expect([words(first), words(second)]).toEqual([lead.src, 'https://e.org/a.png?x=1&y']);
  expect(third).toBe('https://e.org/gone.png');
  expect(images.map((image) => image.getAttribute('alt'))).toEqual(['The "quay"', 'A', 'B']);
  expect(new Set(asked.map((one) => one.split(' ')[0]))).toEqual(new Set(['2-abc']));
});

test('a picture of megabytes comes through to the byte', async () => {
  const bytes = Uint8Array.from({ length: 300_001 }, (_, at) => (at * 7919) % 256);
  const picture = async () => ({ type: 'image/jpeg', bytes });
  const copy = anArticle({ content: '<p><img src="https://e.org/a.jpg"></p>' });
  const html = await joined(toHtmlFile(streamed([anExported({ copy })]), { ...CONTEXT, picture }));
  const [, base64 = ''] = /src="data:image\/jpeg;base64,([^"]+)"/.exec(html) ?? [];
  expect(Buffer.from(base64, 'base64').equals(bytes)).toBe(true);
});
