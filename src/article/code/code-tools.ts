import { foldWhitespace } from '../../text/whitespace.ts';
import { tagOf, UNREAD_TAGS } from '../segment/tags.ts';
import { isLanguageName, languageName } from './language-names.ts';
import { numberingLength } from './numbering.ts';

const MOST_CHARACTERS = 60;
/** Controls that are made of other elements than buttons say so in their names. */
const TOOL_NAME =
  /(?:^|[\s_-])(?:copy|copied|clipboard|copybtn|zeroclipboard|btn|button|toolbar(?:-item)?|tooltip|wrap-?lines?|expand-?code|action-?label(?:-[a-z]+)?)(?:$|[\s_-])/i;
const LANGUAGE_NAME = /(?:^|[\s_-])(?:lang|language|code-?type|syntax)(?:$|[\s_-])/i;
/** Names of what stands beside a listing and belongs to it. */
const HEAD_NAME =
  /(?:^|[\s_-])(?:code-?(?:block-?)?(?:head(?:er)?|toolbar|tools|title|lang(?:uage)?|bar|top)|lang(?:uage)?|copy|clipboard|copybtn)(?:$|[\s_-])/i;
/** What is written on such a control, or in its place once it was pressed. */
const COPY =
  /^(?:cop(?:y|ied|ier|iar|iado|iée?|ia|iato|iază)|(?:code|text) kopieren|kopier(?:en|t|a|ad)?|gekopieerd|kopi[ëe]ren|kopiuj|skopiowano|kop[ií]rovat|zkopírováno|kopioi|kopyala(?:ndı)?|sao chép|salin|disalin|másol(?:ás|va)|копировать|скопировано|копіювати|скопійовано|αντιγραφή|העתק|نسخ|कॉपी|คัดลอก|复制|已复制|複製|已複製|コピー|복사)(?=$|[\s!.…])|^(?:复制|複製|拷贝|コピー|코드 복사|복사)/i;

const wordsOf = (element: Element): string =>
  foldWhitespace((element.textContent ?? '').slice(0, 4 * MOST_CHARACTERS));

const nameOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('slot') ?? ''} ${tagOf(element)}`;

const AWAY = 'a[href]:not([href^="#"]):not([href^="javascript:"])';
const leadsAway = (element: Element): boolean =>
  element.matches(AWAY) || element.querySelector(AWAY) !== null;

function isTool(element: Element, words: string): boolean {
  if (words.length > MOST_CHARACTERS) return false;
  if (element.getAttribute('role') === 'button' || element.hasAttribute('data-clipboard-text'))
    return true;
  if (element.hasAttribute('data-clipboard-target')) return true;
  const isCopy = COPY.test(words) && words.split(' ').length <= 4;
  return isCopy || (TOOL_NAME.test(nameOf(element)) && !leadsAway(element));
}

/** Whether words are the language's name: the one that is known, one that we know, or one called so. */
function saysLanguage(element: Element, words: string, language: string): boolean {
  if (!words || words.length > 30) return false;
  if (isLanguageName(words) || (language && languageName(words) === language)) return true;
  return LANGUAGE_NAME.test(nameOf(element)) && words.split(' ').length <= 3;
}

/** What the tools of a listing were: whether there were any, and the language they named. */
export interface ToolsFound {
  language: string;
}

/**
 * Takes away what a frame holds beside its listing and is no text: controls to copy it, the name of
 * its language, its line numbers.
 * @param isCode tells the listing itself, and what holds it
 * @param found takes the language that a label named, where none is known yet
 */
export function dropTools(
  frame: Element,
  isCode: (element: Element) => boolean,
  found: ToolsFound,
): void {
  for (let child = frame.firstElementChild; child; ) {
    const next: Element | null = child.nextElementSibling;
    if (!isCode(child)) dropTool(child, isCode, found);
    else if (tagOf(child) !== 'PRE') dropTools(child, isCode, found);
    child = next;
  }
}

function dropTool(
  element: Element,
  isCode: (element: Element) => boolean,
  found: ToolsFound,
): void {
  if (UNREAD_TAGS.has(tagOf(element))) return;
  const words = wordsOf(element);
  if (words && saysLanguage(element, words, found.language)) {
    found.language ||= isLanguageName(words) ? languageName(words) : '';
    element.remove();
  } else if (isTool(element, words) || numberingLength(element) > 1) element.remove();
  else dropTools(element, isCode, found);
}

/** Takes away such parts that stand right before and behind the frame and are called so. */
export function dropToolsBeside(frame: Element, found: ToolsFound): void {
  for (const beside of [frame.previousElementSibling, frame.nextElementSibling]) {
    if (!beside || !HEAD_NAME.test(nameOf(beside))) continue;
    if (wordsOf(beside).length > MOST_CHARACTERS || beside.querySelector('p,pre,h1,h2,h3'))
      continue;
    dropTool(beside, () => false, found);
  }
}
