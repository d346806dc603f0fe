import { answerUnseen } from '../../browser/offscreen/unseen-page.ts';
import { toMarkdown } from '../../export/markdown/markdown.ts';
import type { Article } from '../../model/article.ts';

/**
 * The page that nobody sees: it has the parser that Chromium's worker has not, and writes the clean
 * articles of the folder of Markdown with it.
 */
answerUnseen((article: Article) =>
  toMarkdown(article, { parse: (html) => new DOMParser().parseFromString(html, 'text/html') }),
);
