import { t } from '../../../browser/i18n.ts';
import { plural } from '../../../browser/plural.ts';
import type { Removal, RemovalKind } from '../../../model/removal.ts';

/** Removals that led away or stood in the way, and the lines that are shown elsewhere or said nothing. */
export interface RemovalGroups {
  away: Removal[];
  lines: Removal[];
}

/** A line of these kinds is one of the article's own, whatever link it holds. */
const LINES: ReadonlySet<RemovalKind> = new Set([
  'byline',
  'caption',
  'date',
  'dek',
  'eyebrow',
  'orphan-label',
  'pull-quote',
  'read-time',
  'repeated-headline',
  'source',
]);

/** Parts the removals by what they were; each part in document order. */
export function groupRemovals(removals: readonly Removal[]): RemovalGroups {
  return {
    away: removals.filter(({ kind }) => !LINES.has(kind)),
    lines: removals.filter(({ kind }) => LINES.has(kind)),
  };
}

const likenessOf = ({ kind, reason, heading, text }: Removal): string =>
  JSON.stringify([kind, reason.code, heading, text]);

/** Removals that say the same of the same words, as under each post of a thread, are one entry. */
export function gatherAlike(removals: readonly Removal[]): [Removal, ...Removal[]][] {
  const gathered = new Map<string, [Removal, ...Removal[]]>();
  for (const removal of removals) {
    const likeness = likenessOf(removal);
    const known = gathered.get(likeness);
    if (known) known.push(removal);
    else gathered.set(likeness, [removal]);
  }
  return [...gathered.values()];
}

/**
 * "Removed from the text: 18 links in 3 blocks": the blocks are those that held these links.
 * @param back ids of those that stand in the text again, which are not counted
 */
export function removedLine(
  removals: readonly Removal[],
  back: ReadonlySet<string> = new Set(),
): string {
  const gone = removals.filter(({ id }) => !back.has(id));
  const linked = groupRemovals(gone).away.filter(({ links }) => links.length > 0);
  const links = linked.reduce((sum, removal) => sum + removal.links.length, 0);
  if (removals.length === 0) return t('removedNone');
  if (gone.length === 0) return t('removedAllBack');
  if (links === 0) return plural('removedOnly', gone.length);
  return t('removedLine', plural('removedLinks', links), plural('removedBlocks', linked.length));
}
