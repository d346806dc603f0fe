import TurndownService from 'turndown';
import { codeRules } from './markdown-code.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { footnoteRules, markFootnotes } from './markdown-footnotes.ts';
import { formulaRules } from './markdown-formulas.ts';
import { linkRules } from './markdown-links.ts';
import { listRules, mendLists } from './markdown-lists.ts';
import { mendWords } from './markdown-mend.ts';
import type { MarkdownRules } from './markdown-rules.ts';
import { tableRules } from './markdown-tables.ts';
import { headingRules, wordRules } from './markdown-words.ts';

/**
 * Takes the element that holds a body (it is changed: give it a copy) and the address it came from,
 * by which links to the page itself are known; gives Markdown without a line feed at the end.
 */
export function bodyToMarkdown(root: HTMLElement, url: string): string {
  // Half a word in a text node of its own would be escaped as if it began a line.
  root.normalize();
  mendLists(root);
  markFootnotes(root, url);
  mendWords(root);
  return service(root).turndown(root);
}

function service(root: HTMLElement): TurndownService {
  const turndown = new TurndownService({ hr: '---' });
  turndown.escape = escapeMarkdown;
  const rules: MarkdownRules = {
    ...wordRules,
    ...headingRules(root),
    ...linkRules,
    ...formulaRules,
    ...listRules,
    ...codeRules,
    ...tableRules(),
    ...footnoteRules,
  };
  for (const [name, rule] of Object.entries(rules)) turndown.addRule(name, rule);
  return turndown;
}
