/**
 * A list of links as it is remembered of a page: salted hashes of how it is made and of where some
 * of its links lead. Neither an address nor a word can be told from it.
 */
export interface SeenList {
  make: number;
  /** The smallest of its links' hashes: as many of two lists agree as of the links themselves. */
  links: number[];
}

/** The same, with the pages (hashes) it was seen on, the last first. */
export interface KnownList extends SeenList {
  pages: number[];
}

/** What is remembered of one site. */
export interface KnownSite {
  /** Of this device alone: what is remembered on one says nothing on another. */
  salt: number;
  /** Hashes of the pages that were looked at, the last first. */
  pages: number[];
  lists: KnownList[];
}

/** What one page adds to it. */
export interface SeenPage {
  page: number;
  lists: SeenList[];
}

/** Most that is told of a page, and remembered of a site. */
export const MOST_LISTS = 24;
/** … of a list. */
export const MOST_LINKS_SEEN = 8;
/** Pages of a site that are told apart. */
export const MOST_PAGES = 4;
