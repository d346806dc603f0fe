import { Hint, hintsOfNames } from '../segment/hints.ts';
import { isRunning } from './buttons-of-text.ts';
import type { PageNames } from './page-names.ts';

/** Names that hide from the eye: `sr-only`, `visually-hidden`, `screen-reader-text`, and their kin. */
const NAMES = /hidden|sr-|sronly|reader|assistive|a11y|accessib|invisible|offscreen|off-screen/i;
const STYLE = /clip|-9/i;
const KIN =
  /(?:^|[\s_-])(?:(?:hidden|hide)-?(?:visually|accessibl[ey]|accessibility)|visuallyhidden|visually-?hidden|accessib(?:le|ility|ly)-?(?:hidden|hide|text)|sr-?only|sr-?text|screen-?reader(?:s|-?(?:text|only))?|for-?screen-?readers?|off-?screen|u-hidden-visually|element-invisible)(?:$|[\s_-])/i;
const OUT_OF_SIGHT =
  /(?:^|;)\s*(?:clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\((?:50|100)%|(?:left|right|top|text-indent)\s*:\s*-9\d{2,})/i;
const IN_SENTENCE = 'a,p,li,td,th,h1,h2,h3,h4,h5,h6,dd,dt,figcaption,span,summary,time';

const isNamedSo = (names: string): boolean =>
  (hintsOfNames(names) & Hint.hiddenish) !== 0 ||
  KIN.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__/g, '-'));

function isOutOfSight(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  const style = element.getAttribute('style') ?? '';
  if (!NAMES.test(names) && !STYLE.test(style)) return false;
  return isNamedSo(names) || OUT_OF_SIGHT.test(style);
}

/** How links are said to open elsewhere; in brackets or in an element of their own. */
const OPENS_APART =
  /^[\s([（［,–-]*(?:(?:this |the )?(?:link |page |external link,? )?(?:will )?(?:open(?:s|ing)?) (?:up )?(?:in )?(?:an?|the)?\s?(?:new|separate|external)?\s?(?:browser )?(?:window|tab|site|website)|(?:external|new) (?:link|window|tab|site|website)|(?:öffnet|wird) .{0,24}(?:neue[mns]? (?:fenster|tab|registerkarte))[^)]{0,12}|(?:s[’']ouvre |ouvrir |ouverture )?(?:dans )?(?:une? )?(?:nouvel(?:le)? (?:fenêtre|onglet)|lien externe)|(?:se )?abr(?:e|irá|ir) (?:en|em|numa?) .{0,12}(?:ventana|pestaña|janela|aba|guia|separador)(?: nueva| nova)?|si apre in (?:una )?nuov[ao] (?:finestra|scheda)|(?:opent|open) in (?:een )?nieuw (?:venster|tabblad)|öppnas i (?:ett )?nytt? (?:fönster|flik)|åpnes i (?:et )?(?:nytt vindu|ny fane)|åbner i (?:et )?(?:nyt vindue|ny fane)|avautuu uu(?:teen|dessa) (?:ikkunaan|välilehteen|ikkunassa|välilehdessä)|otwiera się w now(?:ym|ej) (?:oknie|karcie)|otevře se v nov(?:ém|é) (?:okně|kartě)|yeni (?:pencerede|sekmede) aç[ıi]l[ıi]r|(?:открывается |откроется |відкривається )?[ву] нов(?:ом|ому|ій) (?:окне|вікні|вкладке|вкладці)|新しい(?:ウィンドウ|タブ|ウインドウ)[でが]?開[くきます]*|(?:在)?新(?:窗口|标签页|視窗|分頁|窗口中|标签页中)(?:中)?(?:打开|開啟|打開)|새 (?:창|탭)(?:에서|으로)? ?(?:열림|열기|열립니다)|(?:ي?فتح|يُفتح) في (?:نافذة|علامة تبويب) جديدة)[\s)\]）］.]*$/iu;
const LONGEST = 60;
const BRACKETS = /\s*[([（［]([^()[\]（）［］]{4,60})[)\]）］]\s*$/u;

/** Takes from the end of a link what says that it opens in a window of its own. */
function dropOpening(link: Element): void {
  let last: Node | null = link.lastChild;
  while (last && last.nodeType !== 3 && !/\S/.test(last.textContent ?? ''))
    last = last.previousSibling;
  if (!last || last === link.firstChild) {
    if (last?.nodeType === 3) dropBracketed(last);
    return;
  }
  const text = last.textContent ?? '';
  if (last.nodeType === 1 && text.length <= LONGEST && OPENS_APART.test(text))
    link.removeChild(last);
  else if (last.nodeType === 3) dropBracketed(last);
}

const CLOSING = ')）]］';

function dropBracketed(node: Node): void {
  const text = node.nodeValue ?? '';
  // Asked of every link of a page, few of which end so.
  if (!CLOSING.includes(text.trimEnd().at(-1) ?? ' ')) return;
  const found = BRACKETS.exec(text.slice(-(LONGEST + 10)));
  if (found && OPENS_APART.test(found[1] ?? ''))
    node.nodeValue = text.slice(0, text.length - found[0].length);
}

/** Whether words stand for others beside them that are for the eye alone ("4 €", "four euros"). */
const isInstead = ({ previousElementSibling, nextElementSibling }: Element): boolean =>
  [previousElementSibling, nextElementSibling].some(
    (beside) =>
      beside?.getAttribute('aria-hidden') === 'true' &&
      /[\p{L}\p{N}]/u.test(beside.textContent ?? ''),
  );

/** A whole sentence is no word that is only spoken: names that hide are given to other things, too. */
const keeps = (element: Element): boolean =>
  isInstead(element) || isRunning(element.textContent ?? '');

/**
 * Takes out words that are there for screen readers alone and stand in a sentence, a link or a
 * heading: ", external", "(opens in a new window)", "Section titled …".
 */
export function dropSpokenWords(copy: Document, { inline }: PageNames): void {
  for (const element of inline) {
    if (!isOutOfSight(element) || !element.isConnected) continue;
    if (element.querySelector('math,img')) continue;
    if (element.parentElement?.matches(IN_SENTENCE) && !keeps(element)) element.remove();
  }
  for (const link of copy.querySelectorAll('a[href]')) dropOpening(link);
}
