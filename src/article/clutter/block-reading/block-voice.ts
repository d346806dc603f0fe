import { wordsOf } from '../../../text/words.ts';
import type { Block } from '../../segment/block.ts';
import { absoluteUrl, sameSite, siteOf } from '../../segment/links.ts';
import type { RuleContext } from '../../segment/rule-context.ts';
import { share } from '../../trees/measures.ts';

/** A paragraph whose words tell what the text is about, in weighted characters. */
const PROSE = 150;
/** Shorter words are mostly grammar. */
const LEAST_LETTERS = 5;
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

const flag = (test: boolean): number => (test ? 1 : 0);

/** The longer words of a text; pairs of letters where words are not parted. */
function termsIn(text: string, words: readonly string[]): string[] {
  if (!UNSPACED.test(text)) return words.filter(({ length }) => length >= LEAST_LETTERS);
  const letters = [...text].filter((letter) => UNSPACED.test(letter));
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Marks that end a line, as numbers: none, full stop, exclamation, question, colon, the rest. */
function endingOf(text: string): number {
  const end = text.replace(/[\s"”’»)\]]+$/u, '').at(-1) ?? '';
  const kinds = ['.。।؟…', '!！', '?？', ':：'];
  return kinds.findIndex((marks) => marks.includes(end)) + 1;
}

/** How much of a block is slanted or bold: notes of the editors and pitches mostly are, whole. */
function emphasisOf({ element, length }: Block): { slanted: number; bold: number } {
  if (!element.firstElementChild) return { slanted: 0, bold: 0 };
  const of = (tags: string): number => {
    let letters = 0;
    for (const part of element.querySelectorAll(tags))
      if (!part.parentElement?.closest(tags)) letters += part.textContent?.length ?? 0;
    return Math.min(1, share(letters, length));
  };
  return { slanted: of('em,i'), bold: of('strong,b') };
}

const NOT_ENGLISH = /[^\0-\x7f\u2000-\u206f]/;

/** Words that begin with a capital; letters without marks are told in a fraction of the time. */
const countCapitals = (text: string): number =>
  text.match(NOT_ENGLISH.test(text) ? /(?<!\p{L})\p{Lu}/gu : /(?<![A-Za-z])[A-Z]/g)?.length ?? 0;

interface Read {
  words: readonly string[];
  terms: readonly string[];
}

/** Reads in what voice a block is written, beside the text it stands in. */
export class VoiceReader {
  readonly #read: ReadonlyMap<Block, Read>;
  /** In how many paragraphs of running text each term stands. */
  readonly #known = new Map<string, number>();
  readonly #names: readonly string[];
  readonly #here: URL | null;

  constructor({ metadata, url }: RuleContext, blocks: readonly Block[]) {
    this.#here = absoluteUrl(url, url);
    this.#names = namesOf(metadata.siteName, this.#here);
    this.#read = new Map(blocks.map((block) => [block, readWords(block)]));
    for (const [block, read] of this.#read) {
      if (block.prose < PROSE) continue;
      for (const term of new Set(read.terms))
        this.#known.set(term, (this.#known.get(term) ?? 0) + 1);
    }
  }

  read(block: Block) {
    const { words, terms } = this.#read.get(block) as Read;
    const lower = block.text.toLowerCase();
    return {
      site: flag(this.#names.some((name) => lower.includes(name))),
      known: this.#shareKnown(block, terms),
      ending: endingOf(block.text),
      exclaims: Math.min(4, block.text.match(/[!！]/g)?.length ?? 0),
      digits: share(block.text.match(/\d/g)?.length ?? 0, block.length),
      capitals: share(countCapitals(block.text), words.length),
      shouts: flag(lower !== block.text && block.text === block.text.toUpperCase()),
      ...emphasisOf(block),
      ...this.#readLinks(block),
    };
  }

  /** The share of a block's terms that other paragraphs have, too: a pitch is about something else. */
  #shareKnown(block: Block, terms: readonly string[]): number {
    const own = new Set(terms);
    const least = block.prose < PROSE ? 1 : 2;
    let known = 0;
    for (const term of own) if ((this.#known.get(term) ?? 0) >= least) known++;
    return own.size ? known / own.size : -1;
  }

  #readLinks({ links }: Block) {
    let away = 0;
    let home = 0;
    let mails = 0;
    for (const link of links) {
      const address = link.getAttribute('href') ?? '';
      if (/^\s*(?:mailto|tel):/i.test(address)) mails++;
      const url = absoluteUrl(address, this.#here?.href ?? address);
      if (!url || !this.#here) continue;
      if (!sameSite(url, this.#here)) away++;
      else if (url.pathname.split('/').filter(Boolean).length < 2) home++;
    }
    return {
      links: Math.min(10, links.length),
      away: Math.min(5, away),
      home: Math.min(5, home),
      mails: Math.min(3, mails),
    };
  }
}

function readWords(block: Block): Read {
  const words = wordsOf(block.text);
  return {
    words,
    terms: termsIn(block.text, words),
  };
}

/** How the site may call itself: its name, and that of its address. */
function namesOf(siteName: string | null, here: URL | null): string[] {
  const host = here ? (siteOf(here.hostname).split('.')[0] ?? '') : '';
  const name = siteName?.toLowerCase().trim() ?? '';
  return [name, host].filter(({ length }) => length >= 3);
}
