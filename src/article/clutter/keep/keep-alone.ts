import type { Block } from '../../segment/block.ts';
import type { Judged } from './judged.ts';

/** A heading stays with what stands under it, and a line with those on both sides: they need more proof. */
const LEAST_HEADING = 0.1;
const LEAST_ALONE = 0.3;
/** Words under a picture, in one paragraph with it. */
const MOST_UNDER_PICTURE = 20;

/** What leads away is linked: any other picture among what stays is the text's. */
const isPicture = ({ words, images, links }: Block): boolean =>
  words <= MOST_UNDER_PICTURE && images > 0 && links.length === 0;

/**
 * Headings over what stays, and lines and pictures alone between two that stay, stay too, unless the
 * model is surer of them than of others.
 * @param goes for each block whether it would go; changed in place, from the last up
 */
export function keepAlone(judged: readonly Judged[], goes: boolean[]): void {
  for (let at = judged.length - 2; at >= 0; at--) {
    const { block, chance } = judged[at] as Judged;
    const next = judged[at + 1] as Judged;
    const opens = block.heading > 0 && !goes[at + 1] && !next.block.heading;
    const alone = at > 0 && !goes[at - 1] && !goes[at + 1] && !block.inList;
    if (opens && chance > LEAST_HEADING) goes[at] = false;
    if (alone && (chance > LEAST_ALONE || isPicture(block))) goes[at] = false;
  }
}
