import { parseSync } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The texts a module names: whole ones, beginnings of composed ones, and those that are failure or reason codes. */
export interface Strings {
  whole: Set<string>;
  beginnings: Set<string>;
  codes: Set<string>;
}

/** Functions whose first argument, and properties whose value, is the name of a message. */
const CODE_CALLS = new Set(['fail', 't', 'tCode', 'message']);
const CODE_PROPERTY = 'code';

/** Collects them by parsing; comments do not count. */
export function stringsIn(path: string, source: string): Strings {
  const found: Strings = { whole: new Set(), beginnings: new Set(), codes: new Set() };
  visit(parseSync(path, source).program as unknown as Node, found);
  return found;
}

function visit(node: Node, found: Strings): void {
  note(node, found);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) visit(child, found);
  }
}

function note(node: Node, found: Strings): void {
  const text = textOf(node);
  if (text !== undefined) found.whole.add(text);
  const beginning = beginningOf(node);
  if (beginning) found.beginnings.add(beginning);
  const code = textOf(codeOf(node));
  if (code !== undefined) found.codes.add(code);
}

function codeOf(node: Node): unknown {
  const { callee, arguments: given, key, value } = node as Record<string, unknown>;
  if (node.type === 'CallExpression' && isNode(callee) && CODE_CALLS.has(String(callee['name'])))
    return Array.isArray(given) ? given[0] : undefined;
  if (node.type === 'Property' && isNode(key) && key['name'] === CODE_PROPERTY) return value;
  return undefined;
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Literal') return undefined;
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function beginningOf(node: Node): string | undefined {
  const [first] =
    node.type === 'TemplateLiteral' ? (node['quasis'] as { value: { cooked: string } }[]) : [];
  return first?.value.cooked;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
