import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualListOptions {
  count: number;
  /** The same function as long as the lines are the same, as is the next: else all is counted anew. */
  keyOf: (index: number) => string;
  /** Height of a line in pixels that has not been drawn yet. */
  heightOf: (index: number) => number;
  /** The element the lines stand in. */
  list: RefObject<HTMLElement | null>;
  /** A line that stays drawn wherever the window is: the one that has the focus. */
  stays: number;
}

/** Pixels that the bar above and the one below may cover. */
const COVERED = { scrollPaddingStart: 132, scrollPaddingEnd: 72 };

/** Draws of a long list only what the window shows; the window is what scrolls. */
export function useVirtualList(options: VirtualListOptions): Virtualizer<Window, HTMLElement> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const settings = settingsOf(options, () => redraw(undefined));
  const [list] = useState(() => new Virtualizer<Window, HTMLElement>(settings));
  list.setOptions(settings);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return list;
}

function settingsOf(
  { count, keyOf, heightOf, list, stays }: VirtualListOptions,
  onChange: () => void,
) {
  return {
    count,
    getItemKey: keyOf,
    estimateSize: heightOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    scrollMargin: list.current ? list.current.offsetTop : 0,
    overscan: 6,
    onChange,
    rangeExtractor: ({ startIndex, endIndex, overscan }: Drawn) =>
      drawn(
        Math.max(0, startIndex - overscan),
        Math.min(count - 1, endIndex + overscan),
        stays,
        count,
      ),
    ...COVERED,
  };
}

interface Drawn {
  startIndex: number;
  endIndex: number;
  overscan: number;
}

function drawn(first: number, last: number, stays: number, count: number): number[] {
  const lines = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (stays < 0 || stays >= count || (stays >= first && stays <= last)) return lines;
  return stays < first ? [stays, ...lines] : [...lines, stays];
}
