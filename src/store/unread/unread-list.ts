import { type OpenDatabase, openCollection, type TellOfUnread } from '../database/collection.ts';
import { ARTICLE_PREFIX, COPY_PREFIX, RULE_PREFIX } from '../documents.ts';
import type { LibraryArticle } from '../library-entries.ts';
import { namelessArticle } from './nameless-article.ts';
import {
  ASIDE_PREFIX,
  type AsideDocument,
  type Unread,
  unreadAside,
  unreadOf,
} from './set-aside.ts';

/** What was met that cannot be read, and articles that stand in for those among it. */
export interface UnreadList {
  tell: TellOfUnread;
  standIn(key: string): LibraryArticle | null;
  standIns(): LibraryArticle[];
  /** As it is now: what has been mended since is gone, rules and what was set aside are looked for. */
  all(): Promise<Unread[]>;
}

/** The list over the databases of the store, opened when first needed; throws what PouchDB throws. */
export function createUnreadList(open: OpenDatabase): UnreadList {
  const found = new Map<string, Unread>();
  const standIns = new Map<string, LibraryArticle>();
  const tell: TellOfUnread = (doc, fault) => {
    const unread = unreadOf(doc, fault);
    if (unread) found.set(unread.id, unread);
    if (unread?.kind !== 'article') return;
    const article = namelessArticle(doc._id.slice(ARTICLE_PREFIX.length), doc);
    standIns.set(article.key, article);
  };
  const docs = openCollection('lectern', open, tell);
  const copies = openCollection('lectern-copies', open, tell);
  return {
    tell,
    standIn: (key) => standIns.get(key) ?? null,
    standIns: () => [...standIns.values()],
    all: async () => {
      const ids = [...found.keys()];
      found.clear();
      const isCopy = (id: string) => id.startsWith(COPY_PREFIX);
      await docs.getAll(ids.filter((id) => !isCopy(id)));
      await copies.getAll(ids.filter(isCopy));
      await docs.list(RULE_PREFIX);
      const aside = [
        await docs.list<AsideDocument>(ASIDE_PREFIX),
        await copies.list<AsideDocument>(ASIDE_PREFIX),
      ];
      return [...found.values(), ...aside.flat().flatMap((one) => unreadAside(one) ?? [])];
    },
  };
}
