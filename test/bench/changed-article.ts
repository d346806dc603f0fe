/** A word of a generated article; `id` stays where its words are changed, 0 is new. */
interface Word {
  id: number;
  text: string;
}
/** Paragraphs of words. */
export type Article = Word[][];

/** Where a word stands in the text of a rendered article, in characters. */
export interface Place {
  start: number;
  end: number;
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve wa we za an en in on er ar or al el is as'.split(
    ' ',
  );
const VOCABULARY = 12_000;

/**
 * Makes articles out of words that come as often as words do in a language (Zipf's law), or out of
 * paragraphs that are given, each used once; those that are new in an article come from their end.
 */
export class ArticleMaker {
  readonly #random: () => number;
  readonly #given: string[];
  readonly #words: string[] = [];
  #next = 1;

  constructor(random: () => number, given: readonly string[] = []) {
    this.#random = random;
    this.#given = [...given];
    for (let rank = 0; rank < VOCABULARY; rank++) this.#words.push(this.#newWord(rank));
  }

  #newWord(rank: number): string {
    const syllables = rank < 60 ? 1 : rank < 900 ? 2 : 3 + (rank % 2);
    return Array.from({ length: syllables }, () => this.#pick(SYLLABLES)).join('');
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** Log-uniform ranks come as often as Zipf's law has it. */
  word(): string {
    return this.#words[Math.floor(VOCABULARY ** this.#random()) - 1] ?? 'ba';
  }

  paragraph(isNew = false): Word[] {
    const given = isNew ? this.#given.pop() : this.#given.shift();
    if (given !== undefined)
      return given.split(' ').map((text) => ({ id: isNew ? 0 : this.#next++, text }));
    return Array.from({ length: this.between(2, 7) }, () => this.#sentence(isNew)).flat();
  }

  #sentence(isNew: boolean): Word[] {
    const words = Array.from({ length: this.between(6, 25) }, () => ({
      id: isNew ? 0 : this.#next++,
      text: this.word(),
    }));
    const [first] = words;
    const last = words.at(-1);
    if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
    if (last) last.text += '.';
    return words;
  }

  /** @param length characters, about */
  article(length: number): Article {
    const paragraphs: Article = [];
    for (let so = 0; so < length; ) {
      const paragraph = this.paragraph();
      so += paragraph.reduce((sum, { text }) => sum + text.length + 1, 0);
      paragraphs.push(paragraph);
    }
    return paragraphs;
  }
}

/** Builds the article in the page, indented as pages are; gives where each word stands in its text. */
export function render(article: Article, root: Element): Map<number, Place> {
  const places = new Map<number, Place>();
  let at = 0;
  root.textContent = '';
  for (const words of article) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words.map(({ text }) => text).join(' ');
    root.append('\n  ', paragraph);
    at += 3;
    for (const { id, text } of words) {
      if (id > 0) places.set(id, { start: at, end: at + text.length });
      at += text.length + 1;
    }
    at -= 1;
  }
  return places;
}
