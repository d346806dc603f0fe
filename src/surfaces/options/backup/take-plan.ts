import { ask } from '../../../messages/ask.ts';
import { groupOf } from '../../../model/compare-site-rules.ts';
import type { IncomingSettings } from '../../../model/incoming.ts';
import type { Failure, Result } from '../../../model/result.ts';
import type { SiteRule } from '../../../model/site-rule.ts';
import type { Brought } from '../../../store/bringing/bringing.ts';
import { sameContent } from '../../../store/bringing/same-content.ts';
import { openCollection } from '../../../store/database/collection.ts';
import { openHere } from '../../../store/database/open-here.ts';
import { keyFor } from '../../../store/keys/article-place.ts';
import { openLibrary } from '../../../store/library.ts';
import { allRules, allSettings } from './collect-backup.ts';
import type { Planned } from './importing.ts';

/** Thousands of documents take their time; the browser gives a worker five minutes for a request. */
const PATIENCE = 4 * 60_000;

/** What was there before, for the way back. */
export interface Before {
  brought: Brought[];
  rules: SiteRule[] | null;
  settings: IncomingSettings | null;
}

/** What was done, or what went wrong; in that case everything is as it was. */
export type Taken = { ok: true; before: Before } | { ok: false; failure: Failure };

/**
 * Does what was planned: quotes and notes in one write, then rules, settings and copies. Where one
 * of these fails, the rest is taken back.
 * @param takesOver whether the file wins where both have changed
 * @param step is told of each copy
 */
export async function takePlan(
  { incoming, plan, rules, settings }: Planned,
  takesOver: boolean,
  step: () => void,
): Promise<Taken> {
  const brought = takesOver ? [...plan.writes, ...plan.over] : plan.writes;
  const before: Before = { brought: [], rules: null, settings: null };
  const failure =
    (await failureOf(ask('entries:bring', { brought }, PATIENCE))) ??
    (await afterwards(async () => {
      before.brought = brought;
      before.rules = rules > 0 ? await allRules() : null;
      before.settings = settings && (await allSettings());
      return putRest({ incoming, rules, settings }, step);
    }));
  if (!failure) return { ok: true, before };
  await takeBack(before);
  return { ok: false, failure };
}

/** Makes everything what it was before. Gives what went wrong, if anything did. */
export async function takeBack({ brought, rules, settings }: Before): Promise<Failure | null> {
  const back = brought.map(({ id, before, after }) => ({ id, before: after, after: before }));
  const failure = await failureOf(ask('entries:bring', { brought: back }, PATIENCE));
  if (failure) return failure;
  return (rules && (await putRules(rules))) ?? (settings && (await putSettings(settings)));
}

type Rest = Pick<Planned, 'incoming' | 'rules' | 'settings'>;

async function putRest({ incoming, rules, settings }: Rest, step: () => void) {
  const put =
    rules > 0 ? await failureOf(ask('rules:import', { rules: incoming.rules }, PATIENCE)) : null;
  return put ?? (settings && (await putSettings(settings))) ?? (await putCopies(incoming, step));
}

/** Copies that are not there; one that is may be newer. */
async function putCopies({ copies }: Planned['incoming'], step: () => void) {
  if (copies.count === 0) return null;
  const docs = openCollection('lectern', openHere);
  const there = new Set(await openLibrary(openHere).copied());
  for await (const reading of copies.read()) {
    step();
    if (!reading) continue;
    if (there.has(await keyFor(docs, reading.article))) continue;
    const failure = await failureOf(ask('copy:put', { reading }));
    if (failure) return failure;
  }
  return null;
}

async function putSettings({ hiding, quotes, pictures }: IncomingSettings) {
  return (
    (await failureOf(ask('settings:set-hiding', { settings: hiding }))) ??
    (await failureOf(ask('settings:set-quotes', { settings: quotes }))) ??
    (await failureOf(ask('settings:set-pictures', { settings: pictures })))
  );
}

/** Makes the rules what they were: those that came since go, those that were changed are changed back. */
async function putRules(rules: readonly SiteRule[]): Promise<Failure | null> {
  const known = new Map(rules.map((rule) => [groupOf(rule), rule]));
  for (const rule of await allRules()) {
    const before = known.get(groupOf(rule));
    if (before && sameContent(before, rule)) continue;
    const { created: _, ...put } = before ?? rule;
    const failure = await failureOf<unknown>(
      before
        ? ask('rule:put', { rule: { ...put, id: rule.id } })
        : ask('rule:remove', { id: rule.id }),
    );
    if (failure) return failure;
  }
  return null;
}

/** A file can be found broken in the middle. */
const afterwards = (work: () => Promise<Failure | null>): Promise<Failure | null> =>
  work().catch((thrown: unknown) => ({ code: 'importFailed', detail: String(thrown) }));

const failureOf = async <T>(asked: Promise<Result<T>>): Promise<Failure | null> => {
  const result = await asked;
  return result.ok ? null : result.error;
};
