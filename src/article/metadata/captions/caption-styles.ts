import { placedShapeOf, shapeOf } from '../../segment/alike-siblings.ts';
import type { Block } from '../../segment/page-blocks.ts';
import type { RuleContext } from '../../segment/rule-context.ts';

/** A paragraph that is surely running text, in weighted characters. */
const PROSE = 150;
/** Lines that stand by pictures and hold more of the text than this are the text. */
const MOST = 0.15;
/** Shorter, a line under a picture is no sentence of the text. */
const LEAST_WORDS = 10;

const SENTENCE = /[.!?。！？؟।…]["”’»)]?\s*$/;

/** What lines of one look come to: their prose, and whether all stand beside pictures of their own. */
interface Style {
  prose: number;
  lines: number;
  pictured: number;
  paragraphs: number;
}

function styleIn(styles: Map<string, Style>, key: string): Style {
  const style = styles.get(key) ?? { prose: 0, lines: 0, pictured: 0, paragraphs: 0 };
  styles.set(key, style);
  return style;
}

/**
 * Tells captions by their look where nothing names them: all lines of one class stand beside a
 * picture each, or a line under a picture looks like the paragraphs around it and is one.
 */
export class CaptionStyles {
  readonly #styles = new Map<string, Style>();
  /** … and by what they stand in: "title" may be the name of a caption here and of a note there. */
  readonly #placed = new Map<string, Style>();
  readonly #most: number;
  readonly #isPictured: (block: Block) => boolean;

  /** @param isPictured whether a block and a picture have an element to themselves */
  constructor({ blocks, prose }: RuleContext, isPictured: (block: Block) => boolean) {
    this.#most = MOST * prose;
    this.#isPictured = isPictured;
    for (const block of blocks) if (block.length > 0) this.#add(block);
  }

  #add(block: Block): void {
    const isPictured = this.#mayBeCaption(block) && this.#isPictured(block);
    for (const style of [
      styleIn(this.#styles, shapeOf(block.element)),
      styleIn(this.#placed, placedShapeOf(block.element)),
    ]) {
      style.prose += block.prose;
      style.lines++;
      if (block.prose >= PROSE) style.paragraphs++;
      if (isPictured) style.pictured++;
    }
  }

  #mayBeCaption(block: Block): boolean {
    return (
      !block.heading &&
      !block.inList &&
      !block.inTable &&
      !block.inQuote &&
      !block.code &&
      block.words >= 3 &&
      block.linked < block.length / 2 &&
      block.element.hasAttribute('class')
    );
  }

  /** Whether a block is one of those lines that stand beside pictures, and nowhere else. */
  isOfPictures(block: Block): boolean {
    const style = this.#placed.get(placedShapeOf(block.element));
    return (
      style !== undefined &&
      style.pictured === style.lines &&
      style.prose <= this.#most &&
      this.#mayBeCaption(block)
    );
  }

  /** Whether a block is a sentence that looks like the text's paragraphs. */
  isLikeTheText(block: Block): boolean {
    const style = this.#styles.get(shapeOf(block.element));
    return (
      block.words >= LEAST_WORDS &&
      SENTENCE.test(block.text) &&
      (style?.paragraphs ?? 0) >= 2 &&
      !isSetApart(block)
    );
  }
}

/** Slanted or small as a whole, as captions are where they have no name. */
const isSetApart = ({ element, length }: Block): boolean =>
  Array.from(element.querySelectorAll('em,i,small,font,sub,sup')).some(
    (part) => (part.textContent?.trim().length ?? 0) > 0.8 * length,
  );
