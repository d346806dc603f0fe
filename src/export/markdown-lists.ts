import type { MarkdownRules } from './markdown-body.ts';

export const listRules: MarkdownRules = {
  listItem: {
    filter: 'li',
    replacement: (content, node) => {
      const sign = signOf(node);
      const inside = ' '.repeat(sign.length);
      const lines = content.trim().replace(/\n(?=[^\n])/g, `\n${inside}`);
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

function signOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return '- ';
  const items = Array.from(list.children).filter((child) => child.nodeName === 'LI');
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return `${Math.max(0, Number.isNaN(first) ? 1 : first) + items.indexOf(item)}. `;
}
