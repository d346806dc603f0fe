import { foldWhitespace } from '../../text/whitespace.ts';
import { markdownDestination } from './markdown-destination.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { ENCLOSED } from './markdown-mend.ts';
import type { MarkdownRules } from './markdown-rules.ts';

const BLOCK_START = /^(#{1,6} |> |- |\d+\. )?([\s\S]*)$/;

/** Links, with what they hold: words, pictures, or (as HTML allows) whole blocks; and players. */
export const linkRules: MarkdownRules = {
  link: {
    filter: (node) => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (content, node) => {
      const target = targetOf(node, 'href');
      if (!target) return content;
      const blocks = content.split(/\n(?:\s*\n)+/);
      return blocks.map((block) => linkBlock(block, target)).join('\n\n');
    },
  },
  image: {
    filter: 'img',
    replacement: (_content, node) => {
      const target = targetOf(node, 'src');
      return target && `![${labelOf(node, 'alt')}]${target}`;
    },
  },
  player: {
    filter: ['iframe', 'video', 'audio'],
    replacement: (_content, node) => {
      const source = node.hasAttribute('src') ? node : node.querySelector('[src]');
      const target = markdownDestination(source?.getAttribute('src') ?? '');
      return target ? `\n\n[${labelOf(node, 'title') || hostOf(target)}](${target})\n\n` : '';
    },
  },
};

/** A link cannot reach over blocks: each gets its own, inside its heading or list sign. */
function linkBlock(block: string, target: string): string {
  const [, sign = '', words = ''] = BLOCK_START.exec(block) ?? [];
  return words.trim() ? `${sign}[${words.trim()}]${target}` : '';
}

/** `(address "title")`, or nothing where there is no address to follow. */
function targetOf(node: Element, attribute: 'href' | 'src'): string {
  const destination = markdownDestination(node.getAttribute(attribute) ?? '');
  if (!destination) return '';
  const title = escapeTitle(folded(node.getAttribute('title')));
  const address = node.hasAttribute(ENCLOSED) ? enclosed(destination) : destination;
  return title ? `(${address} "${title}")` : `(${address})`;
}

/** A relative address could be the name of a tag, and is never made a link by itself. */
const enclosed = (address: string): string =>
  /^[a-z][a-z\d+.-]+:/i.test(address) ? `<${address}>` : address;

/** As references: where the link is none after all, no sign of its title may mean anything either. */
const escapeTitle = (title: string): string =>
  title
    .replace(/[&<>`*_~![\]()|\\:]|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('"', '\\"');

const labelOf = (node: Element, attribute: string): string =>
  escapeMarkdown(folded(node.getAttribute(attribute)));

const hostOf = (address: string): string =>
  escapeMarkdown(/^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address);

const folded = (text: string | null): string => foldWhitespace(text ?? '');
