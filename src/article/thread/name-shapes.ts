/** Names that templates number or mark by turns: `post-17`, `row2`. */
const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

const MOST_TOKENS = 12;
const MOST_LETTERS = 40;

/**
 * The ways in which an element may be one of many made by one template: its tag with each class name,
 * with its id where that is numbered, with the type that its data say it has, or with what it stands in
 * where it has no name. Items of a list are named by that, too: some of them bear a name that others do
 * not.
 */
export function templateKeys(element: Element): string[] {
  const tag = element.tagName;
  const tokens = (element.getAttribute('class') ?? '').split(/\s+/, MOST_TOKENS);
  const keys = tokens
    .filter((token) => token && token.length <= MOST_LETTERS)
    .map((token) => `${tag}.${withoutNumbers(token)}`);
  const id = element.getAttribute('id') ?? '';
  if (/\d/.test(id)) keys.push(`${tag}#${withoutNumbers(id)}`);
  const type = element.getAttribute('itemtype');
  if (type) keys.push(`${tag}@${type.slice(-MOST_LETTERS)}`);
  if (keys.length === 0 || tag === 'LI') keys.push(`${tag}<${holderName(element.parentElement)}`);
  return [...new Set(keys)];
}

const holderName = (holder: Element | null): string => {
  const first = holder?.getAttribute('class')?.trim().split(/\s+/, 1)[0] ?? '';
  return `${holder?.tagName ?? ''}.${withoutNumbers(first)}`;
};

/** How an element looks among the parts of one post: its tag and all its class names. */
export const partKey = (element: Element): string =>
  `${element.tagName}.${withoutNumbers(element.getAttribute('class') ?? '').trim()}`;
