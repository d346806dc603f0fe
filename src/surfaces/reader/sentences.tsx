import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { isLeaving } from '../../text/composing.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { alongLines } from '../../ui/controls/along-lines.ts';
import { isFolded } from '../../ui/reading/blocks/is-folded.ts';
import { sentenceRanges } from '../../ui/reading/blocks/sentence-ranges.ts';

interface SentencesProps {
  article: OpenArticle;
  /** How often it has been asked for. */
  asked: number;
}

/** From the first sentence chosen to the one gone to last, both counted. */
interface Chosen {
  from: number;
  to: number;
}

const STEPS: Record<string, number> = { ArrowDown: 1, next: 1, ArrowUp: -1, previous: -1 };

/**
 * Chooses sentences with the arrow keys, for those who have no mouse. While it has the focus, a
 * screen reader leaves the keys to it and hears each sentence.
 */
export function Sentences({ article, asked }: SentencesProps) {
  const keys = useRef<HTMLDivElement>(null);
  const ranges = useRef<Range[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const choose = (next: Chosen) => {
    const range = spanned(ranges.current, next);
    if (!range) return;
    setChosen(next);
    select(range);
  };
  useEffect(() => {
    if (asked === 0 || !article.root) return;
    const { lang } = article.reading.peek().article;
    ranges.current = sentenceRanges(article.root, lang).filter((one) => !isFolded(one));
    const first = Math.max(0, ranges.current.findIndex(isInView));
    keys.current?.focus({ preventScroll: true });
    choose({ from: first, to: first });
  }, [asked]);

  const press = (event: KeyboardEvent) => {
    if (isLeaving(event)) keys.current?.blur();
    const step = STEPS[alongLines(event)];
    if (!chosen || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.min(ranges.current.length - 1, Math.max(0, chosen.to + step));
    choose({ from: event.shiftKey ? chosen.from : to, to });
  };
  const range = chosen && spanned(ranges.current, chosen);
  return (
    <>
      <div
        class="spoken sentences"
        role="application"
        dir={article.reading.value.article.dir}
        tabIndex={asked > 0 ? 0 : -1}
        aria-label={t('sentences')}
        ref={keys}
        onKeyDown={press}
      >
        <span aria-hidden="true">{t('sentences')}</span>
      </div>
      <p
        class="spoken"
        aria-live="assertive"
        lang={article.reading.value.article.lang ?? undefined}
      >
        {range ? String(range) : ''}
      </p>
    </>
  );
}

function spanned(ranges: readonly Range[], { from, to }: Chosen): Range | null {
  const [first, last] = [ranges[Math.min(from, to)], ranges[Math.max(from, to)]];
  if (!first || !last) return null;
  const range = first.cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

function select(range: Range): void {
  const selection = document.getSelection();
  selection?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  if (!isInView(range)) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Under the bar, in pixels. */
const TOP = 72;

const isInView = (range: Range): boolean => {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= TOP && bottom <= innerHeight;
};
