import type { Finding } from '../segment/rule-context.ts';

/** A label and a link, or what a script makes one of, that the text does not need: "READ MORE: …". */
export interface PromoLine {
  /** The element of the page that holds the line and nothing else. */
  element: Element;
  label: string;
}

/**
 * Lines inside the running text that a label calls a promotion; a lone link without one may be the
 * author's.
 * @param originOf elements of the copy that was judged → of the page
 */
export function findPromoLines(
  findings: readonly Finding[],
  originOf: ReadonlyMap<Element, Element>,
): PromoLine[] {
  return findings.flatMap(({ kind, reason, blocks: [block, ...others] }) => {
    if (kind !== 'inline-promo' || reason.code !== 'reason_promo_label') return [];
    const element = block && others.length === 0 ? originOf.get(block.element) : undefined;
    const [label = ''] = reason.values;
    return element && (block?.links.length ?? 0) < 2 ? [{ element, label }] : [];
  });
}
