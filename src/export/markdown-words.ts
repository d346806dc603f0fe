import type { MarkdownRules } from './markdown-body.ts';

/** What is laid on words and lines: emphasis, quotation, folds. */
export const wordRules: MarkdownRules = {
  emphasis: { filter: ['em', 'i'], replacement: wrap('*', 'em, i') },
  strong: { filter: ['strong', 'b'], replacement: wrap('**', 'strong, b') },
  strikethrough: { filter: ['del', 's'], replacement: wrap('~~', 'del, s') },
  // Left out, "10⁹" would read "109".
  raised: { filter: 'sup', replacement: (content) => content && `<sup>${content}</sup>` },
  lowered: { filter: 'sub', replacement: (content) => content && `<sub>${content}</sub>` },
  // The browser draws these quotation marks; they are not in the text.
  quotation: { filter: 'q', replacement: (content) => `“${content}”` },
  blockquote: {
    filter: 'blockquote',
    replacement: (content) => `\n\n${quoted(content.trim())}\n\n`,
  },
  term: { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n` },
  fold: { filter: ['details', 'summary'], replacement: (content) => `\n\n${content}\n\n` },
};

/** The title is the one heading of the first level, so a body that has its own moves down by one. */
export function headingRules(root: HTMLElement): MarkdownRules {
  const down = root.querySelector('h1') ? 1 : 0;
  return {
    heading: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) => {
        const level = Math.min(6, Number(node.nodeName.charAt(1)) + down);
        const text = content.replace(/\s+/g, ' ').trim();
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
      .split(/(\n{2,})/)
      .map(around)
      .join('');
  };
}

const quoted = (content: string): string =>
  content.replace(/^.*$/gm, (line) => (line ? `> ${line}` : '>'));
