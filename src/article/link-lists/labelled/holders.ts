import { rootOf } from '../../copy/inner-roots.ts';
import { parentOf } from '../../copy/unclobbered.ts';

/** What holds an element: its parent, or the host of the shadow tree that it stands in. */
export const holderOf = (element: Element): Element | null =>
  parentOf(element) ?? (rootOf(element) as Partial<ShadowRoot>).host ?? null;

/** Gives which of some things has an element, or what holds it; null where none does. */
export function holderAmong<Thing extends { elements: readonly Element[] }>(
  things: readonly Thing[],
): (element: Element | null) => Thing | null {
  const thingOf = new Map(
    things.flatMap((thing) => thing.elements.map((element) => [element, thing] as const)),
  );
  return (element) => {
    for (let up = element; up; up = holderOf(up)) {
      const thing = thingOf.get(up);
      if (thing !== undefined) return thing;
    }
    return null;
  };
}

/** Gives whether an element is, or stands in, one of some. */
export function standsIn(elements: readonly Element[]): (element: Element | null) => boolean {
  const among = holderAmong([{ elements }]);
  return (element) => among(element) !== null;
}
