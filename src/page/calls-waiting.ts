import type { PageKit } from '../messages/page-kit.ts';

declare global {
  /** Calls that came before the kit did: see `tab-client/call-kit.ts`. */
  var lecternCalls: ((kit: PageKit) => void)[] | undefined;
}

/** What was asked of the kit before it was there, in order; nobody finds it a second time. */
export function callsWaiting(): readonly ((kit: PageKit) => void)[] {
  // An element of the page with that id is none of ours.
  if (!Object.hasOwn(globalThis, 'lecternCalls')) return [];
  return globalThis.lecternCalls?.splice(0) ?? [];
}
