import { cutText } from './cut-text.ts';

/**
 * The most that is believed of what a page says about itself, in UTF-16 code units: a title of a
 * million letters must not keep anything from being saved, shown or looked through.
 */
export const MOST = {
  title: 1000,
  byline: 500,
  published: 40,
  siteName: 300,
  lang: 35,
  address: 8000,
  /** Of a summary or a caption. */
  paragraph: 5000,
};

/** What is said of something, cut to size; null where nothing is. */
export const cutClaim = (claim: string | null, about: keyof typeof MOST): string | null =>
  claim === null ? null : cutText(claim, MOST[about]);

/** An address, or null where it is longer than any that leads somewhere: a part of one leads elsewhere. */
export const boundAddress = (address: string | null): string | null =>
  address !== null && address.length > MOST.address ? null : address;
