import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { QuoteKit } from '../../messages/quote-kit.ts';
import { PANEL_PORT } from '../../model/ports.ts';
import { type Result, succeed } from '../../model/result.ts';
import { anchorQuotes } from '../../ui/annotations/anchor-quotes.ts';
import {
  isPainted,
  paintQuotes,
  scrollToRange,
  showRange,
  takeAwayPaint,
} from '../../ui/annotations/paint-quotes.ts';
import { QuoteController } from '../../ui/annotations/quote-controller.ts';
import { QuoteLayer } from '../../ui/annotations/quote-layer.tsx';
import { watchText } from '../../ui/annotations/watch-text.ts';
import { isOutlived, language, message } from '../extension.ts';
import { farewell } from '../farewell.ts';
import { hearPort } from '../hear-port.ts';
import { onNavigation } from '../navigations.ts';
import { onOutlived } from '../on-outlived.ts';
import { report } from '../report.ts';
import { frameWriting } from './frame-writing.tsx';
import { hearNews } from './hear-news.ts';
import { layerHost } from './layer-host.ts';
import { pageAddress } from './page-article.ts';
import { PageQuoteRepository } from './page-quote-repository.ts';
import { SelectingGestures } from './selecting-gestures.ts';
import { watchChanges } from './watch-changes.ts';

/** The quotes of a live page: paints them, keeps what is selected, follows what happens elsewhere. */
export class PageQuotes implements QuoteKit {
  #stop = new AbortController();
  #repository = new PageQuoteRepository(pageAddress());
  #anchors = signal<ReadonlyMap<string, Range>>(new Map());
  #controller = this.#newController();
  #anchoring = new AbortController();
  #offers = false;
  #isAwake = false;
  /** How many side panels stand beside the page. */
  readonly #panels = signal(0);
  #isOver: () => boolean = isOutlived;
  /** Resolves once the quotes stand where they were found last. */
  #anchored: Promise<void> = Promise.resolve();

