import { isAlike } from '../../text/similarity.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { startsWithBy } from './byline.ts';
import { CaptionStyles } from './captions/caption-styles.ts';
import { galleryLines, isCounter } from './captions/gallery-lines.ts';
import { isNamedCaption, isToldOfPicture } from './captions/named-caption.ts';
import { isDateLine } from './published.ts';

const CREDIT =
  /(?:^|[\s(])(?:photo(?:graph)?s?|image|picture|credit|courtesy|illustration|getty images|reuters|afp|shutterstock|unsplash|istock|©|foto|bild|crédit|crédito|фото|写真|图片|사진)(?:[\s:/)]|$)/i;

const CREDIT_AT_END =
  /(?:photo(?:graph)?s?(?: by)?|picture|image|credit|foto|bild|crédit|фото)\s*[:\uff1a]\s*[^:\uff1a]{2,50}$/i;

/** "記者 王五 摄", "(撮影・佐藤)", "사진=연합뉴스": credits of scripts without spaces. */
const CREDIT_UNSPACED =
  /(?:摄|攝|供图|供圖|摄影|攝影|撮影)[）)]?$|(?:撮影|图源|圖源|資料照|사진)\s*[:：=・/]/u;

/** Credits as they are written: a whole sentence may well be about a photograph, or an image. */
const CREDIT_FORM =
  /©|(?:photo(?:graph)?s?|image|picture|credit|illustration|foto|bild|crédit|crédito|фото|写真|图片|사진)\s*(?:[:/|：–-]|by\s|von\s|par\s|por\s|di\s)|courtesy|getty|reuters|afp|shutterstock|unsplash|istock/i;

const namesCredit = ({ text, prose }: Block): boolean =>
  CREDIT_UNSPACED.test(text) || (prose > 0 ? CREDIT_FORM.test(text) : CREDIT.test(text));

/** What was found below an element: thousands of lines may stand in one, and each asks. */
interface Below {
  words: number;
  picture: boolean;
}
const known = new WeakMap<RuleContext, Map<Element, Below>>();

function below(element: Element, context: RuleContext): Below {
  const seen = known.get(context) ?? new Map<Element, Below>();
  known.set(context, seen);
  const found = seen.get(element) ?? {
    words: foldWhitespace(element.textContent ?? '').length,
    picture: element.querySelector('img,picture,svg') !== null,
  };
  seen.set(element, found);
  return found;
}

const hasPicture = (element: Element | null, context: RuleContext): boolean =>
  element !== null && below(element, context).picture;

/** The nearest element round a block that holds a picture and hardly any other words. */
export function pictureBox(block: Block, context: RuleContext): Element | null {
  for (
    let element = block.element.parentElement, up = 0;
    element && element !== context.root && up < 3;
    element = element.parentElement, up++
  ) {
    const { words, picture } = below(element, context);
    if (words > block.length + 60) return null;
    if (picture) return element;
  }
  return null;
}

const isByline = (block: Block, lang: string | null): boolean =>
  block.words <= 14 &&
  (startsWithBy(block.text) || (block.hints & Hint.byline) !== 0 || isDateLine(block.text, lang));

/** "What is to be seen. / Name of the agency", "… Photo: Name" */
const endsWithCredit = (text: string): boolean =>
  /\S\s+\/\s+[^/.]{2,40}$/u.test(text) || CREDIT_AT_END.test(text) || CREDIT_UNSPACED.test(text);

const isInOpening = (block: Block, context: RuleContext): boolean =>
  block.index < context.firstProse && block.index > (context.headline?.index ?? -1);

const followsPicture = (block: Block, context: RuleContext): boolean => {
  const before = context.page.blocks[block.index - 1];
  return before !== undefined && before.images > 0 && before.length === 0;
};

/** Some sites write captions as headings; a card has its headline there, which is a link. */
const isHeadingOfPicture = (block: Block, context: RuleContext): boolean =>
  block.links.length === 0 &&
  block.words >= 4 &&
  (block.element.closest('figcaption') !== null || isToldBeside(block, context));

/** What the page says of a picture or a film, printed beside one. */
const isToldBeside = (block: Block, context: RuleContext): boolean =>
  isToldOfPicture(block, context.metadata.wordsOfPictures) && pictureBox(block, context) !== null;

/** What the page calls something else is no caption for its place beside a picture alone. */
const mayStandAlone = (block: Block, { lastProse }: RuleContext): boolean =>
  block.index < lastProse && (block.hints & ~(Hint.body | Hint.caption | Hint.meta)) === 0;

const knownStyles = new WeakMap<RuleContext, CaptionStyles>();

function stylesOf(context: RuleContext): CaptionStyles {
  const styles =
    knownStyles.get(context) ??
    new CaptionStyles(context, (block) => pictureBox(block, context) !== null);
  knownStyles.set(context, styles);
  return styles;
}

/** Whether a block is the caption of a picture: by its element, by its name, or by what stands beside it. */
export const isCaption = (block: Block, context: RuleContext): boolean =>
  // Dates are slow to read: what no picture stands beside is not asked about.
  couldBe(block, context) &&
  !isByline(block, context.metadata.lang) &&
  !isAlike(block.text, context.metadata.title, 0.85);

