/** How long after the reader's hand a change of the selection is his, in milliseconds. */
const SOON = 500;
/** A finger selects by handles that tell of nothing but the selection. */
const FINGER = 10_000;
/** CSS pixels that are no click any more. */
const DRAG = 4;

const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
for (const key of ['Home', 'End', 'PageUp', 'PageDown']) MOVES.add(key);

/** Tells whether the reader has selected something by hand just now; a script can select at any time. */
export class SelectingGestures {
  #until = 0;
  #pressed: PointerEvent | null = null;
  #isTouch = false;
  #isMultiple = false;

  /** @param signal ends the listening */
  constructor(signal: AbortSignal) {
    const hear = <T extends Event>(type: string, listener: (event: T) => void) =>
      addEventListener(type, (event) => event.isTrusted && listener(event as T), {
        capture: true,
        signal,
      });
    hear<PointerEvent>('pointerdown', (event) => {
      this.#pressed = event;
      this.#isMultiple = false;
      this.#until = 0;
    });
    hear<PointerEvent>('pointerup', (event) => this.#release(event));
    hear<PointerEvent>('pointercancel', (event) => this.#release(event));
    // A double click selects a word, a triple one a paragraph.
    hear<MouseEvent>('mousedown', ({ detail }) => {
      this.#isMultiple = detail > 1;
    });
    hear<KeyboardEvent>('keydown', (event) => isSelecting(event) && this.#begin(false));
  }

  /** Whether what is selected now may be what the reader wanted; one gesture selects one thing. */
  take(): boolean {
    const isFresh = performance.now() < this.#until;
    if (!this.#isTouch) this.#until = 0;
    return isFresh;
  }

  #release({ clientX, clientY, pointerType }: PointerEvent): void {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (!pressed) return;
    const moved = Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY);
    const isTouch = pointerType === 'touch';
    if (isTouch || this.#isMultiple || moved >= DRAG || pressed.shiftKey) this.#begin(isTouch);
  }

  #begin(isTouch: boolean): void {
    this.#isTouch = isTouch;
    this.#until = performance.now() + (isTouch ? FINGER : SOON);
  }
}

const isSelecting = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (shiftKey && MOVES.has(key)) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
