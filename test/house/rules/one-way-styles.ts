const SIDE =
  /^(?:(?:margin|padding|border|inset|scroll-(?:margin|padding))-(?:left|right)|left|right|border-(?:top|bottom)-(?:left|right)-radius)$/;
const ALIGNS = /^(?:text-align|float|clear|justify-[a-z]+)$/;
const SIDES_IN_TURN =
  /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|color|style))$/;

/**
 * Finds declarations of a style sheet that hold for one way of writing alone: those that name left
 * or right, and four sides of which left and right differ.
 * @returns each as it is written
 */
export function oneWayStyles(css: string): string[] {
  const declarations = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return Array.from(declarations).flatMap(([whole, property = '', value = '']) =>
    isOneWay(property, value.trim()) ? [whole.replace(/\s+/g, ' ').trim()] : [],
  );
}

function isOneWay(property: string, value: string): boolean {
  if (SIDE.test(property)) return true;
  if (ALIGNS.test(property)) return /\b(?:left|right)\b/.test(value);
  if (!SIDES_IN_TURN.test(property)) return false;
  const sides = value.replace(/!\w+/, '').match(/(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g);
  return sides?.length === 4 && sides[1] !== sides[3];
}