/** Characters round a field to type in: more are a text that has one. */
const LARGEST_FORM = 400;

/** Whether a line stands over a field to type in, with no picture: the pitch of a form is named so, too. */
function isOfForm({ element }: Block, context: RuleContext): boolean {
  for (let box = element.parentElement; box && box !== context.root; box = box.parentElement) {
    const { words, picture } = below(box, context);
    if (words > LARGEST_FORM || picture) return false;
    if (context.page.forms.has(box)) return true;
  }
  return false;
}

/** Running text, in weighted characters: who is quoted in a figure has a picture and a caption beside it. */
const QUOTED_PROSE = 60;

/** Whether a paragraph stands in a figure beside the caption that says who said it. */
function isQuoted({ element, prose }: Block): boolean {
  if (prose < QUOTED_PROSE) return false;
  const caption = element.closest('figure')?.querySelector('figcaption');
  return caption != null && (caption.textContent ?? '').trim().length < prose;
}

const knownGalleries = new WeakMap<RuleContext, ReadonlySet<Block>>();

function galleryOf(context: RuleContext): ReadonlySet<Block> {
  const lines = knownGalleries.get(context) ?? galleryLines(context.blocks);
  knownGalleries.set(context, lines);
  return lines;
}

/** A credit alone has few words. */
const MOST_WORDS_A_CREDIT = 10;

/** Whether the line under a block, in the box of the same picture, is nothing but a credit. */
function isOverCredit(block: Block, context: RuleContext): boolean {
  const next = context.page.blocks[block.index + 1];
  if (!next || next.words === 0 || next.words > MOST_WORDS_A_CREDIT || !namesCredit(next))
    return false;
  return pictureBox(block, context)?.contains(next.element) ?? false;
}

/** Whether a block is that credit. */
function isCreditUnder(block: Block, context: RuleContext): boolean {
  const over = context.page.blocks[block.index - 1];
  return over !== undefined && over.words <= MOST_WORDS && isOverCredit(over, context);
}

/** Longer, it is a paragraph of the text. */
const MOST_WORDS = 90;

/** Short enough to be a caption by its name alone, with no picture beside it. */
const isShort = ({ words, prose }: Block): boolean => words <= 60 && prose < 200;

function couldBe(block: Block, context: RuleContext): boolean {
  if (
    block.words === 0 ||
    !/[\p{L}\p{N}]/u.test(block.text) ||
    block.words > MOST_WORDS ||
    (block.heading && !isHeadingOfPicture(block, context)) ||
    block === context.headline
  )
    return false;
  const captioned = block.element.closest('figcaption') !== null;
  if (captioned || (block.inFigure && hasPicture(block.element.closest('figure'), context)))
    return !block.inTable && !block.code && (captioned || !(block.inQuote || isQuoted(block)));
  if (isNamedCaption(block) && (isShort(block) || pictureBox(block, context)))
    return !isOfForm(block, context);
  if (isToldBeside(block, context) || galleryOf(context).has(block)) return true;
  return block.words <= 40 && standsByPicture(block, context);
}

/** "There are three ways:", and a step of something: they go on in the text. */
const goesOn = ({ text, inList, element }: Block): boolean =>
  /[:\uff1a]$/.test(text) || (inList && element.closest('ul,ol')?.tagName === 'OL');

/** Whether a line with no name for it is a caption by the picture it stands beside. */
function standsByPicture(block: Block, context: RuleContext): boolean {
  const styles = stylesOf(context);
  if (goesOn(block)) return false;
  if (isOverCredit(block, context) || isCreditUnder(block, context)) return true;
  if (mayStandAlone(block, context) && styles.isOfPictures(block)) return true;
  const opens = isInOpening(block, context);
  if (followsPicture(block, context))
    return (
      (endsWithCredit(block.text) || !styles.isLikeTheText(block)) &&
      ((opens && block.words > 3) || namesCredit(block))
    );
  if (opens && (endsWithCredit(block.text) || block.images > 0)) return true;
  if (!opens && !namesCredit(block)) return false;
  return pictureBox(block, context)?.contains(block.element) ?? false;
}

/** A sentence of its own: a caption may well begin with the words of the title, and go on. */
const BEGINS = /^(?:\P{L}*\p{Lu}|\s*(?![,'’-])[\p{P}\p{S}]\P{L}*\p{L}|\p{Lo})/u;

/**
 * A caption's words without the headline some sites print at its start.
 * `pieces` are the caption's own elements, in order: "<strong>Headline</strong> What is to be seen."
 */
export function captionText(block: Block, title: string): string {
  if (isCounter(block)) return '';
  const first = block.element.firstElementChild;
  const head = foldWhitespace(first?.textContent ?? '');
  if (first && head && isAlike(head, title, 0.85)) {
    const rest = block.text.slice(block.text.indexOf(head) + head.length).trim();
    return rest;
  }
  return title && block.text.startsWith(title) && BEGINS.test(block.text.slice(title.length))
    ? block.text.slice(title.length).trim()
    : block.text;
}
