import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { putBack } from '../../article/removals/put-back.ts';
import { ask } from '../../messages/ask.ts';
import type { Reading } from '../../model/article.ts';
import type { LoadedPictures } from '../../model/pictures.ts';
import { pageRoute } from '../../text/page-route.ts';
import { QuoteController } from '../annotations/quote-controller.ts';
import { ArticleAnnotations } from '../notes/article-annotations.ts';
import { scrollerOf } from '../reading/scroller.ts';
import { ReadingMemory } from './reading-memory.ts';
import { removalLikeness } from './removals/removal-likeness.ts';

/** An article as one surface has it open: the reading, what is kept of it, what has been put back. */
export class OpenArticle {
  readonly annotations: ArticleAnnotations;
  /** What is done at selected words and at quotes in the text. */
  readonly controller: QuoteController;
  /** The element the text stands in; quotes are described and anchored in it. */
  root: HTMLElement | null = null;
  /** The element that holds headline and summary: words of a page may be quoted that stand there. */
  head: HTMLElement | null = null;
  /** The key of the kept copy that is read; null where it is a page. */
  readonly copyKey: string | null;
  /** Names it among the articles of one surface. */
  readonly id: string;
  /** Where it was left, and what stands in the text again: remembered by this device. */
  readonly memory: ReadingMemory;
  /** Ids of the removals that stand in the text again. */
  readonly back: ReadonlySignal<ReadonlySet<string>>;
  /** Where the quotes stand in the text as it is shown now, by the id of the quote. */
  readonly anchors: Signal<ReadonlyMap<string, Range>> = signal(new Map());
  /** Ids of the quotes that were looked for last. */
  readonly sought: Signal<ReadonlySet<string>> = signal(new Set<string>());
  /** The headings of the text as it is shown now. */
  readonly headings: Signal<readonly HTMLElement[]> = signal([]);
  /** What its page has loaded of its pictures. */
  readonly pictures: Signal<LoadedPictures>;
  /** Whether the text is not there yet: a long one is cleaned in slices. */
  isFilling = false;
  /** How often a text has come that was not there at once. */
  readonly filled: Signal<number> = signal(0);
  /** How far it has been scrolled, in pixels. */
  place = 0;
  readonly #reading: Signal<Reading>;
  readonly #content: ReadonlySignal<string>;
  readonly #closing = new AbortController();

  /** @param copyKey the key of the kept copy that is read; null where it is a page */
  constructor(reading: Reading, copyKey: string | null = null) {
    this.copyKey = copyKey;
    this.id = articleId(reading);
    this.#reading = signal(reading);
    this.pictures = signal(reading.pictures ?? {});
    this.memory = new ReadingMemory(reading.article, this.#closing.signal);
    this.back = sameSet(() => idsOf(this.#reading.value, this.memory.state.value?.back ?? []));
    this.#content = computed(() => contentOf(this.#reading.value, this.back.value));
    const keepCopy = () => void ask('copy:put', { reading: this.#reading.peek() });
    this.annotations = new ArticleAnnotations(reading.article, keepCopy, this.#closing.signal);
    this.controller = new QuoteController({
      repository: this.annotations,
      root: () => this.root,
      basis: 'article',
      anchors: this.anchors,
      point: (id) => void ask('quote:point', { id }),
    });
  }

  get reading(): ReadonlySignal<Reading> {
    return this.#reading;
  }

  /** The element that scrolls the text; null while that is not drawn. */
  get scroller(): Element | null {
    return this.root && scrollerOf(this.root);
  }

  /** The body's HTML with what has been put back; hostile until sanitised. */
  get content(): ReadonlySignal<string> {
    return this.#content;
  }

  /** Takes a newer reading of the same article; one that says the same changes nothing. */
  take(reading: Reading): void {
    const old = this.#reading.peek();
    this.pictures.value = reading.pictures ?? {};
    if (reading.article.content === old.article.content && isSame(reading, old)) return;
    this.#reading.value = reading;
  }

  /** Lets removals stand in the text again, or takes them out again; which ones is remembered. */
  setBack(ids: readonly string[], isBack: boolean): void {
    const back = new Set(this.back.peek());
    for (const id of ids)
      if (isBack) back.add(id);
      else back.delete(id);
    const { removals } = this.#reading.peek();
    const alike = removals.filter(({ id }) => back.has(id)).map(removalLikeness);
    void this.memory.keepBack([...new Set(alike)]);
  }

  /** Whether a quote was looked for in the text as it is shown now, and not found. */
  isLost(id: string): boolean {
    return this.sought.value.has(id) && !this.anchors.value.has(id);
  }

  /** Saves what has been typed and listens no longer. */
  close(): void {
    this.#closing.abort();
  }
}

/** The name a surface knows an article by, as long as its store has not told the key. */
export const articleId = ({ article }: Reading): string =>
  `${article.canonicalUrl ?? ''} ${article.url.split('#')[0]}${pageRoute(new URL(article.url))}`;

const isSame = (a: Reading, b: Reading): boolean =>
  a.removals.map(({ html }) => html).join() === b.removals.map(({ html }) => html).join();

function contentOf({ article, removals }: Reading, back: ReadonlySet<string>): string {
  return back.size > 0 ? putBack(article.content, removals, back, parseInert) : article.content;
}

// Without its tag the body would lose the space it begins with, and every place be off by one.
const parseInert = (html: string): Document =>
  new DOMParser().parseFromString(`<body>${html}`, 'text/html');

function idsOf({ removals }: Reading, alike: readonly string[]): ReadonlySet<string> {
  const known = new Set(alike);
  const back = removals.filter((removal) => known.has(removalLikeness(removal)));
  return new Set(back.map(({ id }) => id));
}

/** A set that is another only where something else is in it: the text is drawn anew for it. */
function sameSet(compute: () => ReadonlySet<string>): ReadonlySignal<ReadonlySet<string>> {
  let last: ReadonlySet<string> = new Set();
  return computed(() => {
    const next = compute();
    if ([...next].join() !== [...last].join()) last = next;
    return last;
  });
}
