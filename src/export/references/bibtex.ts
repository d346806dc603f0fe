import type { ExportedArticle } from '../library/exported-article.ts';
import { dayOf, wholeDay } from '../library/written-days.ts';
import { referenceIds } from './reference-ids.ts';

/** Articles as BibTeX entries (`@online`, which BibLaTeX reads and BibTeX takes for `@misc`). */
export async function* toBibtex(articles: AsyncIterable<ExportedArticle>): AsyncGenerator<string> {
  const idOf = referenceIds();
  for await (const article of articles) yield entry(article, idOf(article));
}

function entry({ header, description, note, tags, created }: ExportedArticle, id: string): string {
  const published = wholeDay(header.published);
  const fields: [string, string | null | undefined][] = [
    ['author', header.byline && author(header.byline)],
    ['title', `{${latex(header.title)}}`],
    ['organization', header.siteName && latex(header.siteName)],
    ['date', published],
    ['year', published?.slice(0, 4)],
    ['url', verbatim(header.url)],
    ['urldate', dayOf(created)],
    ['abstract', description && latex(description)],
    ['keywords', tags.map(latex).join(', ')],
    ['note', latex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@online{${id},\n${lines.join('\n')}\n}\n\n`;
}

/** A name of two or three words is a person's; what else a page prints there is taken as one name. */
const author = (byline: string): string =>
  /^[^\s,;&]+(?: [^\s,;&]+){1,2}$/u.test(byline) && !/\sand\s/i.test(byline)
    ? latex(byline)
    : `{${latex(byline)}}`;

const MEANT: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** TeX makes one sign of these where they follow one another. */
const JOINED = /([-'`])(?=\1)/g;

/** A brace that is escaped still counts for BibTeX, so those that have no partner are left out. */
const latex = (text: string): string =>
  paired(text.toWellFormed().replace(/\s+/g, ' ').trim())
    .replace(/[\\{}~^#$%&_]/g, (sign) => MEANT[sign] ?? `\\${sign}`)
    .replace(JOINED, '$1{}');

function paired(text: string): string {
  let open = 0;
  let isBroken = false;
  for (const sign of text) {
    if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    if (open < 0) isBroken = true;
  }
  return isBroken || open !== 0 ? text.replace(/[{}]/g, '') : text;
}

const verbatim = (url: string): string =>
  url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
