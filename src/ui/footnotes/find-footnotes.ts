import { indexText } from '../../annotations/text-index.ts';

/** A sign in the text, and the note at the text's end that it leads to. */
export interface Footnote {
  sign: HTMLElement;
  note: Element;
}

/** “1”, “[12]”, “*”, “a”, “fn3”: what a sign says. */
const SIGN =
  /^[[(]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]+|note \d{1,3}|fn\s?\d{1,3})\s*[\])]?[.:]?$/i;
/** Longer ones are parts of the text. */
const LONGEST_NOTE = 1500;

/**
 * The footnotes of a sanitised article in reading order: short links to a place further down that
 * lead to what itself leads back, or to an entry of a list.
 */
export function findFootnotes(root: Element): Footnote[] {
  const signs = [...root.querySelectorAll<HTMLElement>('a[href^="#"]')];
  return signs.flatMap((sign) => {
    const note = SIGN.test(sign.textContent.trim()) ? noteOf(root, sign) : null;
    return note ? [{ sign, note }] : [];
  });
}

function noteOf(root: Element, sign: Element): Element | null {
  const target = targetOf(root, sign);
  const note = target?.closest('li, p, dd, tr, aside, div') ?? null;
  if (!note || note === root || !root.contains(note) || note.contains(sign)) return null;
  const isBelow = sign.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!isBelow || indexText(note).text.length > LONGEST_NOTE) return null;
  return note.localName === 'li' || leadsBack(root, note, sign) ? note : null;
}

function leadsBack(root: Element, note: Element, sign: Element): boolean {
  const links = [...note.querySelectorAll('a[href^="#"]')];
  return links.some((link) => {
    const place = targetOf(root, link);
    return place !== null && (place === sign || place.contains(sign) || sign.contains(place));
  });
}

function targetOf(root: Element, link: Element): Element | null {
  try {
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    return id ? root.querySelector(`#${CSS.escape(id)}`) : null;
  } catch {
    return null;
  }
}

/** What a note says, without its number and the way back, for another place. */
export function copyOfNote({ note }: Footnote): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of note.childNodes) copy.append(node.cloneNode(true));
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const isSign = link.textContent.trim().length <= 4;
    if (isSign) link.remove();
    else link.replaceWith(...link.childNodes);
  }
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
