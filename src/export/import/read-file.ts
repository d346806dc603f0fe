import type { Incoming } from '../../model/incoming.ts';
import { isBackup, readBackup } from '../backup/read-backup.ts';
import type { AddressesByTitle } from './addresses-by-title.ts';
import { fromCsv } from './from-csv.ts';
import {
  fromClipper,
  fromHypothesis,
  fromKarakeep,
  isClipper,
  isHypothesis,
  isKarakeep,
  type ToText,
} from './from-json-tools.ts';
import { fromOmnivore, isOmnivore } from './from-omnivore.ts';
import { fromPocket, isPocket } from './from-pocket.ts';
import { annotationsIn, fromWebAnnotations } from './from-web-annotations.ts';
import { IMPORT_BOUNDS, ImportError } from './import-bounds.ts';
import { parsedJson } from './parsed-json.ts';
import { zipEntries } from './zip-entries.ts';

/** What reading needs of the place it runs in. */
export interface ReadContext {
  toText: ToText;
  /** Ms since 1970: when things happened of which a file does not say so. */
  now: number;
  /** Addresses of what the library has, by title; asked for where a file names titles alone. */
  titles?(): Promise<AddressesByTitle>;
  /** Stops it: what reads it throws its reason. */
  signal?: AbortSignal;
}

/**
 * Reads a file, whatever it is of what Lectern knows: what it is, its content says, not its name.
 * @throws {ImportError} where it is none of these, or is not whole
 */
export async function readFile(file: Blob, context: ReadContext): Promise<Incoming> {
  if (file.size === 0) throw new ImportError('importFileEmpty');
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  if (file.size > IMPORT_BOUNDS[isZip ? 'zip' : 'text']) throw new ImportError('importFileLarge');
  if (isZip) return bounded(await readZip(file, context));
  const bytes = new Uint8Array(await file.arrayBuffer());
  context.signal?.throwIfAborted();
  return bounded(await readText(bytes, context));
}

async function readZip(file: Blob, { now, signal }: ReadContext): Promise<Incoming> {
  const entries = await zipEntries(file, signal);
  if (isBackup(entries)) return readBackup(entries);
  if (isOmnivore(entries)) return fromOmnivore(entries, now);
  if (isPocket(entries)) return fromPocket(entries, now);
  throw new ImportError('importFileOther');
}

async function readText(bytes: Uint8Array, context: ReadContext): Promise<Incoming> {
  const text = decoded(bytes);
  if (!text.trim()) throw new ImportError('importFileEmpty');
  return /^\s*[[{]/.test(text) ? readJson(text, context) : fromCsv(text, context);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('importFileOther', 'neither UTF-8 nor UTF-16');
  }
}

/** Spreadsheets write UTF-16, and say so by its first two bytes. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function readJson(text: string, { now, toText }: ReadContext): Incoming {
  const json = parsedJson(text);
  const annotations = annotationsIn(json);
  if (annotations) return fromWebAnnotations(annotations, now);
  if (isHypothesis(json)) return fromHypothesis(json, now);
  if (isClipper(json)) return fromClipper(json, now, toText);
  if (isKarakeep(json)) return fromKarakeep(json, now);
  throw new ImportError('importFileOther');
}

/** @throws {ImportError} where there is more than can be brought in at once */
function bounded(incoming: Incoming): Incoming {
  const entries = incoming.articles.reduce((sum, { quotes }) => sum + quotes.length + 1, 0);
  const most = IMPORT_BOUNDS[incoming.kind === 'backup' ? 'backup' : 'entries'];
  if (entries > most) throw new ImportError('importFileLarge', String(entries));
  return incoming;
}
