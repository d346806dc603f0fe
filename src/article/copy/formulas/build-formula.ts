import { bareTex } from '../../../text/tex.ts';

/** What a formula is written in, where it is not MathML. */
export type Notation = 'application/x-tex' | 'text/x-asciimath';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/** A parsed piece of HTML; the copy it belongs to runs and loads nothing. */
function parsed(copy: Document, html: string): Element | null {
  const holder = copy.createElement('div');
  holder.innerHTML = html;
  return holder.querySelector('math');
}

/** A formula of which nothing but its source is known: that is shown, and told in `alttext`. */
export function formulaOf(
  copy: Document,
  source: string,
  isDisplayed: boolean,
  notation: Notation = 'application/x-tex',
): Element | null {
  const words = escaped(notation === 'application/x-tex' ? bareTex(source) : source.trim());
  if (!words) return null;
  const told = notation === 'application/x-tex' ? ` alttext="${words}"` : '';
  return parsed(
    copy,
    `<math${told}${isDisplayed ? ' display="block"' : ''}><semantics><mtext>${words}</mtext>` +
      `<annotation encoding="${notation}">${words}</annotation></semantics></math>`,
  );
}

/** A formula from the MathML that an attribute or a script holds; null where it is none. */
export function formulaIn(copy: Document, markup: string): Element | null {
  const formula = parsed(copy, markup.replace(/(<\/?)(?:mml|m):/g, '$1'));
  return formula && isDrawn(formula) ? formula : null;
}

/** Whether a formula has anything to be seen. */
export const isDrawn = (formula: Element): boolean => formula.firstElementChild !== null;

/** TeX that MathML carries along. */
export function texIn(formula: Element): string {
  const noted = formula.querySelector('annotation[encoding*="tex" i]')?.textContent;
  return bareTex(noted ?? formula.getAttribute('alttext') ?? '');
}
