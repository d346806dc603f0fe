import type { Article } from '../../model/article.ts';

/** The first heading, where no text stands before it. */
const OPENING = /^(?:\s|<(?!h3\b)[^>]*>)*<h3\b[^>]*>(.{0,400}?)<\/h3>/s;

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/** What of an article's header the first post of a conversation is headed by, too. */
export interface SaidBelow {
  byline: boolean;
  day: boolean;
}

/** Finds out whether the text begins with who wrote it, and when: "Orla Penhale · 3 March 2026". */
export function saidBelow({ byline, content }: Article): SaidBelow {
  const heading = byline ? OPENING.exec(content.slice(0, 4000))?.[1] : undefined;
  const words = heading === undefined ? '' : wordsOf(heading);
  const isSaid = words !== '' && (words === byline || words.startsWith(`${byline} · `));
  return { byline: isSaid, day: isSaid && /<time\b/.test(heading ?? '') };
}
