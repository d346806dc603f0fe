/** What a look at each property of a node or of an element costs: a step, or as much as it holds. */
type Cost = (target: Node, value: unknown) => number;

const one: Cost = () => 1;
const length: Cost = (_, value) => (typeof value === 'string' ? value.length / 100 : 1);
/** Nothing was found, so all was looked through. */
const allBelow: Cost = (target, value) =>
  value === null && target.nodeType === 1 ? descendants.call(target as Element, '*').length : 1;
const each: Cost = (_, value) => (value as ArrayLike<unknown>).length;

const descendants = Element.prototype.getElementsByTagName;

const PROPERTIES: [object, string, Cost][] = [
  ...[
    'firstChild',
    'nextSibling',
    'previousSibling',
    'parentNode',
    'parentElement',
    'nodeType',
    'contains',
  ].map((name): [object, string, Cost] => [Node.prototype, name, one]),
  ...['nextElementSibling', 'firstElementChild', 'getAttribute', 'matches', 'closest'].map(
    (name): [object, string, Cost] => [Element.prototype, name, one],
  ),
  [Node.prototype, 'textContent', length],
  [Node.prototype, 'childNodes', each],
  [Element.prototype, 'children', each],
  [Element.prototype, 'childElementCount', (_, value) => Number(value)],
  [Element.prototype, 'querySelector', allBelow],
  [Element.prototype, 'querySelectorAll', each],
  [Document.prototype, 'querySelector', allBelow],
];

/**
 * Counts what is asked of nodes while some work is done: a step for each, and for what looks through
 * a subtree or copies its text as many as it holds. Unlike time, the same on every machine.
 */
export function countSteps(work: () => unknown): number {
  let steps = 0;
  const undo = PROPERTIES.map(([owner, name, cost]) =>
    watch(owner, name, (target, value) => {
      steps += cost(target, value);
    }),
  );
  try {
    work();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}

type Seen = (target: Node, value: unknown) => void;

function watch(owner: object, name: string, seen: Seen): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
  const { get, value } = own;
  const watched = get
    ? {
        get(this: Node) {
          const found = get.call(this);
          seen(this, found);
          return found;
        },
      }
    : {
        value(this: Node, ...given: unknown[]) {
          const found = value.apply(this, given);
          seen(this, found);
          return found;
        },
      };
  Object.defineProperty(owner, name, { ...own, ...watched });
  return () => Object.defineProperty(owner, name, own);
}

/** Counts how often something is read of some objects while work is done with them. */
export function countReads<T extends object>(
  objects: readonly T[],
  names: readonly (keyof T)[],
  work: () => unknown,
): number {
  let reads = 0;
  for (const object of objects) {
    for (const name of names) {
      let value = object[name];
      Object.defineProperty(object, name, {
        get: () => {
          reads++;
          return value;
        },
        set: (next) => {
          value = next;
        },
      });
    }
  }
  work();
  return reads;
}
