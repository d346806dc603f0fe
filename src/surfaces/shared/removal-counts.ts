import type { Removal } from '../../article/removal.ts';
import { t } from '../../browser/i18n.ts';
import { plural } from './plural.ts';

/** Removals that led somewhere, and the labels and lines that did not. */
export interface RemovalGroups {
  withLinks: Removal[];
  small: Removal[];
}

/** Parts the removals by whether they held links; each part in document order. */
export function groupRemovals(removals: readonly Removal[]): RemovalGroups {
  const leads = ({ links }: Removal) => links.length > 0;
  return {
    withLinks: removals.filter(leads),
    small: removals.filter((removal) => !leads(removal)),
  };
}

/** "18 links in 3 blocks removed": the blocks are those that held links, if any did. */
export function removedLine(removals: readonly Removal[]): string {
  const { withLinks } = groupRemovals(removals);
  const links = withLinks.reduce((sum, removal) => sum + removal.links.length, 0);
  if (removals.length === 0) return t('removedNone');
  if (links === 0) return plural('removedOnly', removals.length);
  const blocks = plural('removedBlocks', withLinks.length);
  return t('removedLine', plural('removedLinks', links), blocks);
}
