import type { IconNode } from 'lucide';
import { ChevronDown, ChevronUp, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { scrollToRange } from '../annotations/paint-quotes.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { formatCount } from '../controls/language.ts';
import { Icon } from '../theme/icon.tsx';
import { findText } from './find-text.ts';

interface FindBarProps {
  article: OpenArticle;
  /** How often it has been asked for. */
  asked: number;
  close(): void;
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
  const found = useRef<Range[]>([]);
  const [count, setCount] = useState(0);
  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => {
    found.current = article.root ? findText(article.root, words) : [];
    setCount(found.current.length);
    setAt(0);
    show(found.current, 0);
    return () => show([], 0);
  }, [article, words, content]);
  const step = (by: number) => {
    if (count === 0) return;
    const next = (at + by + count) % count;
    setAt(next);
    show(found.current, next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isEnter = event.key === 'Enter' && event.target === field.current;
    if (event.key !== 'Escape' && !isEnter) return;
    event.preventDefault();
    if (isEnter) step(event.shiftKey ? -1 : 1);
    else close();
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
      <FindButton icon={ChevronUp} name={t('findPrevious')} act={() => step(-1)} />
      <FindButton icon={ChevronDown} name={t('findNext')} act={() => step(1)} />
      <FindButton icon={X} name={t('close')} act={close} />
    </search>
  );
}

function FindButton({ icon, name, act }: { icon: IconNode; name: string; act(): void }) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={act}>
      <Icon node={icon} />
    </button>
  );
}

/** Paints what was found, one of it stronger, and brings that one into view. */
function show(found: readonly Range[], at: number): void {
  const current = found[at];
  if (!current) {
    CSS.highlights.delete('find');
    CSS.highlights.delete('find-current');
    return;
  }
  const strong = new Highlight(current);
  strong.priority = 4;
  const all = new Highlight(...found);
  all.priority = 3;
  CSS.highlights.set('find', all);
  CSS.highlights.set('find-current', strong);
  scrollToRange(current);
}
