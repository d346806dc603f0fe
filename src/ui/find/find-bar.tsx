import { ChevronDown, ChevronUp, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatCount } from '../../browser/language.ts';
import { isForInputMethod } from '../../text/composing.ts';
import { paintRanges, scrollToRange } from '../annotations/paint-quotes.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { findText } from './find-text.ts';
import { shownParts, unfoldOver } from './shown-parts.ts';

interface FindBarProps {
  article: OpenArticle;
  /** How often it has been asked for. */
  asked: number;
  /** @param current the words that were shown last */
  close(current: Range | undefined): void;
}

/**
 * Finds words in the article alone. A browser's own bar finds them in the reader, too; in a side
 * panel it looks through the page beside it.
 */
export function FindBar({ article, asked, close }: FindBarProps) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const content = article.content.value;
  const filled = article.filled.value;
  const found = useRef<Range[]>([]);
  const [count, setCount] = useState(0);
  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => {
    found.current = findText(shownParts(article), words);
    setCount(found.current.length);
    setAt(0);
    paintRanges('find', found.current, 3);
    show(found.current[0]);
    return () => {
      paintRanges('find', [], 3);
      show(undefined);
    };
  }, [article, words, content, filled]);
  const step = (by: number) => {
    if (count === 0) return;
    const next = (at + by + count) % count;
    setAt(next);
    show(found.current[next]);
  };
  const leave = () => close(found.current[at]);
  const press = (event: KeyboardEvent) => {
    if (isForInputMethod(event)) return;
    const isEnter = event.key === 'Enter' && event.target === field.current;
    if (event.key !== 'Escape' && !isEnter) return;
    event.preventDefault();
    if (isEnter) step(event.shiftKey ? -1 : 1);
    else leave();
  };
  return (
    <search class="find" onKeyDown={press}>
      <input
        ref={field}
        class="find-field"
        type="text"
        aria-label={t('findWithin')}
        placeholder={t('findWithin')}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <span class="find-count muted" role="status">
        {words.trim() && t('findCount', formatCount(count && at + 1), formatCount(count))}
      </span>
      <IconButton icon={ChevronUp} size={16} name={t('findPrevious')} act={() => step(-1)} />
      <IconButton icon={ChevronDown} size={16} name={t('findNext')} act={() => step(1)} />
      <IconButton icon={X} size={16} name={t('close')} act={leave} />
    </search>
  );
}

/** Paints one of what was found stronger than the others, and brings it into view. */
function show(current: Range | undefined): void {
  paintRanges('find-current', current ? [current] : [], 4);
  if (!current) return;
  unfoldOver(current);
  scrollToRange(current);
}
