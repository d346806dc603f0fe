import {
  type KnownList,
  type KnownSite,
  MOST_LISTS,
  MOST_PAGES,
  type SeenList,
  type SeenPage,
} from '../../model/seen-lists.ts';
import { hashOf } from '../../text/hash.ts';
import { SEEN_ID, type SeenDocument, type SeenSite } from '../documents.ts';
import type { Device } from './device.ts';

/** Sites that are remembered, those read last; and for how long. */
const MOST_SITES = 40;
const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 90 * DAY;

const newSalt = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

const keyOf = (host: string, salt: number): string => hashOf(host, salt).toString(36);

/** What is remembered of the site of a host; empty, with a salt to begin with, where nothing is. */
export async function knownSite(device: Device, host: string): Promise<KnownSite> {
  const begin = (there: SeenDocument | null) => there ?? { salt: newSalt(), sites: {} };
  const there = await device.get<SeenDocument>(SEEN_ID);
  const found = there ?? (await device.update<SeenDocument>(SEEN_ID, begin));
  const salt = found?.salt ?? 0;
  const site = found?.sites[keyOf(host, salt)];
  return { salt, pages: site?.pages ?? [], lists: site?.lists ?? [] };
}

/** Remembers what was seen on a page of it, as one more page or in the place of that very page. */
export async function rememberPage(
  device: Device,
  host: string,
  seen: SeenPage,
  now: number,
): Promise<void> {
  await device.update<SeenDocument>(SEEN_ID, (there) => {
    // Forgotten since it was asked for: what was hashed with another salt says nothing.
    if (!there) return null;
    const key = keyOf(host, there.salt);
    const site = added(there.sites[key] ?? { at: now, pages: [], lists: [] }, seen, now);
    return { ...there, sites: bounded({ ...there.sites, [key]: site }, now) };
  });
}

/** Forgets all sites. */
export const forgetSites = async (device: Device): Promise<void> => {
  await device.update<SeenDocument>(SEEN_ID, () => null);
};

const isSame = (one: SeenList, other: SeenList): boolean =>
  one.make === other.make && one.links.join() === other.links.join();

const withPage = (pages: readonly number[], page: number): number[] =>
  [page, ...pages.filter((other) => other !== page)].slice(0, MOST_PAGES);

/** The lists of the page that was seen last come first: they are let go of last. */
function added(site: SeenSite, { page, lists }: SeenPage, now: number): SeenSite {
  const seen = lists.slice(0, MOST_LISTS).map((list): KnownList => {
    const known = site.lists.find((other) => isSame(other, list));
    return { ...list, pages: withPage(known?.pages ?? [], page) };
  });
  const rest = site.lists.filter((list) => !seen.some((other) => isSame(other, list)));
  return {
    at: now,
    pages: withPage(site.pages, page),
    lists: [...seen, ...rest].slice(0, 2 * MOST_LISTS),
  };
}

/** A clock that was ahead for a while must not make a site outlive the others. */
function bounded(sites: Record<string, SeenSite>, now: number): Record<string, SeenSite> {
  const young = Object.entries(sites).filter(([, { at }]) => Math.abs(now - at) < LONGEST);
  young.sort(([, one], [, other]) => other.at - one.at);
  return Object.fromEntries(young.slice(0, MOST_SITES));
}
