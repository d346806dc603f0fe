import { linkDensity } from '../main-content/main-content.ts';
import { shapeOf } from '../segment/alike-siblings.ts';
import type { Block } from '../segment/block.ts';
import { Hint } from '../segment/hints.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { type Section, Sections } from '../segment/sections.ts';
import { share } from '../trees/measures.ts';
import { CompanyReader } from './block-reading/block-company.ts';
import { SurroundingsReader } from './block-reading/block-surroundings.ts';
import { VoiceReader } from './block-reading/block-voice.ts';

/** A paragraph that is surely running text, in weighted characters. */
const PROSE = 150;
const FAR = 30;

/** What was read of one block. */
export interface BlockFeatures {
  block: Block;
  values: BlockValues;
}

/** What is read of each block, by name. */
type BlockValues = Readonly<ReturnType<FeatureReader['read']>>;

export type Feature = keyof BlockValues;

const flag = (test: boolean): number => (test ? 1 : 0);
const sentencesIn = (text: string): number =>
  Math.min(10, text.match(/[.!?。！？؟।]["”’»)]?(?:\s|$)/g)?.length ?? 0);

/** Names given to an element or to what it stands in below the root, believed or not. */
function namedWithin(page: PageBlocks, element: Element, root: Element): number {
  let bits = 0;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    bits |= page.hinted.get(at) ?? 0;
  return bits;
}

/** Reads what tells a block of the article from one that only stands among its blocks. */
class FeatureReader {
  readonly #context: RuleContext;
  readonly #blocks: readonly Block[];
  readonly #sections: Sections;
  readonly #voice: VoiceReader;
  readonly #surroundings: SurroundingsReader;
  readonly #company: CompanyReader;
  readonly #proseBefore: number[] = [];
  /** How each block and what holds it look, and how much of the prose looks so. */
  readonly #shapes: string[] = [];
  readonly #byShape = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  #heading: { block: Block; at: number } | null = null;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#blocks = context.blocks.filter(({ length }) => length > 0);
    this.#sections = new Sections(this.#blocks, context.root);
    this.#voice = new VoiceReader(context, this.#blocks);
    this.#surroundings = new SurroundingsReader(context, this.#blocks, this.#sections);
    this.#company = new CompanyReader(context, this.#sections);
    let prose = 0;
    for (const block of this.#blocks) {
      this.#proseBefore.push(prose);
      prose += block.prose;
      const shape = this.#shapeOf(block);
      this.#shapes.push(shape);
      this.#byShape.set(shape, (this.#byShape.get(shape) ?? 0) + block.prose);
      this.#seen.set(block.text, (this.#seen.get(block.text) ?? 0) + 1);
    }
  }

  *readEach(): Generator<BlockFeatures> {
    for (const [at, block] of this.#blocks.entries()) {
      if (block.heading) this.#heading = { block, at };
      yield { block, values: this.read(block, at) };
    }
  }

  read(block: Block, at: number) {
    return {
      ...this.#readOwn(block, at),
      ...this.#readPlace(block, at),
      ...this.#readBoxes(block),
      ...this.#voice.read(block),
      ...this.#surroundings.read(block, this.#blocks[at - 1]),
      ...this.#company.read(block),
    };
  }

  #shapeOf({ element }: Block): string {
    const parent = element.parentElement;
    return `${parent && parent !== this.#context.root ? shapeOf(parent) : ''}>${shapeOf(element)}`;
  }

  #readOwn(block: Block, at: number) {
    const named = namedWithin(this.#context.page, block.element, this.#context.root);
    const alike = this.#byShape.get(this.#shapes[at] ?? '') ?? 0;
    return {
      words: Math.min(200, block.words),
      density: linkDensity(block),
      heading: block.heading,
      prose: Math.min(800, block.prose),
      list: flag(block.inList),
      table: flag(block.inTable),
      division: flag(block.element.tagName === 'DIV'),
      sentences: sentencesIn(block.text),
      shapeShare: share(alike, this.#sections.whole.prose),
      repeated: Math.min(5, this.#seen.get(block.text) ?? 0),
      promo: flag((block.hints & Hint.promo) !== 0),
      namedBody: flag((named & Hint.body) !== 0),
      namedRecirculation: flag((named & Hint.recirculation) !== 0),
    };
  }

  #readPlace(block: Block, at: number) {
    const { whole } = this.#sections;
    const next = this.#blocks[at + 1];
    const heading = this.#heading;
    const [, wordsBefore] = this.#toProse(at, -1);
    const [after, wordsAfter] = this.#toProse(at, 1);
    return {
      fromEnd: Math.min(60, this.#blocks.length - 1 - at),
      proseBefore: share(this.#proseBefore[at] ?? 0, whole.prose),
      after,
      wordsBefore: Math.min(200, wordsBefore),
      wordsAfter: Math.min(200, wordsAfter),
      underHeading: heading?.block.heading ?? 0,
      headingWords: heading ? Math.min(30, heading.block.words) : -1,
      sinceHeading: heading ? Math.min(40, at - heading.at) : -1,
      nextWords: next ? Math.min(100, next.words) : -1,
      nextDensity: next ? linkDensity(next) : -1,
      nextProse: next ? Math.min(500, next.prose) : -1,
      siblings: Math.min(20, this.#sections.alike(block.element)),
      cards: Math.min(20, this.#sections.cardsBeside(block)),
    };
  }

  /** Blocks and words between a block and the next paragraph of running text on one side. */
  #toProse(at: number, step: 1 | -1): [number, number] {
    let words = 0;
    for (let distance = 1; distance < FAR; distance++) {
      const block = this.#blocks[at + step * distance];
      if (!block) break;
      if (block.prose >= PROSE) return [distance, words];
      words += block.words;
    }
    return [FAR, words];
  }

  #readBoxes(block: Block) {
    const near: Section = this.#sections.around(block, block.words + 20);
    const wide: Section = this.#sections.around(block, 120);
    const box: Section = this.#sections.box(block);
    return {
      nearDensity: share(near.linked, near.length),
      nearProse: share(near.prose, near.length),
      wideDensity: share(wide.linked, wide.length),
      wideProse: share(wide.prose, wide.length),
      wideWords: Math.min(2000, wide.words),
      boxWords: Math.min(2000, box.words),
      boxShare: share(box.prose, this.#sections.whole.prose),
      boxDensity: share(box.linked, box.length),
      boxProse: share(box.prose, box.length),
      boxImages: share(box.images, box.blocks),
      boxHeadings: share(box.headings, box.blocks),
    };
  }
}

/**
 * Features of each block with words in a scene: lengths in words or weighted characters, shares
 * from 0 to 1, distances in blocks. None of them reads a language.
 * After Kohlschütter, Fankhauser & Nejdl 2010 ("Boilerplate detection using shallow text
 * features") and Vogels, Ganea & Eickhoff 2018 ("Web2Text"), whose features these extend.
 */
export const eachFeatures = (context: RuleContext): Generator<BlockFeatures> =>
  new FeatureReader(context).readEach();

/** `eachFeatures`, all at once: of a page of thousands of blocks they fill megabytes. */
export const readFeatures = (context: RuleContext): BlockFeatures[] => [...eachFeatures(context)];
