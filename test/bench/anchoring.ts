import { anchorInSlices } from '../../src/annotations/anchor/anchor.ts';
import { describe } from '../../src/annotations/describe.ts';
import { indexText, offsetOf, rangeOf } from '../../src/annotations/text-index.ts';
import type { QuoteSelectors } from '../../src/model/selectors.ts';
import { randomFrom } from '../random-from.ts';
import { type Article, ArticleMaker, type Place, render } from './changed-article.ts';
import { heartbeat, whenPainted } from './heartbeat.ts';

const QUOTES = 200;
/** A range has to share so much with the passage, of either, to be in the right place. */
const LEAST_SHARED = 0.8;
const CHANGED_WORDS = 0.05;
const PARAGRAPHS_IN = 0.05;
const PARAGRAPHS_OUT = 0.05;

interface Quote {
  ids: number[];
  selectors: QuoteSelectors;
}

/** Of short quotes more than of long ones, as readers make them. */
function lengthOf(maker: ArticleMaker): number {
  if (maker.chance(0.4)) return maker.between(3, 10);
  return maker.chance(0.7) ? maker.between(10, 40) : maker.between(40, 250);
}

function makeQuotes(maker: ArticleMaker, article: Article, root: Element): Quote[] {
  const ids = article.flat().map(({ id }) => id);
  const places = render(article, root);
  const index = indexText(root);
  return Array.from({ length: QUOTES }, () => {
    const length = Math.min(lengthOf(maker), ids.length >> 2);
    const from = maker.between(0, ids.length - length - 1);
    const chosen = ids.slice(from, from + length);
    return {
      ids: chosen,
      selectors: describe(root, rangeOf(index, spanOf(chosen, places) as Place)),
    };
  });
}

function spanOf(ids: readonly number[], places: ReadonlyMap<number, Place>): Place | null {
  const there = ids.flatMap((id) => places.get(id) ?? []);
  const [first] = there;
  const last = there.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

type Change = (article: Article, maker: ArticleMaker, quotes: readonly Quote[]) => Article;

const isChanged = (maker: ArticleMaker) => maker.chance(CHANGED_WORDS);

/** What a page may have become when its reader comes back. */
const CHANGES: Record<string, Change> = {
  unchanged: (article) => article,
  words: (article, maker) =>
    article.map((words) =>
      words.map((word) => (isChanged(maker) ? { ...word, text: maker.word() } : word)),
    ),
  paragraphs: (article, maker) =>
    article.flatMap((words) => [
      ...(maker.chance(PARAGRAPHS_IN) ? [maker.paragraph(true)] : []),
      ...(maker.chance(PARAGRAPHS_OUT) ? [] : [words]),
    ]),
  // Nothing of any quote is left; the page is as long as before.
  gone: (article, maker, quotes) => {
    const quoted = new Set(quotes.flatMap(({ ids }) => ids));
    return article.map((words) =>
      words.some(({ id }) => quoted.has(id)) ? maker.paragraph(true) : words,
    );
  },
};

function isRight(found: Place, wanted: Place): boolean {
  const shared = Math.min(found.end, wanted.end) - Math.max(found.start, wanted.start);
  const longest = Math.max(found.end - found.start, wanted.end - wanted.start);
  return shared >= LEAST_SHARED * longest;
}

/** How the quotes of one article came back. */
interface Outcome {
  /** Whose passage is there, whole where paragraphs come and go. */
  there: number;
  right: number;
  wrong: number;
  /** Milliseconds, all quotes, and the longest time that nothing else could be done. */
  ms: number;
  longest: number;
}

/**
 * Makes an article and quotes of it, changes the article, and looks for the quotes again.
 * @param plan JSON of `{ length, seed, change }`
 * @param texts JSON of the paragraphs it is made of; of words that are made up where there are none
 */
async function anchoring(plan: string, texts: string): Promise<Outcome> {
  const { length, seed, change } = JSON.parse(plan) as {
    length: number;
    seed: number;
    change: string;
  };
  const given: string[] = texts ? JSON.parse(texts) : [];
  const maker = new ArticleMaker(randomFrom(seed), given);
  const article = maker.article(length);
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const quotes = makeQuotes(maker, article, root);
  const places = render(CHANGES[change]?.(article, maker, quotes) ?? article, root);
  await whenPainted(root);
  const beat = heartbeat();
  const start = performance.now();
  const ranges = await anchorInSlices(
    root,
    quotes.map(({ selectors }) => selectors),
    { budget: 60_000 },
  );
  const ms = performance.now() - start;
  const longest = await beat.end();
  const index = indexText(root);
  const outcome = { there: 0, right: 0, wrong: 0, ms, longest };
  for (const [at, { ids }] of quotes.entries()) {
    const range = ranges[at];
    const wanted = ids.every((id) => places.has(id)) ? spanOf(ids, places) : null;
    if (wanted) outcome.there++;
    const found = range && {
      start: offsetOf(index, range.startContainer, range.startOffset),
      end: offsetOf(index, range.endContainer, range.endOffset),
    };
    if (!found) continue;
    const passage = wanted ?? spanOf(ids, places);
    if (wanted && isRight(found, wanted)) outcome.right++;
    // Of a passage that is there in part, the part is no wrong place.
    else if (wanted || !passage || found.end < passage.start || found.start > passage.end)
      outcome.wrong++;
  }
  return outcome;
}

Object.assign(globalThis, { contestants: { anchoring } });
