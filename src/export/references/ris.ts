import type { ExportedArticle } from '../library/exported-article.ts';
import { dayOf, wholeDay } from '../library/written-days.ts';

/** Articles as RIS, a record each: what EndNote, Mendeley and Zotero read. Lines end as RIS wants it. */
export async function* toRis(articles: AsyncIterable<ExportedArticle>): AsyncGenerator<string> {
  for await (const article of articles) yield record(article);
}

function record({ header, description, note, tags, created, quotes }: ExportedArticle): string {
  const published = wholeDay(header.published);
  const lines: [string, string | null | undefined][] = [
    ['TY', 'ELEC'],
    ['TI', header.title],
    ['AU', header.byline],
    ['PB', header.siteName],
    ['PY', published?.slice(0, 4)],
    ['DA', published?.replaceAll('-', '/')],
    ['Y2', dayOf(created).replaceAll('-', '/')],
    ['UR', header.url],
    ['AB', description],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ['N1', note],
    ...quotes.map(({ text, note: said }): [string, string] => ['N1', `“${text}” ${said}`]),
  ];
  const written = lines.flatMap(([tag, value]) =>
    value?.trim() ? [`${tag}  - ${line(value)}`] : [],
  );
  return `${[...written, 'ER  - ', ''].join('\r\n')}\r\n`;
}

/** A value is one line: a second would be read as a field of its own. */
const line = (value: string): string => value.toWellFormed().replace(/\s+/g, ' ').trim();
