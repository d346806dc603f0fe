import type { SelectorFault } from '../../export/parse-site-rules.ts';

/** A page of the barest kind: what gives a part of it gives the text of pages that nobody has seen. */
const BARE =
  '<main><article><h1>A</h1><p>A</p><p>A</p></article></main><main role="main"><div><h1>A</h1><p>A</p><p>A</p></div></main>';

let bare: Document | null = null;

/** What no rule can be meant for: all of a page, or its text. */
const NEVER = 'html,body,main,article,h1,p';

/**
 * Why a CSS selector is none that a rule can have; null where it is one. A rule for all of a page is
 * refused on every page it meets, and would stand in the list for nothing.
 */
export function selectorFault(selector: string): SelectorFault | null {
  try {
    bare ??= new DOMParser().parseFromString(BARE, 'text/html');
    const found = [...bare.querySelectorAll(selector)];
    return found.some((element) => element.matches(NEVER)) ? 'wide' : null;
  } catch {
    return 'unknown';
  }
}
