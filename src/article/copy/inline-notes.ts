import { isBlank } from '../segment/block.ts';
import type { PageNames } from './page-names.ts';

/** Names of notes that stand in the line they belong to, and are set beside it or shown on a click. */
const NAMED =
  /(?:^|[\s_-])(?:side-?notes?|margin-?notes?|inline-?(?:foot)?notes?|foot-?notes?-?(?:note|content|text|body|tooltip|popover|inner)|fn-?(?:content|text|body)|mfn-content)(?:$|[\s_-])/i;
const ASKED =
  'span[class*="note" i],small[class*="note" i],span[class*="fn"],span[role="note"],small[role="note"]';
/** … which few pages have. */
const ASKED_CLASS = /note|fn/i;
const LINES = 'p,li,dd,td,blockquote,h2,h3,h4,div';
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶#⊕]{1,3})[\])]?$/i;
/** A line that is no more than its note is the note. */
const LEAST_LETTERS = 12;
/** So many characters alike are no chance. */
const LEAST_COPIED = 24;
const REFERENCE = 'inline-note-mark-';
const NOTE = 'inline-note-';

interface InlineNote {
  note: Element;
  line: Element;
  /** What stands for the note in the line; a margin note has none. */
  mark: Element | null;
}

const isNamed = (element: Element): boolean =>
  element.getAttribute('role') === 'note' ||
  NAMED.test((element.getAttribute('class') ?? '').replace(/__/g, '-'));

/** Whether another note is round one; a shell with its button is none. */
function isInNamed(note: Element): boolean {
  const round = note.parentElement?.closest(ASKED);
  return round ? isNamed(round) || isInNamed(round) : false;
}

const lettersIn = (element: Element): number =>
  (element.textContent ?? '').replace(/[\s\d\p{P}\p{S}]/gu, '').length;

/** The label, number or link before a note; fields and blanks between them are passed over. */
function markBefore(note: Element): Element | null {
  let before = note.previousSibling;
  while (before && (before.nodeName === 'INPUT' || isBlank(before)))
    before = before.previousSibling;
  if (before?.nodeType !== 1) return null;
  const element = before as Element;
  const words = (element.textContent ?? '').trim();
  const isLabel = element.tagName === 'LABEL' && words.length < 4;
  return isLabel || MARK.test(words) || isEmptyMark(element, words) ? element : null;
}

const isEmptyMark = (element: Element, words: string): boolean =>
  words === '' && /note|fn/i.test(element.getAttribute('class') ?? '');

function inlineNotes(copy: Document): InlineNote[] {
  const letters = new Map<Element, number>();
  const lettersOf = (line: Element): number => {
    const known = letters.get(line) ?? lettersIn(line);
    letters.set(line, known);
    return known;
  };
  return Array.from(copy.querySelectorAll(ASKED)).flatMap((note) => {
    if (!isNamed(note) || isInNamed(note)) return [];
    const line = note.parentElement?.closest(LINES);
    if (!line || lettersOf(line) - lettersIn(note) < LEAST_LETTERS || lettersIn(note) < 2)
      return [];
    return [{ note, line, mark: markBefore(note) }];
  });
}

/** Whether a mark leads to a note elsewhere that says the same: this one is a copy to be shown on a click. */
function isCopy({ note, mark }: InlineNote): boolean {
  const link = mark?.matches('a[href^="#"]') ? mark : mark?.querySelector('a[href^="#"]');
  const id = link?.getAttribute('href')?.slice(1);
  const target = id ? note.ownerDocument.getElementById(id) : null;
  if (!target || target.contains(note) || note.contains(target)) return false;
  const words = (note.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LEAST_COPIED);
  const there = (target.closest('li,tr,p') ?? target).textContent ?? '';
  return there.replace(/\s+/g, ' ').includes(words);
}

function link(document: Document, id: string, to: string, words: string): Element {
  const made = document.createElement('a');
  made.setAttribute('id', id);
  made.setAttribute('href', `#${to}`);
  made.textContent = words;
  return made;
}

/** Puts a linked number in the place of a note, and gives the item that holds it now. */
function moveNote({ note, mark }: InlineNote, number: number): Element {
  const document = note.ownerDocument;
  const raised = document.createElement('sup');
  raised.appendChild(link(document, `${REFERENCE}${number}`, `${NOTE}${number}`, String(number)));
  note.parentNode?.insertBefore(raised, mark ?? note);
  mark?.remove();
  const item = document.createElement('li');
  item.setAttribute('id', `${NOTE}${number}`);
  for (let child = note.firstChild; child; child = note.firstChild) item.appendChild(child);
  note.remove();
  item.appendChild(document.createTextNode(' '));
  const back = document.createElement('a');
  back.setAttribute('href', `#${REFERENCE}${number}`);
  back.textContent = '↩︎';
  item.appendChild(back);
  return item;
}

/** The element that all lines stand in, and the child of it that the last of them is or stands in. */
function endOf(lines: readonly Element[]): Element | null {
  const [first] = lines;
  const last = lines.at(-1);
  let holder = first?.parentElement ?? null;
  while (holder && last && !holder.contains(last)) holder = holder.parentElement;
  const paragraphs = Array.from(holder?.querySelectorAll('p') ?? []);
  let end: Element | null = paragraphs.at(-1) ?? last ?? null;
  while (end?.parentElement && end.parentElement !== holder) end = end.parentElement;
  return end;
}

/**
 * Moves notes that stand amid their lines (Tufte's sidenotes, notes shown on a click) to a list
 * behind the text, with links to both ends: read on, a line would be cut by its own note.
 */
export function settleInlineNotes(copy: Document, names: PageNames): void {
  if (!names.hasClass(ASKED_CLASS) && !copy.querySelector('[role="note"]')) return;
  const found = inlineNotes(copy);
  const copies = new Set(found.filter(isCopy));
  for (const { note } of copies) note.remove();
  const notes = found.filter((note) => !copies.has(note));
  const end = endOf(notes.map(({ line }) => line));
  if (!end) return;
  const section = copy.createElement('section');
  section.setAttribute('class', 'footnotes');
  const list = copy.createElement('ol');
  section.appendChild(list);
  for (const [at, note] of notes.entries()) list.appendChild(moveNote(note, at + 1));
  end.parentNode?.insertBefore(section, end.nextSibling);
}
