/** Milliseconds: a key that is held longer has nobody at it, or its release went elsewhere. */
const LONGEST = 1000;

/**
 * Waits for the key that is down now to be let go, and lets the page hear nothing of it until then:
 * what it began ends with us. In Firefox a press that was prevented still follows a link that has
 * got the focus meanwhile.
 */
export function keyRelease(): Promise<void> {
  return new Promise((released) => {
    const waiting = new AbortController();
    const end = () => {
      waiting.abort();
      released();
    };
    const swallow = (event: Event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'keyup') setTimeout(end);
    };
    for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, swallow, { capture: true, signal: waiting.signal });
    setTimeout(end, LONGEST);
  });
}
