import type { SiteRule } from '../../model/site-rule.ts';
import { allMatching } from '../copy/unclobbered.ts';
import { isArticleText } from './article-text.ts';
import { differsFrom } from './group-structure.ts';
import { TextFlows } from './text-flow.ts';

/** Why a rule leaves an element alone that its selector gives. */
export type Refusal = 'heading' | 'density' | 'prose' | 'too-many';

/** What a rule is about on one page, and what it may not touch. */
export interface RuleMatch {
  matched: Element[];
  refused: { element: Element; why: Refusal }[];
}

/** A selector that gives more than this has lost what it was made for. */
const MOST_ELEMENTS = 20;

/**
 * The elements of a page that a rule is about: those that its selector gives, whose heading and
 * link density still agree, and that are no text of the article. Asks for no layout. Never throws: a
 * selector that is none gives nothing.
 */
export function matchRule(document: Document, rule: SiteRule): RuleMatch {
  const match: RuleMatch = { matched: [], refused: [] };
  const found = allMatching(document, rule.selector);
  const flows = new TextFlows();
  for (const element of found) {
    const why = found.length > MOST_ELEMENTS ? 'too-many' : refusal(element, rule, flows);
    if (why) match.refused.push({ element, why });
    else match.matched.push(element);
  }
  return match;
}

function refusal(element: Element, rule: SiteRule, flows: TextFlows): Refusal | null {
  return isArticleText(element, flows) ? 'prose' : differsFrom(element, rule);
}
