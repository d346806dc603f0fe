import { wordsOf } from '../../segment/block-sums.ts';
import { Hint } from '../../segment/hints.ts';
import type { Block } from '../../segment/page-blocks.ts';
import type { ClutterRule, RuleContext } from '../../segment/rule-context.ts';
import { sumByElement } from '../../segment/sum-by-element.ts';

/** A box is small and near: what holds more words has the text in it. */
const MOST_WORDS = 150;
const MOST_UP = 4;
/** A button stands no deeper in its box. */
const MOST_DOWN = 8;
/** Characters of a notice; longer words are no words. */
const MOST_LENGTH = 1000;
/** … besides buttons and boxes to tick, which are gone once a page is cut into blocks. */
const CONTROL = '[role="button"],[role="switch"],a[href^="#"],a[href^="javascript:"]';

/** What is not shown: content of others, by name or by what it is. */
const EXTERNAL =
  /(?:external|third[- ]party|embedded) (?:content|media|services?)|content (?:of|from) third|extern\S{0,9} (?:inhalt|medien|dienst|content|inhoud|innehåll|indhold|innhold|obsah)|(?:inhalte?|daten) von (?:dritt|youtube|facebook|instagram|twitter|x\b|tiktok)|dritt(?:anbieter|plattform)|contenus? (?:externes?|tiers|intégrés?)|contenidos? (?:externos?|de terceros)|contenut[oi] (?:estern[oi]|di terz)|conteúdos? (?:externos?|de terceiros)|inhoud van derden|innehåll från|indhold fra tredje|innhold fra tredje|ulkoi\S{1,9} sisäl|zewnętrzn\S{1,9} (?:treści|serwis)|treści zewnętrzn|vložený z jiného|külső tartal|conținut extern|harici içerik|внешн\S{1,9} (?:контент|содерж)|сторонн\S{1,9} (?:контент|серв|сайт)|зовнішн\S{1,9} (?:контент|вміст)|外部(?:コンテンツ|サービス|内容|內容)|第三方(?:内容|內容)|외부 ?콘텐츠|محتوى خارجي|תוכן חיצוני|konten eksternal|nội dung bên ngoài|εξωτερικό περιεχόμενο/i;
const PLATFORM =
  /\b(?:youtube|instagram|facebook|twitter|tiktok|vimeo|spotify|soundcloud|pinterest|linkedin|reddit|telegram|threads|bluesky|opinary|datawrapper|flourish|glomex|google maps|infogram)\b|\bX \(/i;
/** What is asked for. */
const CONSENT =
  /consent|cookies?\b|privacy|personal data|tracking|\baccept|\bagree|einverstanden|zustimm|einwillig|akzeptier|datenschutz|personenbezogen|consentement|accepte[rz]|données personnelles|vie privée|consentimiento|acept[ae]|datos personales|privacidad|consenso|accett|dati personali|consentimento|aceit|dados pessoais|toestemming|accepteer|persoonsgegevens|samtyck|godkänn|samtykk|godta|suostumu|\bzgod[ya]|zaakceptuj|souhlas|hozzájárul|consimț|onayl|rıza|согласи|соглас[ае]|файл\S{0,9} cookie|згод[аи]|同意|동의|موافق|הסכמ|persetujuan|đồng ý|συγκατ/i;

const isShort = ({ words, length, heading, code, inTable, hints }: Block): boolean =>
  words > 0 &&
  words <= 90 &&
  length <= MOST_LENGTH &&
  heading === 0 &&
  !code &&
  !inTable &&
  (hints & Hint.contents) === 0;

/** Says that content of others is not shown, or asks to show it. */
function asksForContent({ text }: Block): boolean {
  const external = EXTERNAL.test(text);
  return (external || PLATFORM.test(text)) && (external || CONSENT.test(text));
}

/** The elements round what can be pressed. */
function roundButtons(pressed: Iterable<Element>): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const holder of pressed)
    for (let at: Element | null = holder, up = 0; at && up < MOST_DOWN; at = at.parentElement, up++)
      found.add(at);
  return found;
}

/** The largest elements of few words round some blocks that have something in them to press. */
function boxesRound(asking: readonly Block[], context: RuleContext): ReadonlySet<Element> {
  const words = sumByElement(context.blocks, (block) => block.words, context.root);
  const pressed = roundButtons(context.page.pressed);
  const boxes = new Set<Element>();
  for (const { element } of asking) {
    let box: Element | null = null;
    let at: Element | null = element;
    for (let up = 0; at && at !== context.root && up < MOST_UP; up++, at = at.parentElement) {
      if ((words.get(at) ?? 0) > MOST_WORDS) break;
      box = at;
    }
    if (box && (pressed.has(box) || box.querySelector(CONTROL))) boxes.add(box);
  }
  return boxes;
}

/** What of a box is the notice's: the words of the post that it stands for are the author's quotation. */
const isOfNotice = ({ inQuote, code, inTable }: Block): boolean => !inQuote && !code && !inTable;

/** The outermost of some boxes in which an element stands. */
function outermost(element: Element, boxes: ReadonlySet<Element>): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element, up = 0; at && up <= MOST_DOWN; at = at.parentElement, up++)
    if (boxes.has(at)) found = at;
  return found;
}

/**
 * "External content is not shown. I agree that content of YouTube is loaded": the notice of a slot
 * that waits for consent, with something to press beside it. A text about consent has nothing to press.
 */
export const embedNotice: ClutterRule = (context) => {
  const asking = context.blocks.filter((block) => isShort(block) && asksForContent(block));
  if (asking.length === 0) return [];
  const boxes = boxesRound(asking, context);
  const inside = new Map<Element, Block[]>();
  for (const block of context.blocks) {
    if (!isOfNotice(block) || block === context.headline) continue;
    const box = outermost(block.element, boxes);
    const held = box && inside.get(box);
    if (held) held.push(block);
    else if (box) inside.set(box, [block]);
  }
  return [...inside.values()].map((blocks) => ({
    kind: 'boilerplate' as const,
    reason: { code: 'reason_embed_notice', values: [] },
    evidence: { words: wordsOf(blocks) },
    blocks,
  }));
};
