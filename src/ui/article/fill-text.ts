import { pause } from '../../text/pause.ts';
import { runInSlices } from '../../text/run-in-slices.ts';
import { sanitise, sanitiseSteps } from './sanitise.ts';
import { boxTables } from './scrolling-parts.ts';

/** Letters of HTML; a longer text would hold the page up. */
const LONG = 150_000;
/** Milliseconds of cleaning after which others go first. */
const SLICE = 12;

/**
 * Fills an element with a text, sanitised: at once, or a long one as soon as it has been cleaned in
 * slices, and then with its paragraphs laid out where they are to be seen alone (`article-body.css`).
 * @param root keeps what it holds until then
 * @param filled told when that is done
 * @param signal a text that is not wanted any more is not shown
 * @returns whether that is done already
 */
export function fillText(
  root: HTMLElement,
  content: string,
  filled: () => void,
  signal: AbortSignal,
): boolean {
  const isLong = content.length > LONG;
  const put = (fragment: DocumentFragment) => {
    if (signal.aborted) return;
    boxTables(fragment);
    if (isLong) foretellHeights(fragment);
    root.toggleAttribute('data-long', isLong);
    root.replaceChildren(fragment);
    filled();
  };
  if (isLong) void clean(content).then(put);
  else put(sanitise(content));
  return !isLong;
}

async function clean(content: string): Promise<DocumentFragment> {
  const fragment = await runInSlices(sanitiseSteps(content), SLICE);
  // To draw it takes a task of its own.
  await pause();
  return fragment;
}

/** Blocks that may be left out of the layout; markers of lists would be cut off. */
const LEFT_OUT = 'p, pre';
/** Letters that a line holds, about: what is not laid out yet is as high as they say. */
const LINE = 66;

function foretellHeights(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll<HTMLElement>(LEFT_OUT)) {
    const { length } = block.textContent;
    const lines =
      block.localName === 'pre' ? block.textContent.split('\n').length : Math.ceil(length / LINE);
    if (length > 0) block.style.setProperty('contain-intrinsic-block-size', `auto ${lines}lh`);
  }
}
