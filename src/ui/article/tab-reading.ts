import { type ReadonlySignal, signal } from '@preact/signals';
import type { Tab } from '../../browser/tabs.ts';
import type { ReadOptions } from '../../messages/page-kit.ts';
import type { Reading } from '../../model/article.ts';
import type { Failure, Result } from '../../model/result.ts';
import { articleId, OpenArticle } from './open-article.ts';

/** No sign of work before this, in milliseconds: it would only flicker. */
const TIMEOUT = 150;
/** Milliseconds after which a page is read again that could not say when it has loaded. */
const LOADING_MS = 1000;
/** How many articles stay open behind the one that is shown. */
const REMEMBERED = 20;

/** Reads a tab, as `readTab` of `read-tab.ts` does. */
export type ReadTab = (tabId: number, options: ReadOptions) => Promise<Result<Reading>>;

/** Resolves once the page in a tab has loaded, as `untilLoaded` of `until-loaded.ts` does. */
export type UntilLoaded = (tabId: number) => Promise<void>;

/** What a surface shows of its tab; `waiting` shows nothing, `reading` shows that it takes long. */
export type Shown =
  | { phase: 'waiting' }
  | { phase: 'reading' }
  | { phase: 'article'; article: OpenArticle; tab: Tab }
  | { phase: 'failed'; failure: Failure; tab: Tab };

/** Reads the tab that a surface stands beside, and remembers the articles it has shown. */
export class TabReading {
  readonly #shown = signal<Shown>({ phase: 'waiting' });
  readonly #open = new Map<string, OpenArticle>();
  readonly #read: ReadTab;
  readonly #untilLoaded: UntilLoaded;
  #sequence = 0;
  /** The address that was read though it is no article. */
  #forced: string | null = null;
  /** The address whose other part was asked for. */
  #other: string | null = null;

  constructor(read: ReadTab, untilLoaded: UntilLoaded) {
    this.#read = read;
    this.#untilLoaded = untilLoaded;
  }

  get shown(): ReadonlySignal<Shown> {
    return this.#shown;
  }

  /** Shows what the tab holds now; what was shown stays until the new is there, or takes long. */
  async show(tab: Tab, options: Partial<ReadOptions> = {}): Promise<void> {
    const sequence = ++this.#sequence;
    if (options.force) this.#forced = tab.url;
    if (options.other !== undefined) this.#other = options.other ? tab.url : null;
    const { again = false } = options;
    const force = options.force === true || (tab.url !== null && tab.url === this.#forced);
    const other = tab.url !== null && tab.url === this.#other;
    const isLong = setTimeout(() => this.#wait(sequence, tab), TIMEOUT);
    const reading = await this.#read(tab.id, { force, again, other });
    clearTimeout(isLong);
    if (sequence !== this.#sequence) return;
    this.#shown.value = this.#settled(tab, reading);
    if (!reading.ok && reading.error.code === 'pageLoading')
      void this.#showOnceLoaded(tab, sequence);
  }

  /** The browser tells of some pages only that they have begun to load: the page is asked. */
  async #showOnceLoaded(tab: Tab, sequence: number): Promise<void> {
    const later = () => new Promise<void>((done) => setTimeout(done, LOADING_MS));
    await this.#untilLoaded(tab.id).catch(later);
    if (sequence === this.#sequence) void this.show(tab);
  }

  /** Ends every article that is open; what has been typed is saved. */
  close(): void {
    this.#sequence++;
    for (const article of this.#open.values()) article.close();
    this.#open.clear();
  }

  #wait(sequence: number, tab: Tab): void {
    const shown = this.#shown.peek();
    const isSamePage =
      shown.phase === 'article' && shown.tab.id === tab.id && shown.tab.url === tab.url;
    if (sequence === this.#sequence && !isSamePage) this.#shown.value = { phase: 'reading' };
  }

  #settled(tab: Tab, reading: Result<Reading>): Shown {
    if (!reading.ok) return { phase: 'failed', failure: reading.error, tab };
    const shown = this.#shown.peek();
    const article = this.#articleOf(reading.value);
    if (shown.phase === 'article' && shown.article === article && shown.tab.id === tab.id)
      return shown;
    return { phase: 'article', article, tab };
  }

  #articleOf(reading: Reading): OpenArticle {
    const id = articleId(reading);
    const article = this.#open.get(id) ?? new OpenArticle(reading);
    article.take(reading);
    this.#open.delete(id);
    this.#open.set(id, article);
    this.#forget();
    return article;
  }

  /** The oldest go; one with words that could not be saved stays. */
  #forget(): void {
    const old = [...this.#open].slice(0, -REMEMBERED);
    for (const [id, article] of old) {
      if (article.annotations.isDirty) continue;
      article.close();
      this.#open.delete(id);
    }
  }
}
