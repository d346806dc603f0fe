import { mergeText } from '../text/merge-text.ts';
import { changedTags } from '../text/tags.ts';
import type { NoteDocument, QuoteDocument } from './documents.ts';
import { commonText, pastOf, type TextWithPast } from './earlier-texts.ts';

/** Two forms of one note, written apart, as one that drops nothing either of them says. */
export function notesTogether(one: NoteDocument, other: NoteDocument): NoteDocument {
  const [first, second] = one.removed && !other.removed ? [other, one] : [one, other];
  if (second.removed) return first;
  const text = textsTogether(first, second);
  return {
    ...first,
    text,
    ...(text !== first.text && { earlier: pastOf(first, text) }),
    tags: changedTags(first.tags ?? [], { add: second.tags }),
    updated: Math.max(first.updated, second.updated),
  };
}

/** The same of a quote: what was written later holds, but for the notes on it, which both stay. */
export function quotesTogether(one: QuoteDocument, other: QuoteDocument): QuoteDocument {
  const [first, second] = other.updated > one.updated ? [other, one] : [one, other];
  const [mine, theirs] = [first, second].map(({ note = '', earlier }) => ({ text: note, earlier }));
  const note = textsTogether(mine as TextWithPast, theirs as TextWithPast);
  if (note === (first.note ?? '')) return first;
  return { ...first, note, earlier: pastOf(mine as TextWithPast, note) };
}

const textsTogether = (one: TextWithPast, other: TextWithPast): string =>
  mergeText(one.text, { base: commonText(one, other), text: other.text });
