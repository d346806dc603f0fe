import { toHtml } from '../export/html.ts';
import { toMarkdown } from '../export/markdown/markdown.ts';
import type { Reading } from '../model/article.ts';
import { cleanHtml } from './clean-html.ts';
import { exportedReading } from './exported-reading.ts';
import { pageRecord } from './page-record.ts';
import { parseHtml } from './parse-html.ts';
import { reasonText } from './reason-text.ts';

type Format = (reading: Reading) => string | Promise<Uint8Array>;

/** What `--format` offers: takes a reading, gives what is printed; texts end with a line feed. */
export const FORMATS = {
  markdown: ({ article }: Reading): string => toMarkdown(article, { parse: parseHtml }),
  html: ({ article }: Reading): string =>
    toHtml({ ...article, content: cleanHtml(article.content) }),
  'markdown-file': (reading) => exportedReading(reading, 'markdown'),
  epub: (reading) => exportedReading(reading, 'epub'),
  bibtex: (reading) => exportedReading(reading, 'bibtex'),
  ris: (reading) => exportedReading(reading, 'ris'),
  csl: (reading) => exportedReading(reading, 'csl'),
  text: ({ article }: Reading): string => `${article.text}\n`,
  json: (reading: Reading): string =>
    `${JSON.stringify(pageRecord(reading, reasonText), null, 2)}\n`,
} satisfies Record<string, Format>;
