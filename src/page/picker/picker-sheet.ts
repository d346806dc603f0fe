import { groupHeading } from '../../article/link-lists/group-structure.ts';
import { directionOf } from '../../text/direction.ts';
import { boxOf, linksIn } from './pickable-groups.ts';
import style from './picker.css?inline';
import type { PickerLabels } from './picker-labels.ts';

/** What the bar's buttons do. */
export type PickerAction = 'hide' | 'smaller' | 'larger' | 'cancel';

/** The picker's own layer over a page. */
export interface PickerSheet {
  host: HTMLElement;
  /** The button that has the focus, if one of ours has. */
  focused(): PickerAction | null;
  /** Moves the focus on among the buttons, round and round. */
  focusNext(back: boolean): void;
  /** Whether the bar is at a point of the screen, in CSS pixels. */
  isBarAt(x: number, y: number): boolean;
  /** @param isRefused whether there is no group because the article's text is pointed at */
  show(group: Element | null, isRefused: boolean): void;
  /** Puts the outline where the group is by now. */
  follow(): void;
}

const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 !important; width: 100% !important; height: 100% !important; z-index: 2147483647 !important; background: transparent !important; overflow: hidden !important;';

/** Lays the picker's layer over a page, in a closed shadow root, above dialogs where that can be. */
export function openSheet(
  document: Document,
  labels: PickerLabels,
  act: (action: PickerAction) => void,
): PickerSheet {
  const make = makerOf(document);
  const host = make('div');
  host.style.cssText = HOST_STYLE;
  host.lang = labels.language;
  host.dir = directionOf(labels.language);
  const shadow = host.attachShadow({ mode: 'closed' });
  const outline = make('div', 'outline');
  const what = make('span', 'what', '');
  what.role = 'status';
  const buttons = buttonsOf(make, labels, act);
  const bar = barOf(make, labels, [what, ...buttons.values()]);
  const sheet = make('div', 'sheet');
  sheet.append(outline, bar);
  shadow.append(make('style', '', style), sheet);
  raise(document, host);
  let shown: Element | null = null;
  const follow = () => place(outline, bar, shown);
  return {
    host,
    follow,
    focused: () => [...buttons].find(([, one]) => one === shadow.activeElement)?.[0] ?? null,
    focusNext: (back) => focusNext([...buttons.values()], shadow.activeElement, back),
    isBarAt: (x, y) => isInside(bar.getBoundingClientRect(), x, y),
    show: (group, isRefused) => {
      shown = group;
      const none = isRefused ? labels.ownText : labels.nothing;
      what.textContent = group ? labels.group(linksIn(group), groupHeading(group)) : none;
      // A button that is truly disabled would lose the focus, and with it the keys.
      for (const [action, button] of buttons)
        button.ariaDisabled = String(action !== 'cancel' && group === null);
      follow();
    },
  };
}

type Make = (tag: string, name?: string, text?: string) => HTMLElement;

function makerOf(document: Document): Make {
  return (tag, name = '', text = '') => {
    const element = Document.prototype.createElement.call(document, tag) as HTMLElement;
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };
}

const ACTIONS: readonly PickerAction[] = ['hide', 'smaller', 'larger', 'cancel'];

function buttonsOf(make: Make, labels: PickerLabels, act: (action: PickerAction) => void) {
  const buttons = new Map<PickerAction, HTMLElement>();
  for (const action of ACTIONS) {
    const button = make('button', '', labels[action]);
    // A page's script can call a click into being, a reader's hand alone is to be trusted.
    button.addEventListener('click', (event) => event.isTrusted && act(action));
    buttons.set(action, button);
  }
  return buttons;
}

function barOf(make: Make, labels: PickerLabels, parts: HTMLElement[]): HTMLElement {
  const bar = make('div', 'bar');
  bar.role = 'toolbar';
  bar.ariaLabel = labels.title;
  bar.append(...parts, make('span', 'keys', labels.keys));
  return bar;
}

/** The top layer is above every z-index; a browser without popovers has the z-index. */
function raise(document: Document, host: HTMLElement): void {
  const root = Document.prototype.querySelector.call(document, ':root');
  host.popover = 'manual';
  if (root) Node.prototype.appendChild.call(root, host);
  host.showPopover?.();
}

function focusNext(buttons: HTMLElement[], now: Element | null, back: boolean): void {
  const at = now ? buttons.indexOf(now as HTMLElement) : -1;
  buttons.at((at + (back ? -1 : 1)) % buttons.length)?.focus({ preventScroll: true });
}

const isInside = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const BAR_ROOM = 110;

/** The bar goes up where it would lie over what it is about. */
function place(outline: HTMLElement, bar: HTMLElement, group: Element | null): void {
  outline.hidden = group === null;
  if (!group) return;
  const { left, top, width, height, bottom } = boxOf(group);
  Object.assign(outline.style, {
    left: `${left - 3}px`,
    top: `${top - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  });
  bar.classList.toggle('top', bottom > innerHeight - BAR_ROOM && top > BAR_ROOM);
}
