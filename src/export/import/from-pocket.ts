import type { Incoming } from '../../model/incoming.ts';
import { readTable } from './from-csv.ts';
import { field, IncomingBuilder, list, text, timeOf } from './incoming-builder.ts';
import { parsedJson } from './parsed-json.ts';
import type { ZipEntries } from './zip-entries.ts';

const ARTICLES = /^(?:[^/]+\/)?part_\d+\.csv$/;
const HIGHLIGHTS = /(?:^|\/)annotations\/part_\d+\.json$/;

/** Whether a ZIP is what Pocket gave its readers when it ended. */
export const isPocket = ({ names }: ZipEntries): boolean =>
  names.some((name) => ARTICLES.test(name));

/** Articles with their tags out of its tables, highlights `[{url, title, highlights: [{quote, created_at}]}]`. */
export async function fromPocket(zip: ZipEntries, now: number): Promise<Incoming> {
  const builder = new IncomingBuilder(now);
  for (const name of zip.names.filter((one) => ARTICLES.test(one)))
    readTable(builder, (await zip.text(name)) ?? '', (line) => `${name} ${line}`);
  for (const name of zip.names.filter((one) => HIGHLIGHTS.test(one)))
    for (const [index, page] of list(parsedJson((await zip.text(name)) ?? '', name)).entries())
      readHighlights(builder, page, `${name} ${index + 1}`);
  return builder.done('pocket', 'pocket');
}

function readHighlights(builder: IncomingBuilder, page: unknown, at: string): void {
  const said = { url: text(field(page, 'url')), title: text(field(page, 'title')) };
  const marks = list(field(page, 'highlights'));
  const created = timeOf(field(marks[0], 'created_at'));
  const article = builder.article(at, { ...said, created });
  if (!article) return;
  for (const mark of marks)
    builder.quote(at, article, {
      text: text(field(mark, 'quote')),
      created: timeOf(field(mark, 'created_at')),
    });
}
