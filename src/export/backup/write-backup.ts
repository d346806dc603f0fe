import { makeZip } from 'client-zip';
import type { CopyWithPictures, IncomingArticle, IncomingSettings } from '../../model/incoming.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { dayOf } from '../library/written-days.ts';
import {
  BACKUP_FILES,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupDescription,
  checksum,
  type PictureLine,
} from './backup-format.ts';

/** All that is to be saved; what is large is read when it is asked for. */
export interface BackedUp {
  articles: AsyncIterable<IncomingArticle>;
  rules: readonly SiteRule[];
  settings: IncomingSettings;
  copies: AsyncIterable<CopyWithPictures>;
  /** Ms since 1970. */
  now: number;
}

/** How a backup is called. */
export const backupName = (now: number): string => `Lectern backup ${dayOf(now)}.zip`;

/**
 * A backup as a ZIP that is written while it is read: articles with quotes and notes a line each,
 * rules, settings, clean copies a file each, and last what it is, with the checksums of the rest.
 * No more than one copy, picture or file of articles is in memory at once.
 */
export const writeBackup = (all: BackedUp): ReadableStream<Uint8Array> => makeZip(files(all));

async function* files(all: BackedUp) {
  const { now, rules, settings } = all;
  const description: BackupDescription = {
    format: BACKUP_FORMAT,
    version: 1,
    created: new Date(now).toISOString(),
    counts: { articles: 0, quotes: 0, notes: 0, rules: rules.length, copies: 0, pictures: 0 },
    files: {},
  };
  const pictures: PictureLine[] = [];
  const file = async (name: string, content: string | Uint8Array) => {
    const input = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    description.files[name] = await checksum(input);
    return { name, input, lastModified: new Date(now) };
  };
  for await (const { name, lines } of articleFiles(all.articles, description))
    yield await file(name, lines);
  yield await file(BACKUP_FILES.rules, json(rules));
  yield await file(BACKUP_FILES.settings, json(settings));
  for await (const copy of all.copies) {
    description.counts.copies += 1;
    const name = `${BACKUP_FILES.copies}${numbered(description.counts.copies)}.json`;
    yield await file(name, json(copy.reading));
    for await (const { address, bytes } of copy.pictures()) {
      description.counts.pictures += 1;
      const named = `${BACKUP_FILES.pictures}${numbered(description.counts.pictures)}`;
      pictures.push({ copy: name, file: named, address });
      yield await file(named, bytes);
    }
  }
  yield await file(BACKUP_FILES.pictureList, pictures.map(line).join(''));
  yield { name: BACKUP_FILES.description, input: json(description), lastModified: new Date(now) };
}

/** UTF-16 code units of a file of articles, about: none is held whole that is larger. */
const LARGEST = 16_000_000;

async function* articleFiles(
  articles: AsyncIterable<IncomingArticle>,
  description: BackupDescription,
) {
  let written: string[] = [];
  let [size, count] = [0, 1];
  const file = () => {
    const name =
      count === 1 ? BACKUP_FILES.articles : `${BACKUP_FILES.moreArticles}${numbered(count)}.jsonl`;
    description.version = count === 1 ? 1 : BACKUP_VERSION;
    return { name, lines: written.join('') };
  };
  for await (const article of articles) {
    const next = line(article);
    if (size > 0 && size + next.length > LARGEST) {
      yield file();
      [written, size, count] = [[], 0, count + 1];
    }
    written.push(next);
    size += next.length;
    countIn(description, article);
  }
  yield file();
}

function countIn({ counts }: BackupDescription, article: IncomingArticle): void {
  counts.articles += 1;
  counts.quotes += article.quotes.length;
  counts.notes += article.note ? 1 : 0;
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

const numbered = (count: number): string => String(count).padStart(5, '0');

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
