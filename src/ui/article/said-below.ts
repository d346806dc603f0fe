import type { Article } from '../../model/article.ts';

/** Letters of a text in which it has begun. */
const BEGINNING = 4000;

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What of an article's header the first post of a conversation is headed by, too. */
export interface SaidBelow {
  byline: boolean;
  day: boolean;
}

/**
 * Finds out whether the text begins with who wrote it, and when: "Orla Penhale · 3 March 2026".
 * @param parse HTML to an inert document
 */
export function saidBelow({ byline, content }: Article, parse = parseInert): SaidBelow {
  const heading = byline ? openingOf(parse(content.slice(0, BEGINNING)).body) : null;
  const said = words(heading?.textContent);
  const isSaid = said !== '' && (said === byline || said.startsWith(`${byline} · `));
  return { byline: isSaid, day: isSaid && Boolean(heading?.querySelector('time')) };
}

/** The first heading, where no text stands before it. */
function openingOf(body: Element): Element | null {
  const heading = body.querySelector('h3');
  const text = words(body.textContent);
  return heading && words(heading.textContent) !== '' && text.startsWith(words(heading.textContent))
    ? heading
    : null;
}

const parseInert = (html: string): Document =>
  new DOMParser().parseFromString(`<body>${html}`, 'text/html');
