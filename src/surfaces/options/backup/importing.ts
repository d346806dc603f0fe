import { isPrivateHere } from '../../../browser/private-windows.ts';
import { AddressesByTitle } from '../../../export/import/addresses-by-title.ts';
import { readFile } from '../../../export/import/read-file.ts';
import { compareSiteRules } from '../../../model/compare-site-rules.ts';
import type { Incoming } from '../../../model/incoming.ts';
import { type Plan, planBringing } from '../../../store/bringing/plan.ts';
import { type Collection, openCollection } from '../../../store/database/collection.ts';
import { openHere } from '../../../store/database/open-here.ts';
import { ARTICLE_PREFIX, type ArticleDocument } from '../../../store/documents.ts';
import { type ChangedSettings, changedSettings } from './changed-settings.ts';
import { allRules, allSettings } from './collect-backup.ts';
import type { Watch } from './watch.ts';

/** What would come of a file. */
export interface Planned {
  incoming: Incoming;
  plan: Plan;
  /** How many rules would be new or other ones. */
  rules: number;
  /** The settings of the file, where they are others than those that hold. */
  settings: ChangedSettings | null;
}

/** What can be written here: rules and settings of private windows are those of the others. */
const hereOf = (incoming: Incoming): Incoming =>
  isPrivateHere() ? { ...incoming, rules: [], settings: null } : incoming;

/** The words of HTML, as a parser of ours that runs nothing finds them. */
const toText = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

async function titlesHere(docs: Collection): Promise<AddressesByTitle> {
  const titles = new AddressesByTitle();
  for (const { header } of await docs.list<ArticleDocument>(ARTICLE_PREFIX))
    titles.add(header.title, header.url);
  return titles;
}

/**
 * Reads a file and looks what would come of it; writes nothing.
 * @param watch gives its signal to the reading, and is told how many articles there are, and of each
 * @throws {ImportError} see `readFile`; the reason of the signal
 */
export async function planFile(file: Blob, { signal, begin }: Watch): Promise<Planned> {
  const docs = openCollection('lectern', openHere);
  const titles = () => titlesHere(docs);
  const incoming = hereOf(await readFile(file, { toText, now: Date.now(), titles, signal }));
  const step = begin(incoming.articles.length);
  const plan = await planBringing(docs, incoming.articles, { signal, step });
  const { added, replaced } = compareSiteRules(await allRules(), incoming.rules);
  const settings = incoming.settings && changedSettings(await allSettings(), incoming.settings);
  signal.throwIfAborted();
  return {
    incoming,
    plan,
    rules: added.length + replaced.length,
    settings,
  };
}
