import type { RemovalKind } from '../../model/removal.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding } from '../segment/rule-context.ts';

const NAMED: readonly (readonly [number, RemovalKind, string])[] = [
  [Hint.consent, 'advert', 'reason_named_overlay'],
  [Hint.advert, 'advert', 'reason_named_advert'],
  [Hint.breadcrumb, 'navigation', 'reason_named_navigation'],
  [Hint.nav, 'navigation', 'reason_named_navigation'],
  [Hint.header, 'navigation', 'reason_named_navigation'],
  [Hint.footer, 'navigation', 'reason_named_footer'],
  [Hint.comments, 'comments', 'reason_named_comments'],
  [Hint.share, 'share', 'reason_named_share'],
  [Hint.newsletter, 'newsletter', 'reason_named_newsletter'],
  [Hint.tags, 'navigation', 'reason_named_tags'],
  [Hint.byline, 'byline', 'reason_named_byline'],
];

/** What an article may well hold itself, whatever it is called. */
const KEPT = Hint.references | Hint.contents;

/** What the page itself calls the part that a block is in: its kind and why; null where nothing. */
export function namedPart({ hints }: Block): [RemovalKind, string] | null {
  const named = NAMED.find(([bit]) => hints & bit);
  return named ? [named[1], named[2]] : null;
}

/**
 * Parts that the page itself calls navigation, comments, advert and so on. The names were bounded
 * in what they may claim before they came here (trust-hints.ts).
 */
export const namedParts: ClutterRule = ({ blocks, headline }) => {
  const findings: Finding[] = [];
  for (const [hint, kind, code] of NAMED) {
    let run: Block[] = [];
    const close = (): void => {
      if (run.length)
        findings.push({
          kind,
          reason: { code, values: [] },
          evidence: { blocks: run.length },
          blocks: run,
        });
      run = [];
    };
    let last = -2;
    for (const block of blocks) {
      const first = NAMED.find(([bit]) => block.hints & bit);
      if (first?.[0] !== hint || block.hints & KEPT || block === headline) continue;
      if (block.index !== last + 1) close();
      run.push(block);
      last = block.index;
    }
    close();
  }
  return findings;
};
