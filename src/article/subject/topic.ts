import type { Judgement, RemovedLink } from '../../model/removal.ts';
import { type Term, termsOf } from '../../text/terms.ts';
import { onInList } from './beside.ts';
import { slugOf } from './slug.ts';
import type { SubjectSource } from './subject-source.ts';
import { WordWeights } from './word-weights.ts';

/** A group as a whole: mostly on the subject, hardly or not at all, or neither. */
export type GroupVerdict = 'on' | 'off' | 'unsure';

/** What an article is about, to hold other texts against. */
export interface Subject {
  /**
   * Judges a headline, teaser or label; `href` (absolute) adds the words in its address. `least` is
   * the score from which it is on the subject.
   */
  judge(text: string, href?: string, least?: number): Judgement;
}

/** Chosen, like the shares below, over labelled pages (`npm run bench:topic`), for few wrong rather than many. */
export const ON = 0.87;
/** A line in the middle of the text is often on its subject, but one common word in the title is no proof. */
export const ON_WITHIN_TEXT = 0.72;
const NAME_SHARE = 0.8;
const TITLE_SHARE = 0.4;
const OWN_SHARE = 0.5;

/** "Called up for his first cup final" says no more than "first" of a mill's first flour. */
const OF_LONE_WORD = 0.9;
/** A word that weighs less is not told as shared. */
const LEAST_TOLD = 0.2;

interface Weighed extends Term {
  weight: number;
}

const weighed = (terms: ReadonlyMap<string, Term>, weigh: (entry: Term) => number): Weighed[] =>
  [...terms.values()]
    .map((entry) => ({ ...entry, weight: weigh(entry) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);

const sumOf = (words: readonly Weighed[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

class ArticleSubject implements Subject {
  readonly #weights: WordWeights;
  /** A page's lists name the same article again and again. */
  readonly #known = new Map<string, Omit<Judgement, 'on'>>();

  constructor(source: SubjectSource) {
    this.#weights = new WordWeights(source);
  }

  judge(text: string, href = '', least = ON): Judgement {
    const key = `${text}\n${href}`;
    let told = this.#known.get(key);
    if (!told) {
      told = this.#weigh(text, href);
      this.#known.set(key, told);
    }
    return {
      on: told.score >= least,
      score: Math.round(100 * told.score) / 100,
      shared: told.shared,
    };
  }

  #weigh(text: string, href: string): Omit<Judgement, 'on'> {
    const terms = new Map<string, Term>();
    for (const entry of [...termsOf(text), ...termsOf(slugOf(href))])
      if (!terms.has(entry.term)) terms.set(entry.term, entry);
    const titled = weighed(terms, (entry) => this.#weights.titled(entry));
    const named = weighed(terms, (entry) => this.#weights.named(entry));
    const shared = [...titled, ...named]
      .filter(({ weight }) => weight >= LEAST_TOLD)
      .sort((a, b) => b.weight - a.weight);
    const whole = this.#scoreOf(titled, named) + OWN_SHARE * this.#shareOf(terms, titled, named);
    const score = this.#isLoneWord(shared) ? OF_LONE_WORD * whole : whole;
    return { score, shared: shared.map(({ word }) => word) };
  }

  #isLoneWord([first, ...others]: readonly Weighed[]): boolean {
    return first !== undefined && others.length === 0 && this.#weights.isPlain(first);
  }

  /** How much of what a link says is the article's: one word of ten is less than one of two. */
  #shareOf(terms: ReadonlyMap<string, Term>, titled: Weighed[], named: Weighed[]): number {
    const all = [...terms.keys()].reduce((sum, term) => sum + this.#weights.telling(term), 0);
    return all > 0 ? Math.min(1, (sumOf(titled) + sumOf(named)) / all) : 0;
  }

  #scoreOf(titled: Weighed[], named: Weighed[]): number {
    const best = titled[0]?.weight ?? 0;
    // Where letters do not tell names, one word of the text is too little: the second counts.
    const name = named[this.#weights.tellsNames ? 0 : 1]?.weight ?? 0;
    const sum = sumOf(titled);
    const covered = this.#weights.ofTitle > 0 ? Math.min(1, sum / this.#weights.ofTitle) : 0;
    return best + NAME_SHARE * name + TITLE_SHARE * covered;
  }
}

/**
 * What an article is about, told without word lists and in any script: words of its title weigh by
 * how often the text takes them up, names by how often they come, and both by how rare they are in
 * the page's other links (Spärck Jones 1972), since a site's own words say nothing.
 */
export const subjectOf = (source: SubjectSource): Subject => new ArticleSubject(source);

/**
 * Judges the links of a list, each beside the others: gives each with what is judged of it, and how
 * many are on the subject.
 * @param least the score from which one is by itself
 */
export function judgeLinks(found: readonly RemovedLink[], subject: Subject, least = ON) {
  const told = found.map((link) => subject.judge(link.text, link.href, least));
  const on = onInList(
    found.map(({ text, href }, at) => ({ target: href || text, score: told[at]?.score ?? 0 })),
    least,
  );
  const links = found.map((link, at) => ({
    ...link,
    subject: { score: 0, shared: [], ...told[at], on: on[at] ?? false },
  }));
  return { links, on: links.filter((link) => link.subject.on).length };
}

/** From this share of its items up a group is on the subject; below the other it is off it. */
const MOSTLY = 0.6;
const HARDLY = 0.25;

/** Takes the judgements of a group's items; gives that of the group. */
export function judgeGroup(items: readonly Judgement[]): GroupVerdict {
  if (items.length === 0) return 'unsure';
  const share = items.filter(({ on }) => on).length / items.length;
  return share >= MOSTLY ? 'on' : share < HARDLY ? 'off' : 'unsure';
}
