import { makeZip } from 'client-zip';
import type { Reading } from '../../model/article.ts';
import type { IncomingArticle, IncomingSettings } from '../../model/incoming.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { dayOf } from '../library/written-days.ts';
import {
  BACKUP_FILES,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupDescription,
  checksum,
} from './backup-format.ts';

/** All that is to be saved; what is large is read when it is asked for. */
export interface BackedUp {
  articles: AsyncIterable<IncomingArticle>;
  rules: readonly SiteRule[];
  settings: IncomingSettings;
  copies: AsyncIterable<Reading>;
  /** Ms since 1970. */
  now: number;
}

/** How a backup is called. */
export const backupName = (now: number): string => `Lectern backup ${dayOf(now)}.zip`;

/**
 * A backup as a ZIP that is written while it is read: articles with quotes and notes a line each,
 * rules, settings, clean copies a file each, and last what it is, with the checksums of the rest.
 * No more than one copy and the lines of the articles are in memory at once.
 */
export const writeBackup = (all: BackedUp): ReadableStream<Uint8Array> => makeZip(files(all));

async function* files(all: BackedUp) {
  const { now, rules, settings } = all;
  const description: BackupDescription = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    created: new Date(now).toISOString(),
    counts: { articles: 0, quotes: 0, notes: 0, rules: rules.length, copies: 0 },
    files: {},
  };
  const file = async (name: string, text: string) => {
    const input = new TextEncoder().encode(text);
    description.files[name] = await checksum(input);
    return { name, input, lastModified: new Date(now) };
  };
  yield await file(BACKUP_FILES.articles, await lines(all.articles, description));
  yield await file(BACKUP_FILES.rules, json(rules));
  yield await file(BACKUP_FILES.settings, json(settings));
  for await (const reading of all.copies) {
    description.counts.copies += 1;
    const name = `${BACKUP_FILES.copies}${String(description.counts.copies).padStart(5, '0')}.json`;
    yield await file(name, json(reading));
  }
  yield { name: BACKUP_FILES.description, input: json(description), lastModified: new Date(now) };
}

async function lines(
  articles: AsyncIterable<IncomingArticle>,
  { counts }: BackupDescription,
): Promise<string> {
  const written: string[] = [];
  for await (const article of articles) {
    written.push(`${JSON.stringify(article)}\n`);
    counts.articles += 1;
    counts.quotes += article.quotes.length;
    counts.notes += article.note ? 1 : 0;
  }
  return written.join('');
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
