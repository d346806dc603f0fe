import { type Signal, signal } from '@preact/signals';
import { describe } from '../../annotations/describe.ts';
import { linesOfSpan } from '../../annotations/lines-of-span.ts';
import { indexText } from '../../annotations/text-index.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { QuoteBasis, QuoteColour } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import type { QuoteSelectors } from '../../model/selectors.ts';
import type { QuoteRepository, ShownQuote } from './quote-repository.ts';
import { UndoStack } from './undo-stack.ts';
import { isSame, selectedIn } from './watch-selection.ts';

/** What the bar is about: words that are selected, quotes that were pointed at, one of them. */
export type AtHand =
  | { kind: 'selection'; range: Range }
  | { kind: 'pointed'; ids: string[] }
  | { kind: 'quote'; id: string; writes: boolean }
  | { kind: 'removed'; quote: ShownQuote; range: Range | null };

interface ControllerOptions {
  repository: QuoteRepository;
  /** The text that quotes are described in; null while there is none. */
  root(): Element | null;
  basis: QuoteBasis;
  /** Where the quotes stand now, by id. */
  anchors: Signal<ReadonlyMap<string, Range>>;
  /** Leads the other views of a quote to it. */
  point(id: string): void;
}

/** Code units; who wants more of an article than this wants the article. */
const LONGEST = 20_000;

/**
 * The words of a quote as they were seen, in lines. Where the page shows other ones than it holds
 * (capitals by style), tells some twice (formulas) or half a character was selected, those that are
 * found again.
 */
function wordsOf(root: Element, { position }: QuoteSelectors): string {
  const seen = document.getSelection()?.toString().trim() ?? '';
  const bare = (text: string) => text.replace(/\s+/g, '');
  // Rows of empty cells between two words are no words.
  const lines = linesOfSpan(indexText(root), position);
  return seen.length <= LONGEST && bare(seen) === bare(lines) ? seen : lines;
}

/** What is done at a selection or a quote in a text, wherever that is shown. */
export class QuoteController {
  readonly atHand = signal<AtHand | null>(null);
  readonly failure = signal<Failure | null>(null);
  /** What was done last, to be announced. */
  readonly said = signal<MessageKey | null>(null);
  readonly options: ControllerOptions;
  readonly #removed: UndoStack<ShownQuote>;

  constructor(options: ControllerOptions) {
    this.options = options;
    this.#removed = new UndoStack<ShownQuote>(({ id }) => this.repository.restoreQuote(id));
  }

  get repository(): QuoteRepository {
    return this.options.repository;
  }

  /** Other words are selected now, or none. */
  select(range: Range | null): void {
    const now = this.atHand.peek();
    if (range) this.#turnTo({ kind: 'selection', range });
    else if (now?.kind === 'selection') this.close();
  }

  /** The reader has clicked on the words of these quotes. */
  pointAt(ids: string[]): void {
    const [first] = ids;
    if (first === undefined) {
      this.close();
      return;
    }
    this.#turnTo({ kind: 'pointed', ids });
    this.options.point(first);
  }

  /** Opens the bar of one quote; `writes`: with the note under way. */
  open(id: string, { writes = false } = {}): void {
    this.#turnTo({ kind: 'quote', id, writes });
  }

  /** Tells why nothing was done, where nothing is at hand to tell it at. */
  tell(failure: Failure): void {
    this.atHand.value = null;
    this.failure.value = failure;
  }

  close(): void {
    this.#turnTo(null);
    this.said.value = null;
  }

  /** Closes what is open, and lets go of what is selected. */
  leave(): void {
    this.close();
    document.getSelection()?.removeAllRanges();
  }

  /**
   * Saves the selected words; gives the quote, or null where it was not kept.
   * @param of the words that the reader meant: other ones, selected since by whomever, are not saved
   */
  async save(
    colour = this.repository.colour.peek(),
    { writes = false, of = null }: { writes?: boolean; of?: Range | null } = {},
  ): Promise<ShownQuote | null> {
    const root = this.options.root();
    // What is selected now: the news of it may be on its way still.
    const range = root && selectedIn(root);
    if (!root || !range || (of && !isSame(range, of))) return null;
    if (this.atHand.peek()?.kind !== 'selection') this.select(range);
    if (range.toString().length > LONGEST) {
      this.failure.value = { code: 'quoteTooLong' };
      return null;
    }
    const selectors = describe(root, range);
    const text = wordsOf(root, selectors);
    const { basis } = this.options;
    const added = await this.repository.addQuote({ text, selectors, basis, colour });
    if (!this.#tell(added, 'quoteSaved')) return null;
    // Other words may have been selected in the meantime, or another article opened.
    if (root.isConnected && isSame(selectedIn(root), range)) {
      this.open(added.value.id, { writes });
      document.getSelection()?.removeAllRanges();
    }
    return added.value;
  }

  async paint(id: string, colour: QuoteColour): Promise<void> {
    this.#tell(await this.repository.paintQuote(id, colour), 'quoteColoured');
  }

  async remove(quote: ShownQuote): Promise<void> {
    const range = this.options.anchors.peek().get(quote.id) ?? null;
    const removing = this.repository.removeQuote(quote.id);
    if (this.#tell(await this.#removed.remove(quote, removing), 'quoteRemoved'))
      this.#turnTo({ kind: 'removed', quote, range });
  }

  /** Has back the quote that was removed here last. */
  async restore(): Promise<void> {
    const quote = this.#removed.last;
    if (quote && this.#tell(await this.#removed.restore(quote), 'quoteRestored'))
      this.open(quote.id);
  }

  #turnTo(next: AtHand | null): void {
    this.atHand.value = next;
    this.failure.value = null;
  }

  #tell<T>(result: Result<T>, done: MessageKey): result is { ok: true; value: T } {
    this.failure.value = result.ok ? null : result.error;
    this.said.value = result.ok ? done : null;
    return result.ok;
  }
}
