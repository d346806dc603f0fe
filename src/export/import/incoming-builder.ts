import type {
  Incoming,
  IncomingArticle,
  IncomingQuote,
  RefusedEntry,
} from '../../model/incoming.ts';
import { boundAddress, MOST as CLAIMED, cutClaim } from '../../text/claim-lengths.ts';
import { cutText } from '../../text/cut-text.ts';
import { tidyTags } from '../../text/tags.ts';
import { wholeDay } from '../library/written-days.ts';
import { IMPORT_BOUNDS as MOST } from './import-bounds.ts';

/** What another tool says of an article. */
export interface SaidArticle {
  url: string;
  title?: string | undefined;
  byline?: string | undefined;
  published?: string | undefined;
  siteName?: string | undefined;
  canonicalUrl?: string | undefined;
  /** The reader's words on it, and tags. */
  note?: string | undefined;
  tags?: readonly string[] | undefined;
  /** Ms since 1970. */
  created?: number | undefined;
  updated?: number | undefined;
}

/** What another tool says of a quote. */
export type SaidQuote = { text: string } & {
  [K in keyof Omit<IncomingQuote, 'text' | 'removed'>]?: IncomingQuote[K] | undefined;
};

/** Gathers articles and quotes out of a file, by address; what cannot be taken is told. */
export class IncomingBuilder {
  readonly #articles = new Map<string, IncomingArticle>();
  readonly #refused: RefusedEntry[] = [];
  readonly #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  refuse(at: string | number, fault: RefusedEntry['fault']): void {
    this.#refused.push({ at: String(at), fault });
  }

  /** Adds an article, or what is said of one once more; null, and told, where its address is none. */
  article(at: string | number, said: SaidArticle): IncomingArticle | null {
    const { url } = said;
    if (!/^(?:https?|file):/i.test(url) || !URL.canParse(url) || url.length > CLAIMED.address) {
      this.refuse(at, 'importFaultAddress');
      return null;
    }
    const article = this.#articles.get(url) ?? this.#begin(said);
    this.#articles.set(url, article);
    this.#note(article, said);
    return article;
  }

  quote(at: string | number, article: IncomingArticle, said: SaidQuote): void {
    const text = said.text.trim();
    const fault = faultOf(text, said.note);
    if (fault) {
      this.refuse(at, fault);
      return;
    }
    const created = said.created ?? article.created;
    article.quotes.push({
      id: said.id ?? null,
      text: said.selectors ? said.text : text,
      selectors: said.selectors ?? selectorsOf(text),
      basis: said.basis ?? 'page',
      colour: said.colour ?? 'yellow',
      note: said.note ?? '',
      tags: tagsOf(said.tags),
      created,
      updated: said.updated ?? created,
      removed: null,
    });
    article.created = Math.min(article.created, created);
    article.updated = Math.max(article.updated, said.updated ?? created);
  }

  /** All that was gathered; an article of which nothing is to be kept is marked by a tag. */
  done(kind: string, emptyTag: string): Incoming {
    for (const article of this.#articles.values())
      if (!article.note && article.quotes.length === 0)
        article.note = { text: '', tags: [emptyTag], updated: article.updated, removed: null };
    return {
      kind,
      articles: [...this.#articles.values()],
      rules: [],
      settings: null,
      refused: this.#refused,
      copies: { count: 0, read: async function* () {} },
    };
  }

  #begin({ url, title, byline, published, siteName, canonicalUrl, created }: SaidArticle) {
    const cut = (claim: string | undefined, about: 'title' | 'byline' | 'siteName') =>
      cutClaim(claim?.trim() || null, about);
    const at = created ?? this.#now;
    const article: IncomingArticle = {
      header: {
        url,
        canonicalUrl:
          canonicalUrl && URL.canParse(canonicalUrl) ? boundAddress(canonicalUrl) : null,
        title: cut(title, 'title') ?? '',
        byline: cut(byline, 'byline'),
        published: wholeDay(published ?? null),
        siteName: cut(siteName, 'siteName'),
      },
      note: null,
      quotes: [],
      keepsCopy: false,
      created: at,
      updated: at,
    };
    return article;
  }

  #note(article: IncomingArticle, { note = '', tags, updated, created }: SaidArticle): void {
    const named = tagsOf(tags);
    if (!note.trim() && named.length === 0) return;
    const before = article.note;
    const at = updated ?? created ?? article.updated;
    const words = [before?.text, before?.text === note ? '' : note].filter((text) => text?.trim());
    article.note = {
      text: cutText(words.join('\n\n'), MOST.note),
      tags: tagsOf([...(before?.tags ?? []), ...named]),
      updated: Math.max(at, before?.updated ?? 0),
      removed: null,
    };
    article.updated = Math.max(article.updated, at);
  }
}

function faultOf(text: string, note = ''): RefusedEntry['fault'] | null {
  if (!text) return 'importFaultNothing';
  return text.length > MOST.words || note.length > MOST.note ? 'importFaultLong' : null;
}

const tagsOf = (tags: readonly string[] | undefined): string[] =>
  tidyTags(tags ?? [])
    .slice(0, MOST.tags)
    .map((tag) => cutText(tag, MOST.tag));

/** A quote without a place is looked for on its page as one whose page has changed. */
const selectorsOf = (text: string): IncomingQuote['selectors'] => ({
  quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: text.length },
});

/** A time another tool wrote, in ms since 1970; undefined where it is none. */
export function timeOf(written: unknown): number | undefined {
  const time =
    typeof written === 'number'
      ? written * (written < 1e11 ? 1000 : 1)
      : // Not every browser knows a space between day and time.
        Date.parse(text(written).replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T'));
  return Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? Math.round(time) : undefined;
}

/** A text, or nothing for what is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Texts of a list, or of one that is written with commas. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(text).filter(Boolean)
    : text(value)
        .split(',')
        .filter((one) => one.trim());

/** A field of an object; undefined for what is none, and never what all objects have. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A value as a list: itself, or the only one in it. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
