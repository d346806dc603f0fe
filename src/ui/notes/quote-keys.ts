import { language } from '../../browser/language.ts';
import { citation } from '../../export/citation.ts';
import { headerOf } from '../../model/header-of.ts';
import type { Quote } from '../../model/quote.ts';
import { copyText } from '../annotations/copy/copy-text.ts';
import { QUOTE_COLOURS } from '../annotations/quote-colours.ts';
import type { OpenArticle } from '../article/open-article.ts';
import type { Keys } from '../controls/keys.ts';

/** The keys of {@link quoteKeys}, as `aria-keyshortcuts` names them. */
export const QUOTE_KEYS = '1 2 3 4 5 e c Delete';

/**
 * What keys do while the focus is on a quote in a list of them: those who have no mouse do not get to
 * the bar at its place in the text.
 * @param entry the element it stands in
 */
export function quoteKeys(
  article: OpenArticle,
  quote: Quote,
  entry: Element | null,
  remove: () => void,
): Keys {
  const { controller } = article;
  const colours = QUOTE_COLOURS.map(({ id }, at) => [
    `${at + 1}`,
    () => void controller.paint(quote.id, id),
  ]);
  return {
    ...Object.fromEntries(colours),
    c: () => void cite(article, quote),
    e: () => write(entry),
    Delete: remove,
    Backspace: remove,
  };
}

async function cite({ controller, reading }: OpenArticle, { text }: Quote): Promise<void> {
  const { article } = reading.peek();
  const isDone = await copyText(citation({ text, article: headerOf(article), locale: language() }));
  controller.said.value = isDone ? 'copied' : 'copyFailed';
}

/** Into the field of the note, or by the button that brings it. */
function write(entry: Element | null): void {
  const field = entry?.querySelector<HTMLElement>('.quote-written textarea');
  if (field) field.focus();
  else entry?.querySelector<HTMLElement>('.quote-own .note-act')?.click();
}
