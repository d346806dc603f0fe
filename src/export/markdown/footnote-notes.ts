/** Blocks that a note may be. */
const BLOCKS = 'li, dt, dd, tr, table, p, div, aside, section, blockquote';
/** Of these, those that are one note whatever stands in them. */
const ITEMS = new Set(['LI', 'DT', 'DD', 'TR', 'TABLE']);
/** A number in brackets, arrows, dots: what a note has beside its words. */
const SIGNS = /(?:[\s\d[\](){}.:;,^*†‡§¶#↑↩↵⤴⏎⇑]|\ufe0e|\ufe0f)+/g;
const LEAST_LETTERS = 3;

const isBare = (element: Element): boolean =>
  (element.textContent ?? '').replace(SIGNS, '').length < LEAST_LETTERS;

/** The block of a note whose words stand beside its number and not with it. */
function widened(block: Element, mark: Element): Element | null {
  let wide = block;
  while (isBare(wide)) {
    const parent: Element | null = wide.parentElement;
    if (!parent || parent.contains(mark)) return joined(wide);
    wide = parent;
  }
  return wide;
}

/** A number and the block behind it in one: `<dt>`, or a paragraph of its own. */
function joined(bare: Element): Element | null {
  const words = bare.nextElementSibling;
  if (!words || isBare(words)) return null;
  const note = bare.ownerDocument.createElement('div');
  bare.before(note);
  note.append(bare, ...words.childNodes);
  words.remove();
  return note;
}

/** The block that holds the note a mark leads to; null where that is no note. */
export function noteBlock(target: Element, mark: Element): Element | null {
  const closest = target.closest('li') ?? target.closest(BLOCKS);
  const block = closest && !closest.contains(mark) ? widened(closest, mark) : null;
  return block && !block.contains(mark) && mayBeNote(block) ? block : null;
}

/** No part of the text with a heading of its own, and no row or table of data. */
function mayBeNote(block: Element): boolean {
  if (block.querySelector('h1,h2,h3,h4,h5,h6')) return false;
  const cells = /^(?:TR|TABLE)$/.test(block.nodeName) ? block.querySelectorAll('td,th') : [];
  return cells.length === 0 || Array.from(cells).filter((cell) => !isBare(cell)).length === 1;
}

/** The child of a block that an element is or stands in. */
function childWith(block: Element, element: Element): Element {
  let child = element;
  while (child.parentElement && child.parentElement !== block) child = child.parentElement;
  return child;
}

/**
 * Notes that stand in one block, parted by `<br>` or nothing: each gets a block of its own, from its
 * target to the next.
 * @param targets in the order they stand in the page, more than one
 */
export function splitNotes(block: Element, targets: readonly Element[]): Element[] {
  const starts = targets.map((target) => childWith(block, target));
  if (ITEMS.has(block.nodeName) || new Set(starts).size < starts.length || starts.includes(block))
    return targets.map(() => block);
  const notes = starts.map((start, at) => {
    const note = block.ownerDocument.createElement('div');
    start.before(note);
    const end = starts[at + 1];
    for (
      let next: ChildNode | null = note.nextSibling;
      next && next !== end;
      next = note.nextSibling
    )
      note.append(next);
    while (note.lastChild && isBreak(note.lastChild)) note.lastChild.remove();
    return note;
  });
  for (const note of notes.toReversed()) block.after(note);
  if (!block.textContent?.trim()) block.remove();
  return notes;
}

const isBreak = (node: ChildNode): boolean =>
  node.nodeName === 'BR' || (node.nodeType === 3 && !node.nodeValue?.trim());

/** Takes the brackets, dots and empty elements from the front of a note, whose number is gone. */
export function dropLabel(note: Element): void {
  for (let first = note.firstChild; first; first = note.firstChild) {
    if (first.nodeType === 3) {
      first.nodeValue = (first.nodeValue ?? '').replace(/^[\s[\](){}.:]+/, '');
      if (first.nodeValue) return;
    } else if (first.nodeType === 1 && !isBare(first as Element)) {
      dropLabel(first as Element);
      return;
    } else if (first.nodeType === 1 && (first as Element).querySelector('img')) return;
    first.remove();
  }
}
