/** What may hold more than a word; asked for its style, which the browser then has to tell. */
const ASKED =
  /^(?:div|section|aside|article|nav|header|footer|form|ul|ol|dl|table|figure|p|dialog|details|main|fieldset)$/;
/** So many are asked on one page: a style costs a microsecond or two. */
const MOST_ASKED = 6000;
/** More of a page's words than this wait for a script to show them. */
const MOST_HIDDEN = 0.4;
/** What was put out of sight by us is read as it was. */
const PUT_AWAY = '[data-put-by],[data-put-up]';
const TEXT = 'p,li,pre,blockquote,td,dd';
const TOOLS = 'form,input,nav,[role="dialog"],[aria-modal="true"]';
/** Characters of a line that no other page part says by chance. */
const LEAST_LINE = 40;
/** Characters of an answer, a step, a panel of a tab; what has fewer is a menu, a tip, a message. */
const LEAST_TEXT = 80;
/** Share of the lines of a copy for another size of window that stand elsewhere in sight. */
const MOSTLY = 0.8;

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

/** Whether a style sheet, not an attribute, takes an element out of sight. */
function isUnshown(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element)) return false;
  // What stands right in its parent's place (`display: contents`) is no box, and seen.
  return getComputedStyle(element).display === 'none';
}

/** Lists in lists say the same at each level: so many characters are read, and no more. */
const MOST_READ = 2_000_000;

function linesOf(element: Element): string[] {
  const lines: string[] = [];
  let left = MOST_READ;
  for (const part of Element.prototype.querySelectorAll.call(element, TEXT)) {
    const line = (part.textContent ?? '').replace(/\s+/g, ' ').trim();
    left -= line.length;
    if (left < 0) break;
    if (line.length >= LEAST_LINE) lines.push(line);
  }
  return lines;
}

/** The outermost elements below the body that style sheets put out of sight. */
function outermostUnshown(document: Document): Element[] {
  const found: Element[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, document.body, 1);
  let asked = 0;
  let down = walker.firstChild();
  while (down && asked < MOST_ASKED) {
    const element = down as Element;
    let isOut = false;
    if (ASKED.test(element.localName)) {
      asked++;
      isOut = isUnshown(element);
      if (isOut && !Element.prototype.matches.call(element, PUT_AWAY)) found.push(element);
    }
    down = isOut ? null : walker.firstChild();
    down ??= nextBeside(walker);
  }
  return found;
}

/** The next element that does not stand in the current one. */
function nextBeside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** Answers, panels of tabs and text folded away are content; only what says nothing, or says it again, is not. */
function isOfNoUse(element: Element, seen: () => ReadonlySet<string>): boolean {
  const has = (selector: string): boolean =>
    Element.prototype.querySelector.call(element, selector) !== null;
  if (Element.prototype.matches.call(element, TOOLS) || has(TOOLS)) return true;
  if (has('pre')) return false;
  const lines = linesOf(element);
  if (lines.length === 0) return lengthOf(element) < LEAST_TEXT;
  return lines.filter((line) => seen().has(line)).length >= MOSTLY * lines.length;
}

/**
 * Elements of a live page that a style sheet keeps from sight and that hold nothing of the text:
 * dialogs, forms, menus, tips, and the copy of a part for another size of window. Folded answers,
 * panels of tabs and what "read more" opens are not among them. The page is not laid out for it,
 * its styles are told as they are; a document that no window shows has none.
 */
export function unshownParts(document: Document): Element[] {
  if (!document.defaultView || !document.body) return [];
  const found = outermostUnshown(document);
  const hidden = found.reduce((sum, element) => sum + lengthOf(element), 0);
  if (found.length === 0 || hidden > MOST_HIDDEN * lengthOf(document.body)) return [];
  let known: ReadonlySet<string> | null = null;
  const seen = (): ReadonlySet<string> => {
    known ??= linesInSight(document, found);
    return known;
  };
  return found.filter((element) => isOfNoUse(element, seen));
}

function linesInSight(document: Document, unshown: readonly Element[]): ReadonlySet<string> {
  const all = new Map<string, number>();
  for (const line of linesOf(document.body)) all.set(line, (all.get(line) ?? 0) + 1);
  for (const element of unshown)
    for (const line of linesOf(element)) all.set(line, (all.get(line) ?? 0) - 1);
  return new Set([...all].filter(([, times]) => times > 0).map(([line]) => line));
}
