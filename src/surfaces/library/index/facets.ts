import type { QuoteColour } from '../../../model/quote.ts';
import { type Chosen, choose } from './filter-articles.ts';
import type { ArticleState } from './indexed-article.ts';
import type { LibraryQuery } from './library-query.ts';
import type { Hits } from './search-index.ts';

/** What can be chosen, and how many there would be of it. */
export interface Facet<T extends string> {
  value: T;
  count: number;
}

/** Sites by articles, tags by articles and quotes, colours by quotes; the most frequent first. */
export interface Facets {
  sites: Facet<string>[];
  tags: Facet<string>[];
  colours: ReadonlyMap<QuoteColour, number>;
}

/** Counts each with all else that is asked for, but without what is asked of itself. */
export function facetsOf(
  articles: readonly ArticleState[],
  query: LibraryQuery,
  hits: Hits | null,
  now: number,
): Facets {
  const left = (without: Partial<LibraryQuery>) =>
    choose(articles, { ...query, ...without, sort: 'newest' }, hits, now);
  const all = left({ site: null });
  return {
    sites: ranked(all.map(({ article }) => article.site)),
    tags: ranked(
      (query.tag === null && query.site === null ? all : left({ tag: null })).flatMap(tagsOf),
    ),
    colours: new Map(
      ranked(
        left({ colour: null }).flatMap(({ quotes }) => quotes.map(({ colour }) => colour)),
      ).map(({ value, count }) => [value, count]),
    ),
  };
}

const tagsOf = ({ note, quotes }: Chosen): string[] => [
  ...(note?.tags ?? []),
  ...quotes.flatMap(({ tags }) => tags),
];

function ranked<T extends string>(values: readonly T[]): Facet<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
