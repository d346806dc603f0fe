import { useLayoutEffect, useRef } from 'preact/hooks';
import { explain } from '../../browser/i18n.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { Entry, useRemoving } from '../../ui/notes/quote-list.tsx';
import { layOutColumn } from './column-layout.ts';

/** Between two quotes, in pixels. */
const GAP = 16;

/** The quotes, each level with its place in the text. */
export function Margin({ article }: { article: OpenArticle }) {
  const removing = useRemoving(article);
  const { failure, quotes } = removing;
  const list = useRef<HTMLUListElement>(null);
  const seats = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    const seat = () => {
      const ids = quotes.map(({ id }) => id);
      if (list.current) takeSeats(list.current, ids, article, seats.current);
    };
    seat();
    // Pictures that arrive and windows that are drawn wider move the text; notes grow.
    const observer = new ResizeObserver(seat);
    for (const element of [document.body, ...(list.current?.children ?? [])])
      observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      <ul class="margin plain-list" ref={list}>
        {quotes.map((quote) => (
          <Entry
            key={quote.id}
            article={article}
            quote={quote}
            show={showRange}
            removing={removing}
            saysLost
          />
        ))}
      </ul>
    </>
  );
}

/** One that has no place in the text stays where it was last, or stands where the text begins. */
function takeSeats(
  list: HTMLElement,
  ids: readonly string[],
  { anchors, root }: OpenArticle,
  last: Map<string, number>,
): void {
  const { top } = list.getBoundingClientRect();
  const start = (root?.getBoundingClientRect().top ?? top) - top;
  for (const [id, range] of anchors.peek()) last.set(id, range.getBoundingClientRect().top - top);
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const wishes = items.map((item, index) => ({
    top: last.get(ids[index] ?? '') ?? start,
    height: item.offsetHeight,
  }));
  layOutColumn(wishes, GAP).forEach((seat, index) => {
    const item = items[index];
    if (item) item.style.top = `${seat}px`;
  });
}
