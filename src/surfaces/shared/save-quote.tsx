import { Quote } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Failure } from '../../messages/result.ts';
import { describe } from '../../quotes/describe.ts';
import { Icon } from './icon.tsx';
import { useKeys } from './keys.ts';
import type { OpenArticle } from './open-article.ts';
import { Problem } from './problem.tsx';
import { watchSelection } from './watch-selection.ts';

interface SaveQuoteProps {
  article: OpenArticle;
  root: { current: HTMLDivElement | null };
}

/** The button that comes to selected words and keeps them as a quote; the key Q does the same. */
export function SaveQuote({ article, root }: SaveQuoteProps) {
  const range = useSelection(root);
  const latest = useRef(range);
  latest.current = range;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    setFailure(null);
    if (range) setSaved(false);
  }, [range]);

  const save = async () => {
    if (!range || !root.current) return;
    const words = document.getSelection()?.toString().trim() ?? '';
    const added = await article.keep.addQuote({
      text: words,
      selectors: describe(root.current, range),
      basis: 'article',
      colour: 'yellow',
    });
    setFailure(added.ok ? null : added.error);
    setSaved(added.ok);
    // Other words may have been selected in the meantime, or another article opened.
    const isStill = latest.current === range && root.current?.isConnected;
    if (added.ok && isStill) document.getSelection()?.removeAllRanges();
  };
  useKeys(range ? { q: () => void save() } : {});

  return (
    <>
      <p class="spoken" role="status">
        {isSaved ? t('quoteSaved') : ''}
      </p>
      {range && <Offer range={range} failure={failure} save={() => void save()} />}
    </>
  );
}

function Offer({ range, failure, save }: { range: Range; failure: Failure | null; save(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => box.current && place(box.current, range.getBoundingClientRect());
    follow();
    const stop = new AbortController();
    addEventListener('scroll', follow, { signal: stop.signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal: stop.signal });
    return () => stop.abort();
  });
  return (
    <div class="save-quote" ref={box}>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="q"
        data-key="Q"
        onMouseDown={keepSelection}
        onClick={save}
      >
        <Icon node={Quote} />
        {t('quoteSave')}
      </button>
      {failure && <Problem sentence={explain(failure)} />}
    </div>
  );
}

// Pressing the button would let go of the words.
const keepSelection = (event: Event) => event.preventDefault();

const GAP = 8;

/** Above the words where there is room, else below; never out of the window. */
function place(box: HTMLElement, words: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = words.top - height - GAP;
  const top = above > GAP ? above : words.bottom + GAP;
  const middle = words.left + words.width / 2 - width / 2;
  const { clientWidth } = document.documentElement;
  const inside = (at: number, room: number) => Math.max(GAP, Math.min(at, room - GAP));
  box.style.translate = `${inside(middle, clientWidth - width)}px ${inside(top, innerHeight - height)}px`;
}

function useSelection(root: SaveQuoteProps['root']): Range | null {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (root.current) watchSelection(root.current, setRange, stop.signal);
    return () => stop.abort();
  }, []);
  return range;
}
