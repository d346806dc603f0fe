import { keyRelease } from './key-release.ts';
import {
  beside,
  firstOnScreen,
  groupAround,
  isPickable,
  isRefused,
  larger,
  smaller,
} from './pickable-groups.ts';
import type { PickerLabels } from './picker-labels.ts';
import { openSheet, type PickerAction, type PickerSheet } from './picker-sheet.ts';

/** What a page must not hear of while its reader points. */
const SWALLOWED =
  'click,auxclick,dblclick,contextmenu,mousedown,mouseup,mousemove,mouseover,mouseout,pointerdown,pointerup,pointermove,pointerover,pointerout,touchstart,touchend,touchmove,wheel,keydown,keyup,keypress'.split(
    ',',
  );

/** Pixels of wheel for one step; a touchpad sends many small ones. */
const WHEEL_STEP = 60;

/**
 * Lets the reader point at a group of the live page by mouse or keys, and gives it; null where they
 * cancel, `signal` is aborted or the page takes the picker away. The page's DOM is as before then.
 * @param labels what the picker says: `pickerLabels`
 */
export function pickGroup(signal: AbortSignal, labels: PickerLabels): Promise<Element | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => new Picker(labels, resolve).start(signal));
}

class Picker {
  #sheet: PickerSheet;
  #group: Element | null = null;
  /** Where the reader pointed last: shrinking goes back towards it. */
  #aim: Element | null = null;
  #wheeled = 0;
  #end = new AbortController();
  #focused = deepestFocus();
  /** Whether what is done now is done by a key that is still down. */
  #isKeyDown = false;
  #resolve: (group: Element | null) => void;

  constructor(labels: PickerLabels, resolve: (group: Element | null) => void) {
    this.#resolve = resolve;
    this.#sheet = openSheet(document, labels, (action) => this.#act(action));
  }

  start(signal: AbortSignal): void {
    const { signal: ended } = this.#end;
    signal.addEventListener('abort', () => this.#finish(null), { signal: ended });
    for (const type of SWALLOWED)
      addEventListener(type, this.#hear, { capture: true, passive: false, signal: ended });
    const focused = this.#focused && groupAround(this.#focused);
    this.#show(focused ?? firstOnScreen(document), this.#focused);
    // From the popup, which closes, back to the page.
    focus();
    this.#sheet.focusNext(false);
    this.#follow();
  }

  #hear = (event: Event): void => {
    // Behind the closed root, our own buttons hear what is let through to the host.
    const toBar = event.target === this.#sheet.host && this.#overBar(event);
    if (!toBar) event.stopImmediatePropagation();
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof WheelEvent) this.#wheel(event);
    else if (!toBar) this.#pointer(event);
  };

  /** A button pressed by a key is clicked at no place. */
  #overBar = (event: Event): boolean =>
    event instanceof MouseEvent &&
    ((event.type === 'click' && event.detail === 0) || this.#below(event) === this.#sheet.host);

  #pointer(event: Event): void {
    // A touch that is prevented becomes no click.
    if (!(event instanceof MouseEvent)) return;
    event.preventDefault();
    if (event.type === 'pointermove') this.#point(event);
    if (event.type === 'click' && event.button === 0) {
      if (!this.#group) this.#point(event);
      this.#act('hide');
    }
  }

  #point(event: MouseEvent): void {
    const under = this.#below(event);
    if (!under || under === this.#aim || under === this.#sheet.host) return;
    this.#show(groupAround(under), under);
  }

  /** The host itself where the bar is under the pointer. */
  #below({ clientX, clientY }: MouseEvent): Element | null {
    if (this.#sheet.isBarAt(clientX, clientY)) return this.#sheet.host;
    const all = Document.prototype.elementsFromPoint.call(document, clientX, clientY);
    return all.find((element) => element !== this.#sheet.host) ?? null;
  }

  #wheel(event: WheelEvent): void {
    // With a modifier the wheel zooms or scrolls, as ever.
    if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#wheeled += event.deltaMode === 0 ? event.deltaY : Math.sign(event.deltaY) * WHEEL_STEP;
    if (Math.abs(this.#wheeled) < WHEEL_STEP) return;
    this.#act(this.#wheeled < 0 ? 'larger' : 'smaller');
    this.#wheeled = 0;
  }

  #key(event: KeyboardEvent): void {
    if (event.type !== 'keydown' || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = this.#sheet.focused();
    // Pressed by us: a click of the browser's comes later, when a link of the page may have the focus.
    const pressed = focused && /^(?:Enter| )$/.test(event.key) ? () => this.#act(focused) : null;
    const act = pressed ?? this.#keys(event)[event.key];
    if (!act) return;
    event.preventDefault();
    this.#isKeyDown = true;
    act();
    this.#isKeyDown = false;
  }

  #keys = (event: KeyboardEvent): Record<string, () => void> => ({
    Enter: () => this.#act('hide'),
    Escape: () => this.#act('cancel'),
    ArrowUp: () => this.#act('larger'),
    ArrowDown: () => this.#act('smaller'),
    ArrowLeft: () => this.#step(this.#isLeftward() ? 'next' : 'previous'),
    ArrowRight: () => this.#step(this.#isLeftward() ? 'previous' : 'next'),
    Tab: () => this.#sheet.focusNext(event.shiftKey),
  });

  /** Arrows lead as the page runs, whatever language the bar speaks. */
  #isLeftward(): boolean {
    const around = this.#group?.parentElement ?? document.body;
    return getComputedStyle(around).direction === 'rtl';
  }

  #act(action: PickerAction): void {
    if (action === 'cancel') this.#finish(null);
    else if (action === 'hide') {
      this.#accept();
    } else this.#resize(action === 'larger' ? larger : smaller);
  }

  /** What was a box when it was pointed at may have become text. */
  #accept(): void {
    if (this.#group && isPickable(this.#group)) this.#finish(this.#group);
    else if (this.#group) this.#show(null, this.#group);
  }

  #resize(change: (group: Element, aim: Element | null) => Element | null): void {
    const changed = this.#group && change(this.#group, this.#aim);
    if (changed) this.#show(changed, this.#aim);
  }

  #step(side: 'previous' | 'next'): void {
    const next = this.#group ? beside(this.#group, side) : firstOnScreen(document);
    if (!next) return;
    Element.prototype.scrollIntoView.call(next, { block: 'nearest', behavior: 'instant' });
    this.#show(next, next);
  }

  #show(group: Element | null, aim: Element | null): void {
    this.#group = group;
    this.#aim = aim;
    this.#sheet.show(group, group === null && aim !== null && isRefused(aim));
  }

  /** What is late moves what was there, and a page may take our layer or the group away. */
  #follow = (): void => {
    if (this.#end.signal.aborted) return;
    if (!this.#sheet.host.isConnected) this.#finish(null);
    if (this.#group && !this.#group.isConnected) this.#show(null, null);
    this.#sheet.follow();
    requestAnimationFrame(this.#follow);
  };

  #finish(group: Element | null): void {
    this.#end.abort();
    this.#sheet.host.remove();
    const { activeElement } = document;
    void (this.#isKeyDown ? keyRelease() : Promise.resolve()).then(() => {
      // Somebody may have gone on with something else by then.
      if (document.activeElement !== activeElement) return;
      if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
    });
    this.#resolve(group);
  }
}

/** What has the focus on the page, the body not counted. */
function deepestFocus(): Element | null {
  const { activeElement } = document;
  return activeElement === document.body ? null : activeElement;
}
