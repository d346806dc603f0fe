import { succeed } from '../../src/model/result.ts';
import type { QuoteCalls } from '../../src/surfaces/popup/quote-button.tsx';

/** A page on which words may be selected, and what was asked of it. */
export function standInQuotes({ isSelected }: { isSelected: boolean }) {
  const asked: string[] = [];
  const calls: QuoteCalls = {
    hasSelection: async () => isSelected,
    save: async () => {
      asked.push('save');
      return succeed(null);
    },
    offer: async () => void asked.push('offer'),
  };
  return { calls, asked };
}
