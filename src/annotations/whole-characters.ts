import type { Span } from './text-index.ts';

/**
 * Takes a text and a span of it; gives the span with no surrogate pair cut in two at its ends:
 * a cut pair is taken in (`outwards`) or left out (`inwards`).
 */
export function wholeCharacters(text: string, span: Span, way: 'outwards' | 'inwards'): Span {
  const step = way === 'outwards' ? 1 : -1;
  return {
    start: cutsPair(text, span.start) ? span.start - step : span.start,
    end: cutsPair(text, span.end) ? span.end + step : span.end,
  };
}

const cutsPair = (text: string, at: number): boolean =>
  isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) &&
  isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;
