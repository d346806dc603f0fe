import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explain } from '../../browser/i18n.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { copyOfNote, type Footnote, findFootnotes } from '../../ui/footnotes/find-footnotes.ts';
import { Entry, useRemoving } from '../../ui/notes/quote-list.tsx';
import { layOutColumn } from './column-layout.ts';

/** Between two quotes, in pixels. */
const GAP = 16;

/** The quotes and the footnotes, each level with its place in the text. */
export function Margin({ article }: { article: OpenArticle }) {
  const removing = useRemoving(article);
  const { failure, quotes } = removing;
  const list = useRef<HTMLUListElement>(null);
  const seats = useRef(new Map<string, number>());
  const footnotes = useFootnotes(article);

  useLayoutEffect(() => {
    const seat = () => {
      const ids = quotes.map(({ id }) => id);
      const signs = footnotes.map(({ sign }) => sign);
      if (list.current) takeSeats(list.current, ids, signs, article, seats.current);
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
        {footnotes.map((footnote, index) => (
          <Sidenote key={index} footnote={footnote} lang={article.reading.value.article.lang} />
        ))}
      </ul>
    </>
  );
}

/** More of them are references, and would leave no room for what the reader writes. */
const MOST_SIDENOTES = 30;

function useFootnotes({ content, filled, root }: OpenArticle): Footnote[] {
  const [footnotes, setFootnotes] = useState<Footnote[]>([]);
  const html = content.value;
  const times = filled.value;
  useEffect(() => {
    const found = root ? findFootnotes(root) : [];
    setFootnotes(found.length > MOST_SIDENOTES ? [] : found);
  }, [root, html, times]);
  return footnotes;
}

/** What a footnote says, beside its sign; it stands at the text's end, too, and is read out there. */
function Sidenote({ footnote, lang }: { footnote: Footnote; lang: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(copyOfNote(footnote)), [footnote]);
  return (
    <li class="sidenote" aria-hidden="true" inert>
      <span class="sidenote-sign">{footnote.sign.textContent}</span>
      <div ref={place} class="article-body" dir="auto" {...(lang ? { lang } : {})} />
    </li>
  );
}

/** One that has no place in the text stays where it was last, or stands where the text begins. */
function takeSeats(
  list: HTMLElement,
  ids: readonly string[],
  signs: readonly Element[],
  { anchors, root }: OpenArticle,
  last: Map<string, number>,
): void {
  // To measure lays out the whole text.
  if (ids.length + signs.length === 0) return;
  const { top } = list.getBoundingClientRect();
  const start = (root?.getBoundingClientRect().top ?? top) - top;
  for (const [id, range] of anchors.peek()) last.set(id, range.getBoundingClientRect().top - top);
  const tops = [
    ...ids.map((id) => last.get(id) ?? start),
    ...signs.map((sign) => sign.getBoundingClientRect().top - top),
  ];
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const wishes = items.map((item, at) => ({
    item,
    top: tops[at] ?? start,
    height: item.offsetHeight,
  }));
  wishes.sort((a, b) => a.top - b.top);
  layOutColumn(wishes, GAP).forEach((seat, at) => {
    const item = wishes[at]?.item;
    if (item) item.style.top = `${seat}px`;
  });
}
