import { toHtml } from '../export/html.ts';
import { toMarkdown } from '../export/markdown/markdown.ts';
import type { Reading } from '../model/article.ts';
import { cleanHtml } from './clean-html.ts';
import { pageRecord } from './page-record.ts';
import { parseHtml } from './parse-html.ts';
import { reasonText } from './reason-text.ts';

/** What `--format` offers: takes a reading, gives what is printed, a line feed at its end. */
export const FORMATS = {
  markdown: ({ article }: Reading): string => toMarkdown(article, { parse: parseHtml }),
  html: ({ article }: Reading): string =>
    toHtml({ ...article, content: cleanHtml(article.content) }),
  text: ({ article }: Reading): string => `${article.text}\n`,
  json: (reading: Reading): string =>
    `${JSON.stringify(pageRecord(reading, reasonText), null, 2)}\n`,
};
