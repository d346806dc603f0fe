import type { MessageKey } from '../../model/message-key.ts';
import type { QuoteColour } from '../../model/quote.ts';

/** The colours of quotes in the order they are offered, with what each is called. */
export const QUOTE_COLOURS: readonly { id: QuoteColour; name: MessageKey }[] = [
  { id: 'yellow', name: 'colourYellow' },
  { id: 'green', name: 'colourGreen' },
  { id: 'blue', name: 'colourBlue' },
  { id: 'pink', name: 'colourPink' },
  { id: 'violet', name: 'colourViolet' },
];
