import * as v from 'valibot';
import type { Reading } from '../../model/article.ts';
import type {
  CopyPicture,
  CopyWithPictures,
  Incoming,
  IncomingArticle,
  IncomingSettings,
  RefusedEntry,
} from '../../model/incoming.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { ImportError } from '../import/import-bounds.ts';
import {
  incomingArticleShape,
  incomingCopyShape,
  incomingPictureShape,
  incomingRulesShape,
} from '../import/incoming-shapes.ts';
import { incomingSettingsShape } from '../import/settings-shapes.ts';
import type { ZipEntries } from '../import/zip-entries.ts';
import {
  BACKUP_FILES,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  checksum,
  type PictureLine,
} from './backup-format.ts';

const descriptionShape = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.number(),
  files: v.record(v.string(), v.string()),
});

/** Whether a ZIP is a backup of ours, whole or not. */
export const isBackup = ({ names }: ZipEntries): boolean =>
  names.includes(BACKUP_FILES.description) || names.includes(BACKUP_FILES.articles);

/**
 * Reads a backup; its copies are read when they are asked for.
 * @throws {ImportError} where it is of a newer Lectern, cut short, or a file is not what it was
 */
export async function readBackup(zip: ZipEntries): Promise<Incoming> {
  const files = await describedFiles(zip);
  const text = async (name: string) => checkedText(zip, files, name);
  const { articles, refused } = await readArticles(articleNames(files), text);
  const isListed = Object.hasOwn(files, BACKUP_FILES.pictureList);
  const listed = isListed ? picturesByCopy(await text(BACKUP_FILES.pictureList)) : null;
  const bytes = (name: string) => checkedBytes(zip, files, name);
  const copies = Object.keys(files).filter((name) => name.startsWith(BACKUP_FILES.copies));
  const picturesOf = async function* (copy: string): AsyncGenerator<CopyPicture> {
    for (const { address, file } of listed?.get(copy) ?? [])
      yield { address, bytes: await bytes(file) };
  };
  return {
    kind: 'backup',
    articles,
    refused,
    rules: shaped(incomingRulesShape, await text(BACKUP_FILES.rules)) as SiteRule[],
    settings: shaped(incomingSettingsShape, await text(BACKUP_FILES.settings)) as IncomingSettings,
    copies: {
      count: copies.length,
      read: async function* () {
        for (const name of copies.sort()) yield readCopy(await text(name), () => picturesOf(name));
      },
    },
  };
}

async function describedFiles(zip: ZipEntries): Promise<Record<string, string>> {
  const description = parsed((await zip.text(BACKUP_FILES.description)) ?? '');
  const { success, output } = v.safeParse(descriptionShape, description);
  if (!success) throw new ImportError('importFileBroken', 'no description');
  if (output.version > BACKUP_VERSION) throw new ImportError('importFileNewer');
  return output.files;
}

async function checkedText(
  zip: ZipEntries,
  files: Record<string, string>,
  name: string,
): Promise<string> {
  return new TextDecoder().decode(await checkedBytes(zip, files, name));
}

async function checkedBytes(
  zip: ZipEntries,
  files: Record<string, string>,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await zip.bytes(name);
  if (!bytes) throw new ImportError('importFileBroken', name);
  if (!Object.hasOwn(files, name) || files[name] !== (await checksum(bytes)))
    throw new ImportError('importFileChecksum', name);
  return bytes as Uint8Array<ArrayBuffer>;
}

/** In the order in which they were written. */
const articleNames = (files: Record<string, string>): string[] => [
  BACKUP_FILES.articles,
  ...Object.keys(files)
    .filter((name) => name.startsWith(BACKUP_FILES.moreArticles))
    .sort(),
];

async function readArticles(
  names: readonly string[],
  text: (name: string) => Promise<string>,
): Promise<{ articles: IncomingArticle[]; refused: RefusedEntry[] }> {
  const articles: IncomingArticle[] = [];
  const refused: RefusedEntry[] = [];
  let at = 0;
  for (const name of names)
    for (const line of linesOf(await text(name))) {
      at += 1;
      if (!line.trim()) continue;
      const { success, output } = v.safeParse(incomingArticleShape, parsed(line));
      if (success) articles.push(output);
      else refused.push({ at: String(at), fault: 'importFaultEntry' });
    }
  return { articles, refused };
}

/** Each line ends with a line feed, the last one, too. */
const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

function readCopy(json: string, pictures: CopyWithPictures['pictures']): CopyWithPictures | null {
  const { success, output } = v.safeParse(incomingCopyShape, parsed(json));
  return success ? { reading: output as unknown as Reading, pictures } : null;
}

/** What names no picture is passed over: the text is there without it. */
function picturesByCopy(lines: string): Map<string, PictureLine[]> {
  const byCopy = new Map<string, PictureLine[]>();
  for (const line of lines.split('\n')) {
    const { success, output } = v.safeParse(incomingPictureShape, parsed(line));
    if (!success) continue;
    const known = byCopy.get(output.copy);
    if (known) known.push(output);
    else byCopy.set(output.copy, [output]);
  }
  return byCopy;
}

function shaped(shape: v.GenericSchema, json: string): unknown {
  const { success, output } = v.safeParse(shape, parsed(json));
  if (!success) throw new ImportError('importFileBroken', 'of another shape');
  return output;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
