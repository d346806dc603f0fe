import { disarmShape, isShape } from '../metadata/shapes.ts';

const LEAST_LABELS = 2;
const MOST_ELEMENTS = 4000;
const LARGEST_SIGN = 48;
const ELSEWHERE = 'button,nav,header nav,[role="button"],[aria-hidden="true"]';

const below = (root: Element, tag: string): HTMLCollectionOf<Element> | readonly Element[] =>
  root.getElementsByTagName(tag);

/** Labels of a drawing that say something. */
function countLabels(drawing: Element): number {
  let labels = 0;
  for (const label of below(drawing, 'text'))
    if (/[\p{L}\p{N}]/u.test(label.textContent ?? '') && ++labels >= LEAST_LABELS) break;
  return labels;
}

const isSmall = (drawing: Element): boolean => {
  const width = Number.parseFloat(drawing.getAttribute('width') ?? '');
  return width > 0 && width <= LARGEST_SIGN && !/%|r?em/.test(drawing.getAttribute('width') ?? '');
};

/** In a figure with words of its own, or named as a picture: it is what the figure shows. */
const isFigure = (drawing: Element): boolean =>
  drawing.closest('figure') !== null &&
  (drawing.getAttribute('role') === 'img' || below(drawing, 'title').length > 0);

/** Whether a drawing is content, as a chart is: it carries words, or is what a figure shows. */
export function isDrawing(svg: Element): boolean {
  // Most are signs: what makes one content is asked for first, since few have it.
  if (isSmall(svg) || (countLabels(svg) < LEAST_LABELS && !isFigure(svg))) return false;
  if (svg.parentElement?.closest('svg') || svg.closest(ELSEWHERE)) return false;
  return below(svg, '*').length <= MOST_ELEMENTS;
}

/** A drawing is as large as its own measure; without one it would be cut off. */
function measure(svg: Element): void {
  const [width, height] = ['width', 'height'].map((name) => svg.getAttribute(name) ?? '');
  const isPlain = [width, height].every((side) => /^\d+(?:\.\d+)?(?:px)?$/.test(side ?? ''));
  if (isPlain && !svg.getAttribute('viewBox'))
    svg.setAttribute(
      'viewBox',
      `0 0 ${Number.parseFloat(width ?? '')} ${Number.parseFloat(height ?? '')}`,
    );
}

/** What has no colour of its own takes that of the text, which may be light on dark. */
function colour(svg: Element): void {
  if (!svg.hasAttribute('fill')) svg.setAttribute('fill', 'currentColor');
}

function settle(svg: Element): void {
  const inside = Array.from(below(svg, '*'));
  for (let at = inside.length - 1; at >= 0; at--) {
    const element = inside[at] as Element;
    if (isShape(element)) disarmShape(element);
    else element.remove();
  }
  disarmShape(svg);
  measure(svg);
  colour(svg);
}

/**
 * Leaves in a copy the drawings that are content, without all that is neither shape nor word, and
 * takes out the others: signs, logos.
 */
export function settleDrawings(copy: Document): void {
  for (const svg of copy.querySelectorAll('svg')) {
    if (!svg.isConnected) continue;
    if (isDrawing(svg)) settle(svg);
    else svg.remove();
  }
}
