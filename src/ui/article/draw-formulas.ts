import { sanitise } from './sanitise.ts';

/** Draws TeX: gives MathML as HTML, or null where it cannot be read. */
export type DrawTex = (tex: string, isDisplayed: boolean) => string | null;

/** Longer sources, and more formulas, are shown as they are written. */
const LONGEST = 4000;
const MOST = 1500;

const MAY_BE_UNDRAWN = /<math\b[^>]*\balttext=[^>]*>\s*(?:<semantics[^>]*>\s*)?<mtext/i;

/** Whether an article's HTML may hold formulas of which nothing but the source is known. */
export const mayHoldTex = (content: string): boolean => MAY_BE_UNDRAWN.test(content);

const isDrawing = ({ localName }: Element): boolean => !localName.startsWith('annotation');

/** The source of a formula that is shown as it is written; empty where it is drawn. */
function undrawnTex(formula: Element): string {
  const tex = formula.getAttribute('alttext') ?? '';
  const holder = formula.querySelector(':scope > semantics') ?? formula;
  const [shown, ...others] = Array.from(holder.children).filter(isDrawing);
  return shown?.localName === 'mtext' && others.length === 0 && shown.textContent === tex
    ? tex
    : '';
}

/**
 * Draws the formulas of an article that are shown as their source; what cannot be read stays as it
 * is written.
 * @returns how many were drawn
 */
export function drawFormulas(root: ParentNode, draw: DrawTex): number {
  let count = 0;
  for (const formula of root.querySelectorAll('math[alttext]')) {
    const tex = undrawnTex(formula);
    if (!tex || tex.length > LONGEST || count >= MOST) continue;
    const html = draw(tex, formula.getAttribute('display') === 'block');
    const drawn = html === null ? null : sanitise(html).querySelector('math');
    if (!drawn?.textContent) continue;
    formula.replaceChildren(...drawn.childNodes);
    count++;
  }
  return count;
}

/**
 * Loads what draws TeX, for articles that need it alone: Temml, which writes MathML and nothing else.
 * https://temml.org
 */
export async function loadTex(): Promise<DrawTex> {
  const { default: temml } = await import('temml');
  return (tex, displayMode) => {
    try {
      return temml.renderToString(tex, { displayMode, throwOnError: true, trust: false });
    } catch {
      return null;
    }
  };
}