  /**
   * Looks whether something is kept of the page; where nothing is, it goes back to sleep.
   * @param signal ends all of it
   */
  async begin(signal: AbortSignal): Promise<void> {
    takeAwayPaint();
    const until = this.#untilOutlived(signal);
    hearPort(PANEL_PORT, (open) => (this.#panels.value = open), until);
    // The page goes on without being loaded anew: nothing of the one before is its own.
    onNavigation(() => void this.#moveOn(), until);
    until.addEventListener('abort', () => this.#stop.abort(), { once: true });
    if (await this.#hasQuotes()) await this.wake({ offers: true });
  }

  /** Aborted with `signal`, or when an update has cut us off: then our marks go, and it is said why. */
  #untilOutlived(signal: AbortSignal): AbortSignal {
    const outlived = new AbortController();
    const sayFarewell = farewell();
    this.#isOver = onOutlived(() => {
      outlived.abort();
      if (this.#isAwake) sayFarewell();
    }, signal);
    return AbortSignal.any([signal, outlived.signal]);
  }

  async #hasQuotes(): Promise<boolean> {
    await this.#repository.refresh();
    return this.#repository.quotes.peek().length > 0;
  }

  async wake({ offers }: { offers: boolean }): Promise<void> {
    this.#offers ||= offers;
    if (!this.#isAwake && !offers && !(await this.#hasQuotes())) return;
    if (this.#isAwake) return this.#refresh();
    this.#isAwake = true;
    const { signal } = this.#stop;
    const gestures = new SelectingGestures(signal);
    watchText(
      document.body,
      this.#controller,
      () => this.#offers && gestures.take(),
      signal,
      () => this.#paints,
    );
    hearNews((news) => this.hear(news), signal);
    watchChanges(() => this.#lookAgain(), signal);
    this.#mount(signal);
    await this.#refresh();
  }

  async save(): Promise<Result<null>> {
    await this.wake({ offers: true });
    const now = this.#controller.atHand.peek();
    const range = selectedOnPage();
    if (now?.kind === 'quote' && !this.#isOther(range, now.id)) {
      this.#controller.open(now.id, { writes: true });
      return succeed(null);
    }
    if (range) {
      this.#controller.select(range);
      await this.#controller.save();
    } else this.#controller.tell({ code: whyNothing() });
    // What went wrong has been told on the page.
    return succeed(null);
  }

  /** Whether other words are selected than those of a quote: they are to be saved, not noted. */
  #isOther(range: Range | null, id: string): boolean {
    const anchor = this.#anchors.peek().get(id);
    return range !== null && anchor !== undefined && String(range) !== String(anchor);
  }

  hear(news: Parameters<QuoteKit['hear']>[0]): void {
    if (!this.#isAwake) return;
    if (news.kind === 'changed' && news.keys.includes(this.#repository.key ?? ''))
      void this.#refresh();
    if (news.kind === 'settings') void this.#refresh();
    if (news.kind === 'pointed') this.#showPointed(news.id);
  }

  #newController(): QuoteController {
    return new QuoteController({
      repository: this.#repository,
      root: () => document.body,
      basis: 'page',
      anchors: this.#anchors,
      point: (id) => void report('page:pointed', { id }),
    });
  }

  #mount(signal: AbortSignal): void {
    const host = layerHost(this.#controller);
    const article = () => ({
      ...this.#repository.page,
      title: document.title,
      byline: null,
      published: null,
      siteName: location.host,
    });
    const updated = message('extensionUpdated');
    const speech = {
      t: message,
      // Asked of an extension that is gone, the browser gives no text.
      explain: ({ code }: { code: Parameters<typeof message>[0] }) => message(code) || updated,
      locale: language(),
    };
    const ended = effect(() => {
      host.show(this.#controller.atHand.value !== null || this.#controller.failure.value !== null);
    });
    const note = frameWriting(this.#repository.page);
    render(
      <QuoteLayer controller={this.#controller} speech={speech} article={article} note={note} />,
      host.root,
    );
    // A note that is being written on one changes nothing of where they stand.
    const places = computed(() =>
      this.#repository.quotes.value.map(({ id, colour }) => `${id} ${colour}`).join(),
    );
    const painted = effect(() => {
      places.value;
      this.#paints;
      this.#anchored = this.#anchor();
    });
    const end = () => {
      ended();
      painted();
      render(null, host.root);
      host.remove();
      paintQuotes([]);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** What is painted on a page can be read by it: the reader says when that is worth it. */
  get #paints(): boolean {
    const { value } = this.#repository.paint;
    return value === 'always' || (value === 'panel' && this.#panels.value > 0);
  }

  async #refresh(): Promise<void> {
    await this.#repository.refresh();
    await this.#anchored;
  }

  async #anchor(): Promise<void> {
    this.#anchoring.abort();
    this.#anchoring = new AbortController();
    const signal = AbortSignal.any([this.#anchoring.signal, this.#stop.signal]);
    const anchors = await anchorQuotes(document.body, this.#repository.quotes.peek(), signal, {
      paints: this.#paints,
    });
    if (anchors) this.#anchors.value = anchors;
  }

  /**
   * Late words may be those that were missing, a page that draws itself anew lets the old go, and one
   * that paints itself may have wiped our paint away.
   */
  async #lookAgain(): Promise<void> {
    if (this.#isOver()) return;
    const anchors = this.#anchors.peek();
    const isWhole = this.#repository.quotes.peek().every(({ id }) => {
      const range = anchors.get(id);
      return range && !range.collapsed && range.startContainer.isConnected;
    });
    if (isWhole && (anchors.size === 0 || !this.#paints || isPainted())) return;
    this.#anchored = this.#anchor();
    await this.#anchored;
  }

  #showPointed(id: string): void {
    const range = this.#anchors.peek().get(id);
    if (range && document.visibilityState === 'visible')
      (this.#paints ? showRange : scrollToRange)(range);
  }

  async #moveOn(): Promise<void> {
    const [wasAwake, offers] = [this.#isAwake, this.#offers];
    this.#stop.abort();
    this.#anchoring.abort();
    this.#stop = new AbortController();
    this.#isAwake = false;
    this.#repository = new PageQuoteRepository(pageAddress());
    this.#anchors = signal<ReadonlyMap<string, Range>>(new Map());
    this.#controller = this.#newController();
    if (wasAwake && offers) await this.wake({ offers });
    else if (await this.#hasQuotes()) await this.wake({ offers: true });
  }
}

/** Words in a field or a frame look as selected as others, but are none of the page's text. */
function whyNothing(): 'selectedInField' | 'selectedInFrame' | 'nothingSelected' {
  const focused = document.activeElement?.localName ?? '';
  if (/^i?frame$/.test(focused)) return 'selectedInFrame';
  return /^(?:textarea|input)$/.test(focused) ? 'selectedInField' : 'nothingSelected';
}

function selectedOnPage(): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(document.body) ? range : null;
}
