import { type Cover, watchCover } from './covered.ts';

/** So long, in milliseconds, must the same buttons have stood in the same place. */
const REST = 500;

const BAR = '.quote-layer';

/**
 * Lets clicks through to our bar only where the reader can have meant them: his own, on buttons that
 * have stood there for a while, with nothing of the page over them. What a key presses has no place
 * that a page could lie about, and the focus gets there by the reader's Tab alone. Stops with `signal`.
 * @param covered is told of a click that was not let through because of what the page does
 */
export function guardClicks(
  host: HTMLElement,
  root: ShadowRoot,
  covered: () => void,
  signal: AbortSignal,
): void {
  const watch = watchBar(host, root, signal);
  const judge = (event: MouseEvent) => {
    if (isByKey(event)) return;
    const verdict = event.isTrusted ? watch(event) : 'early';
    if (verdict === 'fine') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdict === 'covered') covered();
  };
  root.addEventListener('click', judge as EventListener, { capture: true, signal });
}

const isByKey = ({ isTrusted, detail }: MouseEvent): boolean => isTrusted && detail === 0;

type Verdict = 'fine' | 'early' | 'covered';

/** Looks at the bar each time the page is drawn; gives what a click on it is worth now. */
function watchBar(
  host: HTMLElement,
  root: ShadowRoot,
  signal: AbortSignal,
): (click: MouseEvent) => Verdict {
  let [seen, since] = ['', 0];
  let watched: { bar: Element; cover: Cover; end: AbortController } | null = null;
  const look = () => {
    const bar = host.isConnected ? root.querySelector(BAR) : null;
    const now = bar ? appearance(bar) : '';
    if (now !== seen) [seen, since] = [now, performance.now()];
    if (bar === (watched?.bar ?? null)) return;
    watched?.end.abort();
    const end = new AbortController();
    watched = bar && {
      bar,
      end,
      cover: watchCover(host, bar, AbortSignal.any([signal, end.signal])),
    };
  };
  const follow = () => {
    if (signal.aborted) return;
    look();
    requestAnimationFrame(follow);
  };
  follow();
  return ({ clientX, clientY, timeStamp }) => {
    look();
    if (timeStamp - since < REST) return 'early';
    return watched?.cover.isOver(clientX, clientY) ? 'covered' : 'fine';
  };
}

/** Where a bar stands and which buttons it has, in one word. */
function appearance(bar: Element): string {
  const { left, top, width, height } = bar.getBoundingClientRect();
  const buttons = [...bar.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );
  return [...[left, top, width, height].map(Math.round), ...buttons].join();
}
