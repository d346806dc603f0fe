import type { LibraryArticle } from '../library-entries.ts';

/**
 * Stands in for an article whose own document is gone or damaged, while its quotes and note are
 * there: it is named by what can be read of its names.
 * @param doc what is left of its document
 */
export function namelessArticle(key: string, doc: Record<string, unknown> = {}): LibraryArticle {
  const named = typeof doc['header'] === 'object' && doc['header'] ? doc['header'] : {};
  const { url, title } = named as Record<string, unknown>;
  const header = {
    url: typeof url === 'string' && URL.canParse(url) ? url : '',
    canonicalUrl: null,
    title: typeof title === 'string' ? title : '',
    byline: null,
    published: null,
    siteName: null,
  };
  return { key, header, kept: true, keepsCopy: false, created: 0, updated: timeIn(doc) };
}

/** When it was written, as far as a calendar goes. */
function timeIn({ updated, created }: Record<string, unknown>): number {
  const isTime = (value: unknown): value is number =>
    typeof value === 'number' && Math.abs(value) <= 8.64e15;
  return [updated, created].find(isTime) ?? 0;
}
