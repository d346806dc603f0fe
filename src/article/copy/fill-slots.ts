import { holdsWords } from '../removals/tidy-content.ts';

const slotOf = (node: Node): string =>
  node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';

/** The children of a host by the name of the slot that they are for; '' for the one without a name. */
function bySlot(light: readonly Node[]): Map<string, Node[]> {
  const named = new Map<string, Node[]>();
  for (const node of light) {
    const name = slotOf(node);
    const group = named.get(name) ?? [];
    group.push(node);
    named.set(name, group);
  }
  return named;
}

const saysSomething = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => node.nodeType === 1 || /\S/.test(node.nodeValue ?? ''));

/**
 * Puts the children of a host where its shadow tree shows them (DOM standard, 4.2.2.4). What no slot
 * takes is not shown, and goes; unless the tree says nothing itself.
 * @param tree holds the copied shadow tree
 * @param light the host's own children
 */
export function fillSlots(tree: Element, light: readonly Node[]): void {
  for (const style of tree.querySelectorAll('style')) style.remove();
  const named = bySlot(light);
  for (const slot of tree.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const taken = named.get(name) ?? [];
    named.delete(name);
    slot.replaceWith(...(saysSomething(taken) ? taken : Array.from(slot.childNodes)));
  }
  if (!holdsWords(tree)) return;
  for (const nodes of named.values()) for (const node of nodes) node.parentNode?.removeChild(node);
}
