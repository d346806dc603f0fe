/** One edit of a text, backwards: what stands between two places stood otherwise before it. */
export interface EarlierText {
  /** How many edits the text had seen before this one. */
  edit: number;
  /** UTF-16 code units in the text as it was after it. */
  from: number;
  to: number;
  was: string;
}

/** A text with what it was before: two edits of it that were made apart need what both began with. */
export interface TextWithPast {
  text: string;
  earlier?: EarlierText[] | undefined;
}

/** Edits that are remembered: each is a pause in typing. */
const MOST_EDITS = 300;
/** UTF-16 code units of all that they took away. */
const MOST_WORDS = 20_000;

/**
 * The past of a text once it has become another. The database lets go of what documents were, so
 * they carry it: edit by edit, of which each is a few letters, the oldest forgotten first.
 */
export function pastOf(before: TextWithPast, now: string): EarlierText[] {
  const past = before.earlier ?? [];
  const edit = (past.at(-1)?.edit ?? 0) + 1;
  const all = [...past, { edit, ...backwards(before.text, now) }].slice(-MOST_EDITS);
  let words = 0;
  const first = all.findLastIndex(({ was }) => {
    words += was.length;
    return words > MOST_WORDS;
  });
  return all.slice(first + 1);
}

/** The last text that both lines of edits have seen; empty where none is remembered. */
export function commonText(one: TextWithPast, other: TextWithPast): string {
  const seen = new Set(allTexts(other).map(nameOf));
  return allTexts(one).find((text) => seen.has(nameOf(text)))?.text ?? '';
}

function backwards(before: string, now: string): Pick<EarlierText, 'from' | 'to' | 'was'> {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && before[from] === now[from]) from++;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === now.at(-1 - end)) end++;
  return { from, to: now.length - end, was: before.slice(from, before.length - end) };
}

/** The text and all it is known to have been, the last first. */
function allTexts({ text, earlier = [] }: TextWithPast): { edit: number; text: string }[] {
  const texts = [{ edit: (earlier.at(-1)?.edit ?? 0) + 1, text }];
  let now = text;
  for (const { edit, from, to, was } of earlier.toReversed()) {
    now = now.slice(0, from) + was + now.slice(to);
    texts.push({ edit, text: now });
  }
  return texts;
}

const nameOf = ({ edit, text }: { edit: number; text: string }): string => `${edit} ${text}`;
