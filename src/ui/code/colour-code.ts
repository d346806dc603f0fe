import { type PaintedCode, paintCode } from './code-paint.ts';

const LISTINGS = 'pre code[class*="language-"]';

/**
 * Colours the listings of a text whose language is known, until `signal` is aborted. What it takes
 * is loaded with the first listing there is, and never without one.
 */
export async function colourCode(root: Element, signal: AbortSignal): Promise<void> {
  const listings = [...root.querySelectorAll(LISTINGS)];
  if (listings.length === 0) return;
  const { marked } = await import('./languages.ts');
  if (signal.aborted) return;
  const painted = listings.flatMap((code) => paintCode(code, marked));
  const names = paint(painted);
  const wipe = () => {
    for (const name of names) CSS.highlights.delete(name);
  };
  signal.addEventListener('abort', wipe, { once: true });
}

/** Under the paint of quotes, which have priorities from 0. */
const UNDER = -1;

function paint(painted: readonly PaintedCode[]): string[] {
  const byName = new Map<string, Highlight>();
  for (const { paint, range } of painted) {
    const name = `code-${paint}`;
    const highlight = byName.get(name) ?? new Highlight();
    highlight.priority = UNDER;
    highlight.add(range);
    byName.set(name, highlight);
  }
  for (const [name, highlight] of byName) CSS.highlights.set(name, highlight);
  return [...byName.keys()];
}
