import { ask } from '../../messages/ask.ts';
import type { ArticleHeader } from '../../model/article.ts';
import { type Result, succeed } from '../../model/result.ts';
import type { TextEdit } from '../../text/merge-text.ts';

/** Writes an edit of the note on an article; gives the whole note as it stands then. */
export async function writeArticleNote(
  header: ArticleHeader,
  text: TextEdit,
): Promise<Result<string>> {
  const written = await ask('note:change', { header, change: { text } });
  return written.ok ? succeed(written.value.text) : written;
}

/** Writes an edit of the note on a quote, by its id; gives the whole note as it stands then. */
export async function writeQuoteNote(id: string, note: TextEdit): Promise<Result<string>> {
  const written = await ask('quotes:change', { ids: [id], change: { note } });
  return written.ok ? succeed(written.value[0]?.note ?? note.text) : written;
}
