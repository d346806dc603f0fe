import { isWords } from '../segment/block.ts';
import type { PageNames } from './page-names.ts';

const DONE = '☑';
const OPEN = '☐';
/** Elements that are, or say, the box of an item. */
const BOXES =
  'li input[type="checkbox"],li [role="checkbox"][aria-checked],li [class*="checkbox-o"],li .chcklst-box';
const BOX_CLASS = /checkbox-o|chcklst-box/;
/** Items that say it themselves: Tiptap, Quill, Obsidian, Confluence. */
const ITEMS =
  'li[data-checked],li[data-list$="checked"],li[data-task],ul[data-checked] > li,.inline-task-list > li';
const TASK_NAME = /(?:^|[\s_-])(?:tasks?|todos?|to-do|check-?lists?|chcklst)(?:$|[\s_-])/i;
const YES = /^(?:true|checked|x|done|1)$/i;

const namesOf = (element: Element | null): string => element?.getAttribute('class') ?? '';

/** Whether no word of its item stands before a box. */
function isFirst(box: Element, item: Element): boolean {
  for (let node: Node = box; node !== item; node = node.parentNode as Node)
    for (let before = node.previousSibling; before; before = before.previousSibling)
      if (isWords(before) || (before.nodeType === 1 && before.textContent?.trim())) return false;
  return true;
}

function isTicked(box: Element): boolean {
  if (box.tagName === 'INPUT') return box.hasAttribute('checked') || isOn(box);
  const said = box.getAttribute('aria-checked');
  return said ? YES.test(said) : /(?:^|[\s_-])(?:checked|checkbox-on)(?:$|\s)/.test(namesOf(box));
}

/** A page that is open knows what was ticked since it was written. */
const isOn = (box: Element): boolean => 'checked' in box && box.checked === true;

/** A field to tick is a task where it cannot be ticked, where one is, or where it is called so. */
function isTask(box: Element, item: Element): boolean {
  if (box.tagName !== 'INPUT' || box.hasAttribute('disabled') || isTicked(box)) return true;
  const list = item.parentElement;
  return (
    TASK_NAME.test(namesOf(item)) ||
    TASK_NAME.test(namesOf(list)) ||
    list?.querySelector('input[type="checkbox"][checked]') !== null
  );
}

function isDone(item: Element): boolean {
  const list = item.parentElement;
  const said =
    item.getAttribute('data-checked') ??
    item.getAttribute('data-list') ??
    item.getAttribute('data-task') ??
    list?.getAttribute('data-checked');
  return said === null || said === undefined
    ? /(?:^|\s)checked(?:\s|$)/.test(namesOf(item))
    : YES.test(said);
}

function firstWords(node: Node): Node | null {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const words = child.nodeType === 3 ? isWords(child) && child : firstWords(child);
    if (words) return words;
  }
  return null;
}

/** Before the item's first words, in whatever they stand, lest the box stands on a line of its own. */
function write(item: Element, isTicked: boolean): void {
  const words = firstWords(item);
  if (words) words.nodeValue = `${isTicked ? DONE : OPEN} ${(words.nodeValue ?? '').trimStart()}`;
}

/** Whether a page has anything that may be the box of an item. */
const mayTick = (copy: Document, names: PageNames): boolean =>
  (names.hasTag('input') && copy.querySelector('input[type="checkbox"]') !== null) ||
  names.hasClass(BOX_CLASS) ||
  copy.querySelector('[role="checkbox"]') !== null;

/**
 * Writes the boxes of task lists as words, ☑ or ☐ before each item: fields are no text and go, and
 * with them what was done and what was not.
 */
export function writeTaskBoxes(copy: Document, names: PageNames): void {
  if (!names.hasTag('li')) return;
  const written = new Set<Element>();
  for (const box of mayTick(copy, names) ? copy.querySelectorAll(BOXES) : []) {
    const item = box.closest('li');
    if (!item || written.has(item) || !isFirst(box, item) || !isTask(box, item)) continue;
    written.add(item);
    const ticked = isTicked(box);
    box.remove();
    write(item, ticked);
  }
  for (const item of copy.querySelectorAll(ITEMS))
    if (!written.has(item)) write(item, isDone(item));
}
