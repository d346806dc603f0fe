import { cleanHtml } from '../../../src/cli/clean-html.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';
import type {
  ExportedArticle,
  ExportedQuote,
  WriterContext,
} from '../../../src/export/library/exported-article.ts';

export const CONTEXT: WriterContext = {
  parse: parseHtml,
  clean: cleanHtml,
  locale: 'en',
  now: Date.UTC(2026, 10, 27, 16, 5, 9),
};

export const aQuote = (fields: Partial<ExportedQuote> = {}): ExportedQuote => {
  const { text = 'The harbour was never closed.' } = fields;
  return {
    id: 'quote:2-abc:0mhq3-1f2e3d4c',
    key: '2-abc',
    text,
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: text, prefix: 'they said. ', suffix: ' It was' },
      position: { type: 'TextPositionSelector', start: 120, end: 120 + text.length },
    },
    basis: 'article',
    colour: 'yellow',
    note: '',
    tags: [],
    created: Date.UTC(2026, 10, 20, 12),
    updated: Date.UTC(2026, 10, 21, 12),
    link: 'https://news.example/harbour#:~:text=The%20harbour',
    ...fields,
  };
};

export const anExported = (fields: Partial<ExportedArticle> = {}): ExportedArticle => ({
  key: '2-abc',
  header: {
    url: 'https://news.example/harbour',
    canonicalUrl: null,
    title: 'The harbour',
    byline: 'Ada Stone',
    published: '2026-11-19',
    siteName: 'The Example',
  },
  description: null,
  note: '',
  tags: [],
  created: Date.UTC(2026, 10, 20, 12),
  updated: Date.UTC(2026, 10, 21, 12),
  quotes: [aQuote()],
  copy: null,
  ...fields,
});

/** What trips readers of every format: quotes, breaks, signs of markup, other scripts, formulas. */
export const HARD_TEXTS = [
  'plain words',
  '"quoted", with commas; and \'more\'',
  'two\nlines\n\nand a third',
  '=HYPERLINK("http://evil.example","x")',
  '+1 -2 @three',
  '\ttab\tand\ttab',
  '<script>alert(1)</script> & <b>bold</b>',
  '# heading\n- list\n1. one\n> quote\n---',
  '{curly} \\back $math$ 100 % ~ ^ _ #',
  '---\ntitle: no',
  'yes: no, null, 2026-01-01, ~, [a], {b: c}, *star, &anchor, !tag, %dir, `tick`, |pipe',
  'العربية والعبرية עברית 日本語 한국어 ไทย 👩‍👩‍👧‍👦',
  '  spaces  ',
  'nel\u0085 ls\u2028 ps\u2029 bom\ufeff nul\u0001 end',
  ']]> --> </style> </blockquote>',
  'right \u202eto left\u202c \u2067and\u2069 marks \u200f\u200e\u061c',
  'nul \u0000 and escape \u001b[31m in it',
  'half a pair \ud83d of \udc69 letters',
  'one\r\ntwo\rthree',
  '👩🏽‍🚀 🏳️‍🌈 e\u0301 \u200b\u2060 ﷽ Z̸̢͝',
];

export async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
