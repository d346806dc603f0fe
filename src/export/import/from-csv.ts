import Papa from 'papaparse';
import type { Incoming } from '../../model/incoming.ts';
import { undefused } from '../tables/csv-cells.ts';
import { AddressesByTitle } from './addresses-by-title.ts';
import { ImportError } from './import-bounds.ts';
import { IncomingBuilder, timeOf } from './incoming-builder.ts';

/** A line of a table, by the names of its columns in lower case. */
type Cells = Readonly<Record<string, string>>;

interface Table {
  kind: string;
  /** Whether it may name articles by their titles alone. */
  byTitle?: boolean;
  /** Columns by which it is told from others. */
  columns: string[];
  read(builder: IncomingBuilder, cells: Cells, at: string, titles: AddressesByTitle): void;
}

const TABLES: Table[] = [
  { kind: 'readwise', columns: ['highlight', 'title', 'url'], read: readReadwise },
  { kind: 'reader', columns: ['title', 'url', 'document tags', 'saved date'], read: readReader },
  { kind: 'instapaper', columns: ['url', 'title', 'selection', 'folder'], read: readInstapaper },
  { kind: 'pocket', columns: ['title', 'url', 'time_added', 'tags'], read: readPocket },
  { kind: 'raindrop', columns: ['title', 'note', 'url', 'folder', 'created'], read: readRaindrop },
  // What Readwise itself gives of books and articles: it has no addresses.
  {
    kind: 'readwise',
    columns: ['highlight', 'book title'],
    byTitle: true,
    read: readReadwise,
  },
];

/** Lines of a table of quotes or of articles. @throws {ImportError} where its columns say neither */
export async function fromCsv(csv: string, { now, titles }: CsvContext): Promise<Incoming> {
  const builder = new IncomingBuilder(now);
  const { table, lines } = parsedTable(csv);
  const known = (table.byTitle && (await titles?.())) || new AddressesByTitle();
  readLines(builder, table, lines, String, known);
  return builder.done(table.kind, table.kind);
}

interface CsvContext {
  /** Ms since 1970. */
  now: number;
  titles?: (() => Promise<AddressesByTitle>) | undefined;
}

/**
 * The same into what is gathered of several files; gives which of the tables it is.
 * @param at names a line to the reader
 */
export function readTable(
  builder: IncomingBuilder,
  csv: string,
  at: (line: number) => string,
): string {
  const { table, lines } = parsedTable(csv);
  readLines(builder, table, lines, at, new AddressesByTitle());
  return table.kind;
}

/** @throws {ImportError} where its columns say nothing that is known */
function parsedTable(csv: string): { table: Table; lines: Cells[] } {
  const { data, meta } = Papa.parse<Cells>(csv, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
    transform: (cell) => undefused(cell),
  });
  const names = new Set(meta.fields ?? []);
  const table = TABLES.find(({ columns }) => columns.every((name) => names.has(name)));
  if (!table) throw new ImportError('importFileOther', [...names].slice(0, 20).join());
  return { table, lines: data };
}

function readLines(
  builder: IncomingBuilder,
  table: Table,
  lines: readonly Cells[],
  at: (line: number) => string,
  titles: AddressesByTitle,
): void {
  // The line of the head is the first.
  for (const [index, cells] of lines.entries()) table.read(builder, cells, at(index + 2), titles);
}

const cell = (cells: Cells, name: string): string =>
  Object.hasOwn(cells, name) ? (cells[name] ?? '') : '';

function readReadwise(
  builder: IncomingBuilder,
  cells: Cells,
  at: string,
  titles: AddressesByTitle,
): void {
  const created = timeOf(utc(cell(cells, 'date') || cell(cells, 'highlighted at')));
  const title = cell(cells, 'title') || cell(cells, 'book title');
  const url = cell(cells, 'url') || titles.of(title);
  if (!url && !Object.hasOwn(cells, 'url')) {
    builder.refuse(at, 'importFaultTitle');
    return;
  }
  const article = builder.article(at, {
    url: url ?? '',
    title,
    byline: cell(cells, 'author') || cell(cells, 'book author'),
    created,
  });
  const { note, tags } = inlineTags(cell(cells, 'note'));
  const more = cell(cells, 'tags').split(',');
  if (article)
    builder.quote(at, article, {
      text: cell(cells, 'highlight'),
      note,
      tags: [...tags, ...more],
      created,
    });
}

function readReader(builder: IncomingBuilder, cells: Cells, at: string): void {
  builder.article(at, {
    url: cell(cells, 'url'),
    title: cell(cells, 'title'),
    tags: listed(cell(cells, 'document tags')),
    created: timeOf(cell(cells, 'saved date')),
  });
}

function readInstapaper(builder: IncomingBuilder, cells: Cells, at: string): void {
  const created = timeOf(Number(cell(cells, 'timestamp')) || '');
  const folder = cell(cells, 'folder');
  const article = builder.article(at, {
    url: cell(cells, 'url'),
    title: cell(cells, 'title'),
    tags: [...listed(cell(cells, 'tags')), ...(OWN_FOLDERS.has(folder) ? [] : [folder])],
    created,
  });
  const text = cell(cells, 'selection');
  if (article && text.trim()) builder.quote(at, article, { text, created });
}

/** Titles that were never found are addresses there; tags stand between bars. */
function readPocket(builder: IncomingBuilder, cells: Cells, at: string): void {
  const [url, title] = [cell(cells, 'url'), cell(cells, 'title').replace(/\s+/g, ' ')];
  builder.article(at, {
    url,
    title: title === url ? '' : title,
    tags: cell(cells, 'tags').split('|'),
    created: timeOf(Number(cell(cells, 'time_added')) || ''),
  });
}

/** Collections within others are written `Parent/Child`; highlights are lines of one cell. */
function readRaindrop(builder: IncomingBuilder, cells: Cells, at: string): void {
  const created = timeOf(cell(cells, 'created'));
  const folder = cell(cells, 'folder').split('/').at(-1)?.trim() ?? '';
  const article = builder.article(at, {
    url: cell(cells, 'url'),
    title: cell(cells, 'title'),
    note: cell(cells, 'note'),
    tags: [...listed(cell(cells, 'tags')), ...(OWN_FOLDERS.has(folder) ? [] : [folder])],
    created,
  });
  const lines = cell(cells, 'highlights')
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (!article) return;
  for (const text of lines.filter(Boolean)) builder.quote(at, article, { text, created });
}

/** Where everything is that was put nowhere else. */
const OWN_FOLDERS = new Set(['', 'Unread', 'Archive', 'Starred', 'Unsorted']);

/** `.tag` at the beginning of a note. */
function inlineTags(note: string): { note: string; tags: string[] } {
  const tags: string[] = [];
  let rest = note;
  for (let found = next(rest); found; found = next(rest)) {
    tags.push((found[1] ?? '').replaceAll('_', ' '));
    rest = rest.slice(found[0].length);
  }
  return { note: rest, tags };
}

const next = (note: string) => /^\.([^\s.][^\s]*)(?:\s|$)/.exec(note);

/** `['a', 'b']`, `["a","b"]` or `a, b`. */
const listed = (tags: string): string[] =>
  tags
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(',')
    .map((tag) => tag.trim().replace(/^(['"])(.*)\1$/s, '$2'))
    .filter(Boolean);

/** Readwise writes the time of day without saying where: it is that of Greenwich. */
const utc = (date: string): string =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(date) ? `${date.replace(' ', 'T')}Z` : date;
