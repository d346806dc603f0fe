import axe from 'axe-core';
import type { Surface } from '../../scripts/drive/surface.mjs';

/** A function whose body is axe itself: no page of ours allows `eval`. */
const loadAxe = new Function(axe.source) as () => void;

/** What axe finds in a document, a line each. */
export async function findings(surface: Surface): Promise<string[]> {
  await surface.evaluate(loadAxe);
  return surface.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(', ')})`,
    );
  });
}
