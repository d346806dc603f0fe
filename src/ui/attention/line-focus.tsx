import { useEffect, useState } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { useKeys } from '../controls/keys.ts';
import { firstSeen } from '../reading/first-seen.ts';
import { viewOf } from '../reading/scroller.ts';

interface LineFocusProps {
  article: OpenArticle;
  /** How many lines stay lit. */
  lines: number;
}

/** Where the lit lines begin, as a share of the height of what is to be seen. */
const AT = 0.34;

interface Band {
  top: number;
  height: number;
}

/**
 * Lets a few lines stay lit, at one height of the window; the text moves under them, and comes to
 * rest with a line where they begin. The arrow keys go on by as many lines as are lit.
 */
export function LineFocus({ article, lines }: LineFocusProps) {
  const [band, setBand] = useState<Band | null>(null);
  useEffect(() => {
    const measure = () => setBand(bandOf(article, lines));
    const rest = () => settle(article, bandOf(article, lines));
    const observer = new ResizeObserver(measure);
    measure();
    if (article.root) observer.observe(article.root);
    addEventListener('resize', measure);
    document.addEventListener('scrollend', rest, { capture: true });
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
      document.removeEventListener('scrollend', rest, { capture: true });
    };
  }, [article, lines]);
  const move = (by: number) => () =>
    band && article.scroller?.scrollBy({ top: by * band.height, behavior: 'instant' });
  useKeys({ ArrowDown: move(1), ArrowUp: move(-1) });
  if (!band) return null;
  return (
    <div class="line-focus" aria-hidden="true">
      <div class="shade" style={{ height: `${band.top}px`, top: '0' }} />
      <div class="shade" style={{ bottom: '0', top: `${band.top + band.height}px` }} />
    </div>
  );
}

function bandOf({ root, scroller }: OpenArticle, lines: number): Band | null {
  if (!root || !scroller) return null;
  const line = Number.parseFloat(getComputedStyle(root).lineHeight);
  const { top, bottom } = viewOf(scroller);
  return { top: Math.round(top + (bottom - top) * AT), height: Math.round(line * lines) };
}

/** Moves the text by less than a line, so that one begins where the lit ones do. */
function settle({ root, scroller }: OpenArticle, band: Band | null): void {
  const seen = root && band ? firstSeen(root, band.top + 2) : null;
  const block = seen?.startContainer.parentElement;
  if (!seen || !band || !block) return;
  const { top, height } = seen.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(block).lineHeight) || height;
  const way = top - (line - height) / 2 - band.top;
  if (Math.abs(way) > 1 && Math.abs(way) < line)
    scroller?.scrollBy({ top: way, behavior: 'instant' });
}
