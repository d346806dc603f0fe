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

  /** @param signal ends the listening */
  constructor(signal: AbortSignal) {
    const hear = <T extends Event>(type: string, listener: (event: T) => void) =>
      addEventListener(type, (event) => event.isTrusted && listener(event as T), {
        capture: true,
        signal,
      });
    hear<PointerEvent>('pointerdown', (event) => {
      this.#pressed = event;
    });
    hear<PointerEvent>('pointerup', (event) => this.#release(event));
    hear<PointerEvent>('pointercancel', (event) => this.#release(event));
    // A double click selects a word, a triple one a paragraph.
    hear<MouseEvent>('mouseup', ({ detail }) => detail > 1 && this.#begin(SOON));
    hear<KeyboardEvent>('keydown', (event) => isSelecting(event) && this.#begin(SOON));
  }

  /** Whether what is selected now may be what the reader wanted. */
  get isFresh(): boolean {
    return performance.now() < this.#until;
  }

  #release({ clientX, clientY, pointerType }: PointerEvent): void {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (!pressed) return;
    const isFinger = pointerType === 'touch';
    const moved = Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY);
    if (isFinger || moved >= DRAG || pressed.shiftKey) this.#begin(isFinger ? FINGER : SOON);
  }

  #begin(duration: number): void {
    this.#until = performance.now() + duration;
  }
}

const isSelecting = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (shiftKey && MOVES.has(key)) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
