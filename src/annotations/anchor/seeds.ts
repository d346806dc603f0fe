/** So many characters in a row say where a quote may stand, though others of it have changed. */
export const SEED = 10;
/** Of a long quote not every stretch is needed. */
const MOST_SEEDS = 24;
/** What comes again on every line of a page says nothing. */
const MOST_HITS = 2000;
/** Characters that are looked through before anything else may be done. */
const SLICE = 100_000;
const BITS = 16;
const FACTOR = 31;

interface Seed {
  needle: number;
  /** Where it stands in its quote. */
  at: number;
  words: string;
}

function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let i = from; i < from + SEED; i++)
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0;
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> BITS)) & (2 ** BITS - 1);

/** What the first of so many characters weighs in a hash. */
const FIRST = Array.from({ length: SEED - 1 }).reduce<number>((so) => Math.imul(so, FACTOR), 1);

const stepOf = (length: number): number => Math.max(2, Math.floor((length - SEED) / MOST_SEEDS));

/** Takes the length of a quote; gives where the stretches of it begin that are looked for. */
export function seedPlaces(length: number): number[] {
  const places: number[] = [];
  for (let at = 0; at + SEED <= length; at += stepOf(length)) places.push(at);
  return places;
}

class Seeds {
  readonly #byHash = new Map<number, Seed[]>();
  /** Most places hold none: told without asking the map. */
  readonly #slots = new Uint8Array(2 ** BITS);
  readonly hits: number[][];

  constructor(quotes: readonly string[]) {
    this.hits = quotes.map(() => []);
    for (const [needle, words] of quotes.entries()) this.#sow(needle, words);
  }

  #sow(needle: number, words: string): void {
    for (const at of seedPlaces(words.length)) {
      const hash = hashOf(words, at);
      const seed = { needle, at, words: words.slice(at, at + SEED) };
      this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), seed]);
      this.#slots[slotOf(hash)] = 1;
    }
  }

  /** Rabin and Karp's search: the hash of the next place is that of the last, less its first character. */
  scan(text: string, from: number, to: number): void {
    const last = Math.min(to, text.length - SEED + 1);
    let hash = hashOf(text, from);
    for (let i = from; i < last; i++) {
      if (this.#slots[slotOf(hash)] === 1) this.#note(text, i, hash);
      hash = (hash - Math.imul(text.charCodeAt(i), FIRST)) | 0;
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i + SEED)) | 0;
    }
  }

  #note(text: string, place: number, hash: number): void {
    for (const { needle, at, words } of this.#byHash.get(hash) ?? []) {
      const hits = this.hits[needle];
      if (hits && hits.length < MOST_HITS && text.startsWith(words, place)) hits.push(place - at);
    }
  }
}

/**
 * Takes a text and quotes; gives of each quote where in the text it would begin, by stretches of ten
 * characters that both have, one entry a stretch. All quotes in one pass (Karp and Rabin 1987).
 * Yields between slices of the text.
 */
export function* seedHits(text: string, quotes: readonly string[]): Generator<void, number[][]> {
  const seeds = new Seeds(quotes);
  for (let from = 0; from + SEED <= text.length; from += SLICE) {
    seeds.scan(text, from, from + SLICE);
    yield;
  }
  return seeds.hits;
}
