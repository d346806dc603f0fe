import { type Term, termsOf, termWeight } from '../../text/terms.ts';
import { slugOf } from './slug.ts';
import type { SubjectSource } from './subject-source.ts';
import { countLinks, countTerms, type TermCounts } from './term-counts.ts';

/** A word that comes so often in the text is counted as coming always. */
const OFTEN = 8;
/** On a page with fewer links than this their counts prove less. */
const FEW_LINKS = 50;
/** Short words that make up so much of the text are grammar … */
const GRAMMAR = 0.008;
/** … as are those of up to so many letters that come so often and close hardly any phrase. */
const SHORT = 5;
const SEVERAL = 4;
const HARDLY_CLOSING = 0.03;

/** Scripts that write vowels and part words by spaces: only in these are short words grammar. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** "SEO", "G20": not a mere figure. */
const INITIALS = /^(?=.*\p{Lu})[\p{Lu}\p{N}]+$/u;

const termSet = (text: string): Set<string> => new Set(termsOf(text).map(({ term }) => term));

/** What each word says of an article's subject, 0 to 1. */
export class WordWeights {
  readonly #counts: TermCounts;
  readonly #links: ReturnType<typeof countLinks>;
  readonly #linkCount: number;
  readonly #title: Set<string>;
  readonly #site: Set<string>;
  /** What the words of the headline weigh together. */
  readonly ofTitle: number;

  constructor({ title, text, url, siteName, others }: SubjectSource) {
    this.#counts = countTerms(text);
    this.#links = countLinks(others);
    this.#linkCount = others.length;
    this.#site = termSet(siteName ?? '');
    const headline = termSet(title);
    this.#title = new Set([...headline, ...termSet(slugOf(url))]);
    this.ofTitle = [...headline].reduce((sum, term) => sum + this.#asTitle(term), 0);
  }

  /** Large letters tell names from words here. */
  get tellsNames(): boolean {
    return this.#counts.tellsNames;
  }

  #timesOf(term: string): number {
    return this.#counts.of.get(term)?.times ?? 0;
  }

  #isName(term: string): boolean {
    const { large = 0, small = 0 } = this.#counts.of.get(term) ?? {};
    return term.length > 1 && this.#counts.tellsNames && large >= 2 && large > 2 * small;
  }

  /** How rare a term is among the page's links, 0 to 1 (inverse document frequency). */
  #rarity(term: string): number {
    const links = Math.max(1, this.#links.get(term)?.times ?? 0);
    return Math.max(0, 1 - Math.log(links) / Math.log(Math.max(FEW_LINKS, this.#linkCount)));
  }

  /** What a term can say at all, be it the article's or not. */
  telling(term: string): number {
    const weight = this.#isName(term) ? 1 : this.#isGrammar(term) ? 0 : termWeight(term);
    return weight * this.#rarity(term);
  }

  #isGrammar(term: string): boolean {
    if (term.length > SHORT || !LETTERS.test(term)) return false;
    const { times = 0, small = 0, closing = 0 } = this.#counts.of.get(term) ?? {};
    return (
      (term.length < 4 && small > this.#counts.all * GRAMMAR) ||
      (times >= SEVERAL && closing < times * HARDLY_CLOSING)
    );
  }

  #often(term: string): number {
    return Math.min(1, Math.log1p(this.#timesOf(term)) / Math.log(OFTEN));
  }

  /** A word of the title says something, and all the more where the text takes it up. */
  #takenUp(term: string): number {
    return 0.35 + 0.65 * this.#often(term);
  }

  #isInitials(term: string, word: string): boolean {
    return word.length > 1 && INITIALS.test(word) && this.#timesOf(term) >= 2;
  }

  /** Where large letters tell names: one that is none. */
  isPlain({ term, word }: Term): boolean {
    return this.tellsNames && !this.#isName(term) && !this.#isInitials(term, word);
  }

  #asTitle(term: string): number {
    return this.telling(term) * this.#takenUp(term);
  }

  /** What a word weighs as one of the title's; 0 where the title has it not. */
  titled({ term, word }: Term): number {
    if (!this.#title.has(term)) return 0;
    const weight = this.#asTitle(term);
    return this.#isInitials(term, word)
      ? Math.max(weight, this.#rarity(term) * this.#takenUp(term))
      : weight;
  }

  /** What a word weighs that the title has not: as a name, or as one that comes often. */
  named({ term }: Term): number {
    const count = this.#timesOf(term);
    if (this.#title.has(term) || this.#site.has(term) || count < 2) return 0;
    if (this.#counts.tellsNames ? !this.#isName(term) : count < 3 || termWeight(term) < 0.75)
      return 0;
    return this.telling(term) * this.#often(term);
  }
}
