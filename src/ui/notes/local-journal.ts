import { isPrivateHere, isSplit } from '../../browser/private-windows.ts';
import type { ArticleHeader } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';
import type { TextEdit } from '../../text/merge-text.ts';
import type { DraftJournal, UnsavedText } from '../annotations/note-draft.ts';
import { writeArticleNote, writeQuoteNote } from './write-note.ts';

/** What a note is on: an article, or a quote by its id. */
export type NotedOn = { article: ArticleHeader } | { quote: string };

type Entry = NotedOn & UnsavedText;

const PREFIX = 'draft:';

/**
 * A journal of one note in `localStorage`: what a page sends while it goes may not arrive, and this
 * is written before the next letter is typed. Undefined where it would leave something of a private
 * window on the disk.
 */
export function journalOf(note: NotedOn): DraftJournal | undefined {
  if (isPrivateHere() && !isSplit()) return undefined;
  const key = PREFIX + crypto.randomUUID();
  let release: (() => void) | null = null;
  return {
    keep: (unsaved) => {
      release ??= holdLock(key);
      tryTo(() => localStorage.setItem(key, JSON.stringify({ ...note, ...unsaved })));
    },
    clear: () => {
      if (!release) return;
      tryTo(() => localStorage.removeItem(key));
      release();
      release = null;
    },
  };
}

/**
 * Saves what pages that are gone have left unsaved. Waits for those that are still there to save it
 * or to go.
 * @returns addresses of the articles whose notes were saved by it
 */
export async function saveLeftDrafts(): Promise<string[]> {
  const keys = tryTo(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? [];
  const saved = await Promise.all(
    keys.map((key) => navigator.locks.request(key, () => saveEntry(key))),
  );
  return saved.flatMap((url) => url ?? []);
}

async function saveEntry(key: string): Promise<string | null> {
  const held = localStorage.getItem(key);
  const entry = held === null ? null : entryOf(held);
  const written = entry ? await replay(entry, (edit) => write(entry, edit)) : null;
  if (written && !written.ok) return null;
  if (localStorage.getItem(key) === held) localStorage.removeItem(key);
  return entry && 'article' in entry ? entry.article.url : null;
}

const write = (note: NotedOn, edit: TextEdit): Promise<Result<string>> =>
  'article' in note ? writeArticleNote(note.article, edit) : writeQuoteNote(note.quote, edit);

async function replay(
  { stored, sent, text }: UnsavedText,
  edit: (edit: TextEdit) => Promise<Result<string>>,
): Promise<Result<string>> {
  // Changes nothing, and is answered with what the store holds.
  const now = await edit({ base: '', text: '' });
  if (!now.ok || now.value === text) return now;
  if (stored === null && now.value.endsWith(`\n\n${text}`)) return now;
  if (stored === null)
    return edit({ base: now.value, text: now.value ? `${now.value}\n\n${text}` : text });
  // Against an older base than the store has, words that arrived would come twice.
  const base = [...sent].reverse().find((one) => one === now.value) ?? stored;
  return edit({ base, text });
}

/** Tells other pages, for as long as this one lives, that the words are still being written. */
function holdLock(key: string): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(key, () => released);
  return release;
}

function entryOf(held: string): Entry | null {
  return tryTo(() => JSON.parse(held) as Entry) ?? null;
}

/** Storage may be full, or shut off: then the words are as safe as without a journal. */
function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
