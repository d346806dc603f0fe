import type { Removal } from '../../model/removal.ts';

const ELEMENT = 1;

/** The id of the first element of a removal that has been put back, where it had none of its own. */
export const putBackId = ({ id }: Removal): string => `put-back-${id}`;

const nodeAt = (root: Node, path: number[]): { parent: Node; before: Node | null } => {
  let parent = root;
  for (const index of path.slice(0, -1)) parent = parent.childNodes[index] ?? parent;
  return { parent, before: parent.childNodes[path.at(-1) ?? 0] ?? null };
};

/**
 * The article's content with some removals standing again where they stood.
 * All places are found before the first insertion, since each insertion shifts the next.
 * What stands there again can be found by `putBackId`.
 * @param content `Article.content`
 * @param removals all removals of that reading, in document order
 * @param ids which of them to put back
 * @param parse HTML to an inert document
 * @returns HTML; as hostile as what went in
 */
export function putBack(
  content: string,
  removals: readonly Removal[],
  ids: ReadonlySet<string>,
  parse: (html: string) => Document,
): string {
  const root = parse(content).body;
  const chosen = removals.filter((removal) => ids.has(removal.id));
  const places = chosen.map(({ where }) =>
    where.path ? nodeAt(root, where.path) : { parent: root as Node, before: null },
  );
  chosen.forEach((removal, index) => {
    const place = places[index];
    if (!place) return;
    const nodes = [...parse(removal.html).body.childNodes];
    const first = nodes.find((node) => node.nodeType === ELEMENT) as Element | undefined;
    if (first && !first.id) first.id = putBackId(removal);
    for (const node of nodes) place.parent.insertBefore(node, place.before);
  });
  return root.innerHTML;
}
