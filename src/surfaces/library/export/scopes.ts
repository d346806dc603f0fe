import { t } from '../../../browser/i18n.ts';
import { plural } from '../../../browser/plural.ts';
import type { ExportScope } from '../../../ui/export/export-scope.ts';
import { isNarrowed } from '../index/library-query.ts';
import type { LibraryController } from '../library-controller.ts';
import { countPicked, type Picked } from '../list/picked.ts';
import type { ExportAsked } from './export-asked.ts';
import { exportedArticles, type TakenOut } from './exported-articles.ts';

/** What can be taken out then; what was asked for first. */
export function scopesOf(
  controller: LibraryController,
  asked: ExportAsked,
): [ExportScope, ...ExportScope[]] {
  const scope = scopeMaker(controller);
  const all = scope('all', 'exportAll', everything(controller));
  if (asked === 'selected') return [scope('selected', 'exportSelected', selected(controller))];
  if (asked !== 'shown') {
    const taken = everything(controller).filter(({ article }) => article.key === asked.key);
    return [scope('article', 'exportArticle', taken)];
  }
  if (!isNarrowed(controller.query.peek())) return [all];
  return [scope('shown', 'exportShown', controller.shown.peek().chosen), all];
}

/** All that is there, articles of which nothing but the copy is kept among it. */
export const everything = (controller: LibraryController): TakenOut[] =>
  controller.articles
    .peek()
    .filter(({ note, quotes, keepsCopy }) => note || quotes.length > 0 || keepsCopy)
    .map((article) => ({ article, note: article.note, quotes: article.quotes }));

/** What is selected, by article. */
export function selected(controller: LibraryController): TakenOut[] {
  const { quotes, notes }: Picked = controller.picked.peek();
  const articles = controller.shown.peek().chosen.map(({ article }) => article);
  return articles.flatMap((article) => {
    const note = notes.find(({ key }) => key === article.key) ?? null;
    const own = quotes.filter(({ key }) => key === article.key);
    return note || own.length > 0 ? [{ article, note, quotes: own }] : [];
  });
}

type ScopeName = 'exportAll' | 'exportShown' | 'exportSelected' | 'exportArticle';

function scopeMaker({ library, shelves }: LibraryController) {
  return (id: string, name: ScopeName, taken: readonly TakenOut[]): ExportScope => {
    const copied = shelves.copied.peek();
    const notes = taken.flatMap(({ note }) => note ?? []);
    const quotes = taken.flatMap((one) => one.quotes);
    const entries = plural('libraryEntries', countPicked({ quotes, notes }));
    return {
      id,
      name: t(name, t('libraryCount', entries, plural('libraryArticles', taken.length))),
      count: taken.length,
      only: taken.length === 1 ? (taken[0]?.article.header.title ?? null) : null,
      copies: taken.filter(({ article }) => copied.has(article.key)).length,
      quotes: quotes.length,
      articles: (withCopies) => exportedArticles(library, taken, copied, withCopies),
    };
  };
}
