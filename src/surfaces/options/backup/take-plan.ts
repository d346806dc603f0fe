import { ask } from '../../../messages/ask.ts';
import type { IncomingSettings } from '../../../model/incoming.ts';
import type { Failure } from '../../../model/result.ts';
import { type Brought, reversed } from '../../../store/bringing/bringing.ts';
import { planRules } from '../../../store/bringing/plan-rules.ts';
import { newStaging } from '../../../store/bringing/staged-copies.ts';
import { openCollection } from '../../../store/database/collection.ts';
import { openHere } from '../../../store/database/open-here.ts';
import { StoreError } from '../../../store/failure.ts';
import type { Planned } from './importing.ts';
import { layEntries } from './lay-entries.ts';
import { stageCopies } from './stage-copies.ts';
import type { Watch } from './watch.ts';

/** Thousands of documents take their time; the browser gives a worker five minutes for a request. */
const PATIENCE = 4 * 60_000;

/** What was there before, for the way back. */
export interface Before {
  entries: Brought[];
  rules: Brought[];
  settings: IncomingSettings | null;
  /** Keys of the copies that came. */
  copied: string[];
}

/** What was done, or what went wrong, null where it was stopped: in these two everything is as it was. */
export type Taken = { ok: true; before: Before } | { ok: false; failure: Failure | null };

/**
 * Does what was planned: copies are laid ready, then all of it comes in as a whole, or nothing.
 * @param takesOver whether the file wins where both have changed
 * @param watch is told of each copy, and when the writing begins. That goes on in the background, whether
 *   this page stays or not, so that it is undone afterwards, and not stopped.
 */
export async function takePlan(planned: Planned, takesOver: boolean, watch: Watch): Promise<Taken> {
  const staging = newStaging(Date.now());
  const taken = await takeAll(planned, takesOver, staging, watch).catch(notTaken(watch.signal));
  // What was laid ready has come in, or is given up.
  await ask('copies:unstage', { staging });
  return taken;
}

const notTaken =
  (signal: AbortSignal) =>
  (thrown: unknown): Taken => {
    if (signal.aborted) return { ok: false, failure: null };
    const code = thrown instanceof StoreError ? thrown.code : 'importFailed';
    return { ok: false, failure: { code, detail: String(thrown) } };
  };

async function takeAll(
  { incoming, plan, settings }: Planned,
  takesOver: boolean,
  staging: string,
  { signal, begin, commit }: Watch,
): Promise<Taken> {
  const step = begin(incoming.copies.count);
  const docs = openCollection('lectern', openHere);
  const rules = await planRules(docs, incoming.rules);
  const entries = [...plan.writes, ...(takesOver ? plan.over : [])];
  const failure = await stageCopies(incoming.copies.read(), { name: staging, signal, step });
  if (failure) return { ok: false, failure };
  const { brought, laid, failure: notLaid } = await layEntries(entries, staging, signal);
  if (notLaid) return { ok: false, failure: notLaid };
  signal.throwIfAborted();
  commit();
  const all = { brought: [...brought, ...rules], laid, settings: settings?.next ?? null };
  const done = await ask('entries:bring', { ...all, staging, letGo: [] }, PATIENCE);
  if (!done.ok) return { ok: false, failure: done.error };
  const before = { entries, rules, settings: settings?.before ?? null };
  return { ok: true, before: { ...before, copied: done.value.copied } };
}

/** Makes everything what it was before. Gives what went wrong, if anything did. */
export async function takeBack(before: Before): Promise<Failure | null> {
  const { entries, rules, settings, copied } = before;
  const staging = newStaging(Date.now());
  const { brought, laid, failure } = await layEntries(reversed(entries), staging);
  const all = { brought: [...brought, ...reversed(rules)], laid, settings, staging, letGo: copied };
  const done = failure
    ? { ok: false as const, error: failure }
    : await ask('entries:bring', all, PATIENCE);
  if (laid > 0) await ask('copies:unstage', { staging });
  return done.ok ? null : done.error;
}
