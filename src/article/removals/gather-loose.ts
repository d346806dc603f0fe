/** What an item or a row has to stand in, and what is put round those that do not. */
const HOLDERS: [items: string, holders: string, missing: string[]][] = [
  ['li', 'ul,ol,menu', ['ul']],
  ['dt,dd', 'dl,dl > div', ['dl']],
  ['tr', 'table,tbody,thead,tfoot', ['table', 'tbody']],
];

const isBlank = (node: Node): boolean =>
  node.nodeType === 8 || (node.nodeType === 3 && !/\S/.test(node.nodeValue ?? ''));

/** Puts a list or table round an element and those of its kind that follow it at once. */
function gather(first: Element, items: string, missing: readonly string[]): void {
  const made = missing.map((tag) => first.ownerDocument.createElement(tag));
  made.reduce((outer, inner) => outer.appendChild(inner));
  const [holder, inmost] = [made[0], made.at(-1)];
  if (!holder || !inmost) return;
  first.parentNode?.insertBefore(holder, first);
  for (let node: ChildNode | null = first; node; node = holder.nextSibling) {
    if (node !== first && !isBlank(node) && !isOneOf(node, items)) break;
    inmost.appendChild(node);
  }
}

const isOneOf = (node: Node, items: string): boolean =>
  node.nodeType === 1 && (node as Element).matches(items);

/**
 * Gives items of lists and rows of tables that stand loose a list or a table: pages forget them,
 * and every parser and sanitiser would tear such rows apart.
 */
export function gatherLoose(root: Element): void {
  for (const [items, holders, missing] of HOLDERS)
    for (const item of root.querySelectorAll(items))
      if (item.parentElement && !item.parentElement.matches(holders)) gather(item, items, missing);
}
