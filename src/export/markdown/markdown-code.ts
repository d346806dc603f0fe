import type { MarkdownRules } from './markdown-rules.ts';
import { isInDataTable } from './table-shape.ts';

/** Where highlighters write the language: class names of Prism, highlight.js, GitHub, Pygments, Shiki. */
const LANGUAGE_CLASS =
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|brush:)-?\s*([\w+#.-]+)/i;
const LANGUAGE_ATTRIBUTES = ['data-lang', 'data-language'];
const LINE_TAGS = new Set(['DIV', 'LI', 'P', 'TR']);

export const codeRules: MarkdownRules = {
  // Its text alone: signs for what it holds would be read as they stand.
  codeInLine: {
    filter: (node) => node.nodeName === 'CODE' && !node.closest('pre'),
    replacement: (_content, node) => inline(linesOf(node).replace(/\s+/g, ' ')),
  },
  codeBlock: {
    filter: 'pre',
    replacement: (_content, node) => {
      const code = linesOf(node).replace(/^\n+|\s+$/g, '');
      if (!code) return '';
      return isInDataTable(node) ? inCell(code) : fenced(code, languageOf(node));
    },
  },
};

function fenced(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(2, longestRun(code)) + 1);
  return `\n\n${fence}${language}\n${code}\n${fence}\n\n`;
}

/** A table's cell holds one line, so each line of code is a piece of code of its own. */
const inCell = (code: string): string => code.split('\n').map(inline).join('<br>');

function inline(code: string): string {
  const sign = '`'.repeat(longestRun(code) + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return code.trim() && sign + space + code + space + sign;
}

/** How many backticks stand together in code: what is put round it has one more. */
function longestRun(code: string): number {
  let longest = 0;
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function languageOf(pre: HTMLElement): string {
  const places = [pre.querySelector('code'), pre, pre.parentElement];
  for (const place of places) {
    const named = LANGUAGE_ATTRIBUTES.map((name) => place?.getAttribute(name)).find(Boolean);
    const language = named ?? LANGUAGE_CLASS.exec(place?.getAttribute('class') ?? '')?.[1];
    if (language && /^[\w+#.-]+$/.test(language)) return language;
  }
  return '';
}

/** The text of a block of code, a line feed for each `<br>` and round each line that is an element. */
function linesOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/\r\n?/g, '\n');
    else if (child.nodeType === 1) text = joinLine(text, linesOf(child), child.nodeName);
  }
  return text;
}

function joinLine(before: string, text: string, tag: string): string {
  if (!LINE_TAGS.has(tag)) return before + text;
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${start}${text}${text.endsWith('\n') ? '' : '\n'}`;
}
