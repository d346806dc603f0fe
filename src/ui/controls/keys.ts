import { useLayoutEffect, useRef } from 'preact/hooks';
import { isForInputMethod } from '../../text/composing.ts';
import { keyByPlace } from './key-by-place.ts';

/** What a key does, by its name as in `KeyboardEvent.key`; letters in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

let areSinglesOn = true;

/** Says whether keys that type a character do anything by themselves; others (Escape, arrows) always do. */
export function setSingleKeys(areOn: boolean): void {
  areSinglesOn = areOn;
}

/**
 * Hears single keys in this document, but not those that are typed into a field or pressed with Ctrl.
 * Shift and Caps Lock don't matter, and where the layout has no Latin letters a key goes by its place.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // With what is drawn, not after it: whoever sees a view may press its keys.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      noteTyping(event);
      pressKey(event, latest.current);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Does what a key means by such keys; for those that are heard in one part of a document alone. */
export function pressKey(event: KeyboardEvent, keys: Keys): void {
  if (event.defaultPrevented || event.repeat || isForInputMethod(event)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = actOf(event, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(event: KeyboardEvent, keys: Keys): (() => void) | undefined {
  const { key } = event;
  if (key.length > 1) return keys[key];
  const byPlace = keyByPlace(event);
  if (!areSinglesOn || goesOnTyping(event)) return undefined;
  return keys[key.toLowerCase()] ?? keys[byPlace ?? ''];
}

/** How long after a letter the next one is meant for the same field, in milliseconds. */
const STILL_TYPING = 2000;
let typedIn: { field: Element; at: number } | null = null;

/** A field that is taken away under the hands that write in it leaves its letters to the page. */
function goesOnTyping({ timeStamp }: KeyboardEvent): boolean {
  const goesOn =
    typedIn !== null && !typedIn.field.isConnected && timeStamp - typedIn.at < STILL_TYPING;
  if (goesOn && typedIn) typedIn.at = timeStamp;
  return goesOn;
}

// A click elsewhere was meant. Heard as long as there is a page, whatever comes and goes on it.
globalThis.document?.addEventListener('pointerdown', () => {
  typedIn = null;
});

/** Keys by which a field is left on purpose. */
const LEAVES = new Set(['Escape', 'Enter', 'Tab']);

function noteTyping({ target, timeStamp, key }: KeyboardEvent): void {
  if (!isTyping(target)) return;
  typedIn = LEAVES.has(key) ? null : { field: target as Element, at: timeStamp };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
