import type { FoldLine } from './fold-line.ts';

const hold = (elements: readonly Element[], one: Element | null): boolean =>
  elements.some((element) => Node.prototype.contains.call(element, one));

/** The focus that was in what is put out of sight, for who hides by key while in a list. */
export class HeldFocus {
  #was: Element | null = null;

  /** Elements are going; @param line what stands in their place, and takes the focus where it is */
  take(elements: readonly Element[], line: FoldLine | null): void {
    const now = document.activeElement;
    if (!now || !hold(elements, now)) return;
    this.#was = now;
    line?.focus();
  }

  /** They are back, and so is the focus, unless it has gone on meanwhile. */
  give(elements: readonly Element[]): void {
    const was = this.#was;
    if (!was || !hold(elements, was)) return;
    this.#was = null;
    const now = document.activeElement;
    if (was instanceof HTMLElement && (!now || now === document.body || now === was))
      was.focus({ preventScroll: true });
  }
}
