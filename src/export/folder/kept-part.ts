import { hashOf } from '../../text/hash.ts';
import { type MarkedFile, markedFile, splitHead } from './marked-file.ts';
import { othersWords } from './others-words.ts';

/**
 * A file as it is to be: what Lectern writes stands between marks, everything else stays as it is.
 * The properties are written anew as long as nobody has changed them; where somebody has written
 * between the marks, those words stay, before the part that is new (see `others-words.ts`).
 * @param there the file as it is, or null where there is none
 * @param written what Lectern would write in an empty folder: properties first, where there are any
 */
export function withPart(there: string | null, written: string): string {
  const own = splitHead(linesOf(written));
  if (there === null || linesOf(there) === linesOf(written))
    return laidOut(own.head, '', own.body, '');
  const file = markedFile(linesOf(there));
  const head = isUnchanged(file.head, file.marks?.head) ? own.head : file.head;
  const before = isUnchanged(file.part, file.marks?.part)
    ? file.before
    : joined(file.before, othersWords(file.part, own.body));
  return inLinesOf(there, laidOut(head, before, own.body, file.after, own.head));
}

/** A file without what Lectern wrote; null where nothing else is in it. */
export function withoutPart(there: string): string | null {
  const file = markedFile(linesOf(there));
  if (!file.marks) return there;
  const part = isUnchanged(file.part, file.marks.part) ? '' : file.part;
  const rest = [file.before, part, file.after].map((text) => text.trim()).filter(Boolean);
  const isHeadOurs = isUnchanged(file.head, file.marks.head);
  if (rest.length === 0 && isHeadOurs) return null;
  return inLinesOf(there, `${[file.head, ...rest].filter(Boolean).join('\n\n')}\n`);
}

/** Whether a file has a part of ours. */
export const hasPart = (text: string): boolean => markedFile(linesOf(text)).marks !== null;

function laidOut(head: string, before: string, body: string, after: string, ours = head): string {
  const inside = unmarked(body.trim());
  const marks = `<!-- lectern:begin ${sumOf(inside)} ${sumOf(ours)} -->`;
  const part = `${marks}\n\n${inside}\n\n<!-- lectern:end -->`;
  return `${[head, before.trim(), part, after.trim()].filter(Boolean).join('\n\n')}\n`;
}

/** Words of a note that look like our marks would end the part. */
const unmarked = (text: string): string =>
  text.replace(/<!-- lectern:(?=begin|end)/g, '<!-- lectern :');

const sumOf = (text: string): string =>
  [0, 1].map((salt) => hashOf(text.trim(), salt).toString(36)).join('');

const isUnchanged = (text: string, sum: string | undefined): boolean =>
  sum !== undefined && sum === sumOf(text);

const joined = (before: string, part: MarkedFile['part']): string =>
  [before.trim(), part.trim()].filter(Boolean).join('\n\n');

const linesOf = (text: string): string => text.replace(/\r\n/g, '\n');

/** With the ends of lines that the file had. */
const inLinesOf = (there: string, text: string): string =>
  there.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
