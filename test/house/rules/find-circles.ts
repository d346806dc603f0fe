import { posix } from 'node:path';
import { importsIn } from './imports-in.ts';

/**
 * Finds files that import each other, directly or by way of others; an import of types alone counts
 * as any other.
 * @param modules source by path, from the project's top folder
 * @returns the files of each circle, sorted: every file of one leads to all others of it
 */
export function findCircles(modules: Map<string, string>): string[][] {
  const graph = new Map([...modules].map(([path, source]) => [path, targets(path, source)]));
  return components(graph)
    .filter((files) => files.length > 1 || graph.get(files[0] ?? '')?.includes(files[0] ?? ''))
    .map((files) => files.sort())
    .sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}

/** `import('./a.ts').A`: in a type, or in a comment that types plain JavaScript, it is no import. */
const TYPED = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

const targets = (path: string, source: string): string[] =>
  [
    ...importsIn(path, source).map(({ from }) => from),
    ...[...source.matchAll(TYPED)].map(([, from = '']) => from),
  ]
    .filter((from) => from.startsWith('.'))
    .map((from) => posix.join(posix.dirname(path), from.replace(/\?.*$/, '')));

/** Tarjan's strongly connected components. */
function components(graph: Map<string, string[]>): string[][] {
  const found: string[][] = [];
  const stack: string[] = [];
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const lower = (node: string, to = Number.POSITIVE_INFINITY) =>
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const visit = (node: string) => {
    lower(node, index.size);
    index.set(node, index.size);
    stack.push(node);
    for (const next of graph.get(node) ?? []) follow(node, next);
    if (lowest.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)));
  };
  const follow = (node: string, next: string) => {
    if (!graph.has(next)) return;
    if (!index.has(next)) {
      visit(next);
      lower(node, lowest.get(next));
    } else if (stack.includes(next)) lower(node, index.get(next));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
