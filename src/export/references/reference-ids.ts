import type { ExportedArticle } from '../library/exported-article.ts';
import { wholeDay } from '../library/written-days.ts';

/**
 * Gives each article a name to be cited by: the last word of its author or site, its year, the first
 * long word of its title, in letters that every processor reads; two of one name get a letter more.
 */
export function referenceIds(): (article: ExportedArticle) => string {
  const taken = new Set<string>();
  return (article) => {
    const id = plainId(article);
    for (let more = 0; ; more += 1) {
      const tried = more === 0 ? id : `${id}-${more + 1}`;
      if (taken.has(tried)) continue;
      taken.add(tried);
      return tried;
    }
  };
}

function plainId({ key, header }: ExportedArticle): string {
  const who = wordsOf(header.byline ?? header.siteName ?? '').at(-1) ?? '';
  const what = wordsOf(header.title).find((word) => word.length > 3) ?? '';
  const year = wholeDay(header.published)?.slice(0, 4) ?? '';
  return `${who}${year}${what}` || `page-${key.replace(/[^\da-z]+/gi, '')}`;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z\d]+/g) ?? [];
