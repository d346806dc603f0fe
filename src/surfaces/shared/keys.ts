import { useEffect, useRef } from 'preact/hooks';

/** What a key does, by its name as in `KeyboardEvent.key`; letters in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/** Hears single keys in this document, but not those that are typed into a field or pressed with Ctrl. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event, latest.current);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function press(event: KeyboardEvent, keys: Keys): void {
  if (event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
