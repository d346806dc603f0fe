import { bareTex, drawsTex, isTex } from '../../text/tex.ts';
import type { MarkdownRules } from './markdown-rules.ts';
import { texOfMathml } from './mathml-to-tex.ts';

/** Formulas between dollars, as GitHub, Pandoc and Obsidian read them; drawings as what they say. */
export const formulaRules: MarkdownRules = {
  formula: {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_content, node) => inDollars(node, node.getAttribute('display') === 'block'),
  },
  pictureOfFormula: {
    filter: (node) => node.nodeName === 'IMG' && showsTex(node),
    replacement: (_content, node) => dollars(plain(node.getAttribute('alt') ?? ''), false),
  },
  drawing: {
    filter: (node) => node.nodeName.toLowerCase() === 'svg',
    replacement: (_content, node) =>
      Array.from(node.querySelectorAll('text'), (label) => label.textContent?.trim())
        .filter(Boolean)
        .join(' · ')
        .replace(/[\\`*_[\]<>]/g, '\\$&'),
  },
};

const showsTex = (image: Element): boolean => {
  const words = image.getAttribute('alt')?.trim() ?? '';
  return isTex(words) || (words !== '' && drawsTex(image.getAttribute('src') ?? ''));
};

function inDollars(formula: Element, isDisplayed: boolean): string {
  const note = formula.querySelector('annotation');
  if (note?.getAttribute('encoding') === 'text/x-asciimath')
    return `\`${(note.textContent ?? '').replace(/[\s`]+/g, ' ').trim()}\``;
  return dollars(plain(sourceOf(formula) || texOfMathml(formula)), isDisplayed);
}

function sourceOf(formula: Element): string {
  const noted = formula.querySelector('annotation[encoding*="tex"]')?.textContent;
  return formula.getAttribute('alttext') ?? noted ?? '';
}

function dollars(tex: string, isDisplayed: boolean): string {
  if (!tex) return '';
  return isDisplayed ? `\n\n$$${tex}$$\n\n` : `$${tex}$`;
}

/**
 * TeX in one line, which a reader that knows no formulas does not take for links, code or tags
 * either: comments go, signs that begin these are written by their names.
 */
const plain = (tex: string): string =>
  bareTex(tex)
    .replace(/(?<!\\)%.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/</g, '\\lt ')
    .replace(/>/g, '\\gt ')
    .replace(/\](?=[([:])/g, ']{}')
    .replace(/`/g, '{}')
    .replace(/(?<=www)\.|(?<=:)(?=\/\/)|(?<=@)/gi, (sign) => `{}${sign}`)
    .replace(/(?<!\\)\$/g, '\\$')
    .trim();
