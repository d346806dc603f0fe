/** Only somebody who counts readers has a picture of a pixel or two. */
export const LEAST_SIDE = 3;

const LENGTH = /^\s*(\d+)(?:px)?\s*$/;
const THIN = /(?:^|;)\s*(?:width|height)\s*:\s*[0-2](?:\.\d+)?(?:px)?\s*(?:;|$|!)/i;
/** By the name of its host or its file; only what is sure, since a chart may be called "statistics". */
const COUNTING_HOST = /^https?:\/\/(?:[^/?#]*\.)?(?:pixel|beacon|tracker|tracking|counter)\d*\./i;
const COUNTING_FILE =
  /\/(?:pixel|beacon|1x1|spacer|clear|blank|transparent|count|counter|track|tracking|hit)\.(?:gif|png|php|aspx?)(?:[?#]|$)/i;

/**
 * Whether a picture is there to count readers, or to hold a place.
 * @param address where it would be fetched from, absolute
 */
export function countsReaders(image: Element, address: string): boolean {
  const sides = ['width', 'height'].map((name) => LENGTH.exec(image.getAttribute(name) ?? '')?.[1]);
  return (
    sides.some((side) => side !== undefined && Number(side) < LEAST_SIDE) ||
    THIN.test(image.getAttribute('style') ?? '') ||
    COUNTING_HOST.test(address) ||
    COUNTING_FILE.test(address)
  );
}
