import { MARK, UNLINKED } from './markdown-mend.ts';
import type { MarkdownRules } from './markdown-rules.ts';

/** What is laid on words and lines: emphasis, quotation, folds. */
export const wordRules: MarkdownRules = {
  emphasis: { filter: ['em', 'i'], replacement: wrap('*', 'em, i') },
  strong: { filter: ['strong', 'b'], replacement: wrap('**', 'strong, b') },
  strikethrough: { filter: ['del', 's'], replacement: wrap('~~', 'del, s') },
  // Left out, "10⁹" would read "109".
  raised: { filter: 'sup', replacement: (content) => inTag('sup', content) },
  lowered: { filter: 'sub', replacement: (content) => inTag('sub', content) },
  escaped: {
    filter: (node) => node.hasAttribute(MARK),
    replacement: (content) => `\\${content}`,
  },
  // The browser draws these quotation marks; they are not in the text.
  quotation: { filter: 'q', replacement: (content) => `“${content}”` },
  blockquote: {
    filter: 'blockquote',
    replacement: (content) => `\n\n${quoted(content.trim())}\n\n`,
  },
  term: {
    filter: 'dt',
    replacement: (content, node) => {
      const sign = !content.trim() || node.querySelector(UNLINKED) ? '' : '**';
      return `\n\n${sign}${content.trim()}${sign}\n\n`;
    },
  },
  fold: { filter: ['details', 'summary'], replacement: (content) => `\n\n${content}\n\n` },
};

/** A tag ends with its line where it would begin a block. */
const inTag = (tag: string, content: string): string =>
  content && `<${tag}>${content.replace(/\s+/g, ' ')}</${tag}>`;

/** The title is the one heading of the first level, so a body that has its own moves down by one. */
export function headingRules(root: HTMLElement): MarkdownRules {
  const down = root.querySelector('h1') ? 1 : 0;
  return {
    heading: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) => {
        const level = Math.min(6, Number(node.nodeName.charAt(1)) + down);
        // What closes a heading is no part of it.
        const text = content
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/(^|\s)(#+)$/, '$1\\$2');
        return text && `\n\n${'#'.repeat(level)} ${text}\n\n`;
      },
    },
  };
}

/**
 * Signs set tight around the words of each block, as CommonMark wants them: not round the line break
 * at the end of `<b>Heading<br></b>`, and not twice where `<b>` holds `<strong>`.
 */
function wrap(sign: string, same: string): (content: string, node: HTMLElement) => string {
  return (content, node) => {
    if (node.parentElement?.closest(same)) return content;
    const around = (block: string): string => block.replace(/^(\s*)(.*\S)/s, `$1${sign}$2${sign}`);
    return content
      .split(/(\n(?:\s*\n)+)/)
      .map(around)
      .join('');
  };
}

const quoted = (content: string): string =>
  content.replace(/^.*$/gm, (line) => (line ? `> ${line}` : '>'));
