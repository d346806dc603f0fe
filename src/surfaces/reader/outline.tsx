import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { goTo } from '../../ui/controls/jump-within.ts';
import { followCurrent } from './follow-current.ts';

interface OutlineProps {
  article: OpenArticle;
  /** A heading has been gone to. */
  picked(): void;
}

/** The article's headings; the one being read is marked, and in view. */
export function Outline({ article, picked }: OutlineProps) {
  const headings = article.headings.value;
  const { dir, lang } = article.reading.value.article;
  const current = useCurrent(headings);
  const outline = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (outline.current) followCurrent(outline.current);
  }, [current, headings]);
  const go = (heading: HTMLElement) => {
    picked();
    goTo(heading);
  };
  return (
    <nav class="outline" aria-label={t('outline')} ref={outline}>
      <ul class="plain-list" dir={dir} lang={lang ?? undefined}>
        {headings.map((heading, index) => (
          <li key={index} class={`outline-${heading.localName}`}>
            <button
              type="button"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => go(heading)}
            >
              {heading.textContent}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A heading this near to the top, in pixels, is being read. */
const READ_AT = 160;

function useCurrent(headings: readonly HTMLElement[]): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const look = () =>
      setCurrent(headings.findLastIndex((one) => one.getBoundingClientRect().top < READ_AT));
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [headings]);
  return current;
}
