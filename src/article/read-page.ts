import { countWords, readingMinutes } from '../text/words.ts';
import type { Reading } from './article.ts';
import { copyPage } from './copy-page.ts';
import { detect } from './detect.ts';
import { idsThatOpen } from './hidden.ts';
import { trustHints } from './trust-hints.ts';
import { findMainContent, plainProse } from './main-content.ts';
import { cutIntoBlocks } from './page-blocks.ts';
import { resolveStreaming } from './resolve-streaming.ts';
import { Hint } from './hints.ts';

export interface ReadPageOptions {
  url: string;
  force?: boolean;
  parse?: (html: string) => Document;
}

export function readPage(document: Document, options: ReadPageOptions): Reading | null {
  const found = detect(document);
  if (!found.article && !options.force) return null;
  const copy = copyPage(document, options.parse);
  resolveStreaming(copy);
  const page = cutIntoBlocks(copy, idsThatOpen(copy));
  trustHints(page, plainProse, copy.body);
  const root = findMainContent(page.blocks, copy.body);
  trustHints(page, plainProse, root);
  const DROP = Hint.nav | Hint.footer | Hint.comments | Hint.recirculation | Hint.share | Hint.newsletter | Hint.advert | Hint.consent | Hint.breadcrumb | Hint.caption | Hint.aside|Hint.tags|Hint.byline;
  const kept = page.blocks.filter((b) => root.contains(b.element) && b.text && !(b.hints & DROP) );
  const text = kept.map((b) => b.text).join('\n');
  if (!text) return null;
  const words = countWords(text);
  return {
    isArticle: found.article,
    article: {
      url: options.url, canonicalUrl: null, title: copy.title, byline: null, published: null,
      siteName: null, dek: null, source: null, lang: null, dir: 'ltr',
      leadImage: null, captions: [], content: root.innerHTML, text, words, minutes: readingMinutes(words),
    },
    removals: [],
    ms: { detect: 0, extract: 0 },
  };
}
