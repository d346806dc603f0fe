import { Readability } from '@mozilla/readability';
import { countWords, readingMinutes } from '../text/words.ts';
import type { Reading } from './article.ts';
import { blockText } from './block-text.ts';
import { detect } from './detect.ts';

export interface ReadPageOptions {
  url: string;
  force?: boolean;
  parse?: (html: string) => Document;
}

export function readPage(document: Document, options: ReadPageOptions): Reading | null {
  const found = detect(document);
  if (!found.article && !options.force) return null;
  const copy = options.parse ? options.parse(document.documentElement.outerHTML) : (document.cloneNode(true) as Document);
  const parsed = new Readability<Element>(copy as Document, { serializer: (node) => node as Element }).parse();
  if (!parsed?.content) return null;
  const text = blockText(parsed.content);
  if (!text) return null;
  const words = countWords(text);
  return {
    isArticle: found.article,
    article: {
      url: options.url, canonicalUrl: null, title: parsed.title ?? '', byline: parsed.byline ?? null, published: null,
      siteName: parsed.siteName ?? null, dek: null, source: null, lang: parsed.lang ?? null, dir: parsed.dir === 'rtl' ? 'rtl' : 'ltr',
      leadImage: null, captions: [], content: parsed.content.innerHTML, text, words, minutes: readingMinutes(words),
    },
    removals: [],
    ms: { detect: 0, extract: 0 },
  };
}
