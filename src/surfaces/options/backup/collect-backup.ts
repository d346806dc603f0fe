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
import type { Watch } from './watch.ts';

/**
 * All that the reader keeps, read as it is asked for.
 * @param watch is told of each article and each copy; what is asked for once its signal is aborted
 *   throws its reason
 * @throws {Error} where settings, rules or databases cannot be had
 */
export async function collectBackup({ signal, begin }: Watch): Promise<BackedUp> {
  const library = openLibrary(openHere);
  const articles = (await library.articles()).filter(({ header }) => URL.canParse(header.url));
  const there = new Set(await library.copied());
  const copied = articles.map(({ key }) => key).filter((key) => there.has(key));
  const step = stoppable(begin(articles.length + copied.length), signal);
  return {
    articles: backedUpArticles(library, articles, step),
    copies: withPictures(backedUpCopies(library, copied, step), signal),
    rules: await allRules(),
    settings: await allSettings(new Set(articles.map(({ key }) => key))),
    now: Date.now(),
  };
}

async function* withPictures(
  copies: AsyncIterable<{ key: string; reading: Reading }>,
  signal: AbortSignal,
): AsyncGenerator<CopyWithPictures> {
  for await (const { key, reading } of copies)
    yield { reading, pictures: () => picturesIn(key, signal) };
}

const stoppable = (step: () => void, signal: AbortSignal) => () => {
  signal.throwIfAborted();
  step();
};

/** A copy without its pictures is better than no backup. */
async function* picturesIn(key: string, signal: AbortSignal): AsyncGenerator<CopyPicture> {
  const entries = await picturesOf(key).catch(() => []);
  for (const { address } of entries.filter(({ missing }) => !missing)) {
    signal.throwIfAborted();
    const kept = await keptPicture(key, address).catch(() => null);
    const bytes = await kept?.arrayBuffer().catch(() => null);
    if (bytes) yield { address, bytes: new Uint8Array(bytes) };
  }
}

/**
 * What the reader set, and how articles are read.
 * @param of keys of those articles; all where they are not given
 * @throws {Error} where it cannot be had
 */
export async function allSettings(of?: ReadonlySet<string>): Promise<IncomingSettings> {
  const { lastBackup: _, ...out } = granted(await ask('settings:out', {}));
  const readings = Object.entries(await openLibrary(openHere).readings());
  return {
    hiding: granted(await ask('settings:hiding', {})),
    quotes: granted(await ask('settings:quotes', {})),
    pictures: granted(await ask('settings:pictures', {})),
    reading: granted(await ask('settings:reading', {})),
    readerSites: granted(await ask('reader:sites', {})),
    out,
    readings: Object.fromEntries(readings.filter(([key]) => of?.has(key) ?? true)),
  };
}

/** The rules of all sites. @throws {Error} where they cannot be had */
export const allRules = async (): Promise<SiteRule[]> =>
  granted(await ask('rules:list', { site: null }));

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
