import { wordSegmenter } from '../../text/word-segmenter.ts';
import type { Span } from '../text-index.ts';

const LETTERS = /^[A-Za-z0-9]{2}$/;

const partsOf = (text: string): Intl.Segments => wordSegmenter().segment(text);

/** Takes a text of lines and an offset; whether a word begins or ends there, as browsers cut words. */
export function isWordBound(text: string, at: number): boolean {
  if (LETTERS.test(text.slice(at - 1, at + 1))) return false;
  if (/\s/.test(text.charAt(at - 1)) || /\s/.test(text.charAt(at))) return true;
  const line = lineAround(text, at);
  if (at === line.start || at === line.end) return true;
  return segmentAt(text, line, at)?.index === at - line.start;
}

/** Takes a text of lines and a span; gives it taken out to the ends of the words that it cuts. */
export function toWordBounds(text: string, span: Span): Span {
  const start = isWordBound(text, span.start) ? span.start : wordAt(text, span.start).start;
  const end = isWordBound(text, span.end) ? span.end : wordAt(text, span.end).end;
  return { start, end };
}

/** Takes a text and a span of one of its lines; gives the span of each word in it. */
export function wordSpans(text: string, { start, end }: Span): Span[] {
  return [...partsOf(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.length,
    }));
}

/** Takes a text of lines and an offset; gives the line that it stands in, without the line break. */
export function lineAround(text: string, at: number): Span {
  const next = text.indexOf('\n', at);
  return {
    start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1,
    end: next < 0 ? text.length : next,
  };
}

function wordAt(text: string, at: number): Span {
  const line = lineAround(text, at);
  const found = segmentAt(text, line, at);
  if (!found) return { start: at, end: at };
  const start = line.start + found.index;
  return { start, end: start + found.segment.length };
}

const segmentAt = (text: string, line: Span, at: number): Intl.SegmentData | undefined =>
  partsOf(text.slice(line.start, line.end)).containing(at - line.start);
