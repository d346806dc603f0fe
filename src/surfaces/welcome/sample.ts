import { type ReadonlySignal, signal } from '@preact/signals';
import { findJudgedGroups } from '../../article/link-lists/judge-groups.ts';
import { readPage } from '../../article/read-page.ts';
import type { Reading } from '../../model/article.ts';
import { welcomeAddress } from '../../tab-client/welcome-address.ts';
import { OpenArticle } from '../../ui/article/open-article.ts';
import { type SamplePage, samplePage } from './sample-page.ts';

/** The name by which `public/hiding.css` hides, as on any page. */
const HIDDEN = 'data-put-by';

/**
 * The article of our own that everything can be tried on: read, judged and quoted by the code that
 * does it on the web. Content scripts do not come into our own pages, so it is called here.
 */
export class Sample {
  /** To be put into the page. */
  readonly element: HTMLElement;
  readonly article: OpenArticle;
  /** How many links lead away from it. */
  readonly links: number;
  readonly #lists: readonly Element[];
  readonly #isHiding = signal(false);

  constructor(page = samplePage()) {
    const away = findJudgedGroups(page.document, page.url).groups.filter(
      ({ verdict }) => verdict !== 'keep',
    );
    this.#lists = away.flatMap(({ elements }) => elements);
    this.links = away.reduce((sum, { links }) => sum + links.length, 0);
    this.article = new OpenArticle(readSample(page));
    this.element = shownElement(page);
    this.article.root = page.text;
  }

  get isHiding(): ReadonlySignal<boolean> {
    return this.#isHiding;
  }

  /** Hides the list that leads away, or gives it back. */
  setHiding(isHiding: boolean): void {
    for (const list of this.#lists) list.toggleAttribute(HIDDEN, isHiding);
    this.#isHiding.value = isHiding;
  }
}

/** Its own address is this page: a quote that is kept of it leads here. */
function readSample({ document, url }: SamplePage): Reading {
  const reading = readPage(document, { url, force: true });
  if (!reading) throw new Error('The sample has no text.');
  const article = { ...reading.article, url: welcomeAddress(), canonicalUrl: null };
  return { ...reading, article: { ...article, siteName: 'Lectern' } };
}

/** Its links lead to pages that are not there, and its headline is not this page's. */
function shownElement({ whole }: SamplePage): HTMLElement {
  for (const link of whole.querySelectorAll('a')) link.removeAttribute('href');
  for (const heading of whole.querySelectorAll('h1, h2')) {
    heading.setAttribute('role', 'heading');
    heading.setAttribute('aria-level', heading.localName === 'h1' ? '3' : '4');
  }
  return document.adoptNode(whole);
}
