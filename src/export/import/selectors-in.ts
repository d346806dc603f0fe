import type { QuoteSelectors } from '../../model/selectors.ts';
import { cutText } from '../../text/cut-text.ts';
import { field, text } from './incoming-builder.ts';

const MOST_CONTEXT = 1000;

/** The place of a quote out of W3C selectors; null where its words are not among them. */
export function selectorsIn(selectors: readonly unknown[]): QuoteSelectors | null {
  const of = (type: string) => selectors.find((one) => field(one, 'type') === type);
  const quote = of('TextQuoteSelector');
  const exact = text(field(quote, 'exact'));
  if (!exact) return null;
  const position = of('TextPositionSelector');
  const [start, end] = [count(field(position, 'start')), count(field(position, 'end'))];
  const isPlace = start !== null && end !== null && start <= end;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text(field(quote, 'prefix')).slice(-MOST_CONTEXT),
      suffix: cutText(text(field(quote, 'suffix')), MOST_CONTEXT),
    },
    position: {
      type: 'TextPositionSelector',
      start: isPlace ? start : 0,
      end: isPlace ? end : exact.length,
    },
  };
}

const count = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
