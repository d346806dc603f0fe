import type { QuoteColour } from '../../../model/quote.ts';
import { QUOTE_COLOURS } from '../../../ui/annotations/quote-colours.ts';

/** In the order in which they are offered. */
export const COLOURS: readonly QuoteColour[] = QUOTE_COLOURS.map(({ id }) => id);
export const SORTS = ['newest', 'oldest', 'title', 'site'] as const;
export const TIMES = ['any', 'week', 'month', 'year', 'range'] as const;

export type Sort = (typeof SORTS)[number];
export type Time = (typeof TIMES)[number];

/** What the list is to show; all of it stands in the page's address. */
export interface LibraryQuery {
  words: string;
  site: string | null;
  tag: string | null;
  colour: QuoteColour | null;
  time: Time;
  /** Days (YYYY-MM-DD), for the time `range`; empty is open. */
  from: string;
  to: string;
  withNote: boolean;
  sort: Sort;
  /** Shows what was removed instead of what is there. */
  removed: boolean;
}

/** All that is there, the newest first. */
export const EVERYTHING: LibraryQuery = {
  words: '',
  site: null,
  tag: null,
  colour: null,
  time: 'any',
  from: '',
  to: '',
  withNote: false,
  sort: 'newest',
  removed: false,
};

/** Reads the query of the page's address; what it does not understand is as in {@link EVERYTHING}. */
export function queryOfAddress(search: string): LibraryQuery {
  const asked = new URLSearchParams(search);
  return {
    words: asked.get('q') ?? '',
    site: asked.get('site'),
    tag: asked.get('tag'),
    colour: oneOf(COLOURS, asked.get('colour')) ?? null,
    time: oneOf(TIMES, asked.get('time')) ?? 'any',
    from: dayOf(asked.get('from')),
    to: dayOf(asked.get('to')),
    withNote: asked.get('has') === 'note',
    sort: oneOf(SORTS, asked.get('sort')) ?? 'newest',
    removed: asked.get('view') === 'removed',
  };
}

/** The part of the address that {@link queryOfAddress} reads it from; empty for everything. */
export function addressOfQuery(query: LibraryQuery): string {
  const isRange = query.time === 'range';
  const said = {
    q: query.words,
    site: query.site,
    tag: query.tag,
    colour: query.colour,
    time: query.time === 'any' ? null : query.time,
    from: isRange ? query.from : null,
    to: isRange ? query.to : null,
    has: query.withNote ? 'note' : null,
    sort: query.sort === 'newest' ? null : query.sort,
    view: query.removed ? 'removed' : null,
  };
  const asked = Object.entries(said).filter((entry): entry is [string, string] => !!entry[1]);
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
}

/** Whether anything is left out, the order and the view aside. */
export const isNarrowed = (query: LibraryQuery): boolean =>
  addressOfQuery({ ...query, sort: 'newest', removed: false }) !== '';

const oneOf = <T extends string>(all: readonly T[], asked: string | null): T | undefined =>
  all.find((one) => one === asked);

const dayOf = (asked: string | null): string =>
  (/^\d{4}-\d\d-\d\d$/.test(asked ?? '') ? asked : '') ?? '';
