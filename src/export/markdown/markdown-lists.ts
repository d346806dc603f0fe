import type { MarkdownRules } from './markdown-rules.ts';

export const listRules: MarkdownRules = {
  listItem: {
    filter: 'li',
    replacement: (content, node) => {
      const sign = signOf(node);
      const inside = ' '.repeat(sign.length);
      const lines = boxed(content.trim()).replace(/\n(?=[^\n])/g, `\n${inside}`);
      return `${sign}${lines}${node.nextSibling ? '\n' : ''}`;
    },
  },
  task: {
    filter: (node) =>
      node.nodeName === 'INPUT' &&
      node.getAttribute('type') === 'checkbox' &&
      node.closest('li') !== null,
    replacement: (_content, node) => {
      const box = node.hasAttribute('checked') ? '[x]' : '[ ]';
      return node.nextSibling?.nodeValue?.startsWith(' ') ? box : `${box} `;
    },
  },
};

/** The boxes that an article has for those of a task list, as GitHub's Markdown writes them. */
const boxed = (content: string): string =>
  content.replace(/^([☑☐])\s*/, (_, box: string) => (box === '☑' ? '[x] ' : '[ ] '));

/** Many pages nest a list in a list rather than in an item, where its indentation would be lost. */
export function mendLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling;
    if (item?.nodeName === 'LI') item.append(list);
    else wrapInItem(list);
  }
}

function wrapInItem(list: Element): void {
  const item = list.ownerDocument.createElement('li');
  list.replaceWith(item);
  item.append(list);
}

/** A number of more than nine digits begins no item. */
const LAST_NUMBER = 999_999_999;
const numbers = new WeakMap<Element, number>();

/** Numbers the items of a list once, where the first of them asks. */
function numberItems(list: Element): void {
  const items = Array.from(list.children).filter((child) => child.nodeName === 'LI');
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const first = Math.min(LAST_NUMBER - items.length, Math.max(0, Number.isNaN(start) ? 1 : start));
  let next = first;
  for (const item of items) {
    const said = Number.parseInt(item.getAttribute('value') ?? '', 10);
    if (said >= 0 && said <= LAST_NUMBER) next = said;
    numbers.set(item, Math.min(LAST_NUMBER, next++));
  }
}

function signOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return '- ';
  if (!numbers.has(item)) numberItems(list);
  return `${numbers.get(item) ?? 1}. `;
}
