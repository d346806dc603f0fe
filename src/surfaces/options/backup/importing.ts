import { isPrivateHere } from '../../../browser/private-windows.ts';
import { readFile } from '../../../export/import/read-file.ts';
import { compareSiteRules } from '../../../model/compare-site-rules.ts';
import type { Incoming, IncomingSettings } from '../../../model/incoming.ts';
import { type Plan, planBringing } from '../../../store/bringing/plan.ts';
import { sameContent } from '../../../store/bringing/same-content.ts';
import { openCollection } from '../../../store/database/collection.ts';
import { openHere } from '../../../store/database/open-here.ts';
import { allRules, allSettings } from './collect-backup.ts';

/** What would come of a file. */
export interface Planned {
  incoming: Incoming;
  plan: Plan;
  /** How many rules would be new or other ones. */
  rules: number;
  /** Whether the settings of the file are others than those that hold. */
  settings: IncomingSettings | null;
}

/** What can be written here: rules and settings of private windows are those of the others. */
const hereOf = (incoming: Incoming): Incoming =>
  isPrivateHere() ? { ...incoming, rules: [], settings: null } : incoming;

/** The words of HTML, as a parser of ours that runs nothing finds them. */
const toText = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

/** Reads a file and looks what would come of it; writes nothing. @throws {ImportError} see `readFile` */
export async function planFile(file: Blob): Promise<Planned> {
  const incoming = hereOf(await readFile(file, { toText, now: Date.now() }));
  const plan = await planBringing(openCollection('lectern', openHere), incoming.articles);
  const { added, replaced } = compareSiteRules(await allRules(), incoming.rules);
  const isOther = incoming.settings && !sameContent(await allSettings(), incoming.settings);
  return {
    incoming,
    plan,
    rules: added.length + replaced.length,
    settings: isOther ? incoming.settings : null,
  };
}
