import type { BackedUp } from '../../../export/backup/write-backup.ts';
import { ask } from '../../../messages/ask.ts';
import type { Reading } from '../../../model/article.ts';
import type { CopyPicture, CopyWithPictures, IncomingSettings } from '../../../model/incoming.ts';
import type { Result } from '../../../model/result.ts';
import type { SiteRule } from '../../../model/site-rule.ts';
import { keptPicture, picturesOf } from '../../../pictures/kept/kept-pictures.ts';
import { backedUpArticles, backedUpCopies } from '../../../store/bringing/backed-up.ts';
import { openHere } from '../../../store/database/open-here.ts';
import { openLibrary } from '../../../store/library.ts';

/** All that is to be backed up, and how many steps that takes. */
export interface Collected extends BackedUp {
  steps: number;
}

/**
 * All that the reader keeps, read as it is asked for.
 * @param step is told of each article and each copy
 * @throws {Error} where settings, rules or databases cannot be had
 */
export async function collectBackup(step: () => void): Promise<Collected> {
  const library = openLibrary(openHere);
  const articles = (await library.articles()).filter(({ header }) => URL.canParse(header.url));
  const there = new Set(await library.copied());
  const copied = articles.map(({ key }) => key).filter((key) => there.has(key));
  return {
    articles: backedUpArticles(library, articles, step),
    copies: withPictures(backedUpCopies(library, copied, step)),
    rules: await allRules(),
    settings: await allSettings(),
    now: Date.now(),
    steps: articles.length + copied.length,
  };
}

async function* withPictures(
  copies: AsyncIterable<{ key: string; reading: Reading }>,
): AsyncGenerator<CopyWithPictures> {
  for await (const { key, reading } of copies) yield { reading, pictures: () => picturesIn(key) };
}

/** A copy without its pictures is better than no backup. */
async function* picturesIn(key: string): AsyncGenerator<CopyPicture> {
  const entries = await picturesOf(key).catch(() => []);
  for (const { address } of entries.filter(({ missing }) => !missing)) {
    const kept = await keptPicture(key, address).catch(() => null);
    const bytes = await kept?.arrayBuffer().catch(() => null);
    if (bytes) yield { address, bytes: new Uint8Array(bytes) };
  }
}

/** What the reader set. @throws {Error} where it cannot be had */
export async function allSettings(): Promise<IncomingSettings> {
  return {
    hiding: granted(await ask('settings:hiding', {})),
    quotes: granted(await ask('settings:quotes', {})),
    pictures: granted(await ask('settings:pictures', {})),
  };
}

/** The rules of all sites. @throws {Error} where they cannot be had */
export const allRules = async (): Promise<SiteRule[]> =>
  granted(await ask('rules:list', { site: null }));

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
