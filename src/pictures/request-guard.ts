import { putRequestRules, type RequestRule, removeRequestRule } from '../browser/request-rules.ts';
import { PRIVATE_NAMES, UNNAMED } from './public-address.ts';

/**
 * `fetch` follows redirects without asking where they lead, and some pictures are behind one: the
 * browser is told to stop our own pages before they reach a private address.
 */
const WALL: readonly RequestRule[] = [
  { id: 1, priority: 1, does: 'block', of: { pattern: UNNAMED } },
  { id: 2, priority: 1, does: 'block', of: { hosts: [...PRIVATE_NAMES] } },
];

let wall: Promise<boolean> | null = null;

/** Whether redirects to private addresses are stopped; resolves once they are, or can't be. */
export function guardRedirects(): Promise<boolean> {
  wall ??= putRequestRules(WALL).then(
    () => true,
    () => false,
  );
  return wall;
}

/** Ids above those of the wall; two surfaces may open a gate at the same time. */
const newId = (): number => 1000 + Math.floor(Math.random() * 1e9);

/** Lets one address through the wall while `work` goes on. */
export async function throughGate<T>(address: string, work: () => Promise<T>): Promise<T> {
  if (!(await guardRedirects())) return work();
  const id = newId();
  await putRequestRules([{ id, priority: 2, does: 'allow', of: { address } }]);
  try {
    return await work();
  } finally {
    await removeRequestRule(id);
  }
}
