import type { MessageKey } from '../../model/message-key.ts';
import type { QuoteColour } from '../../model/quote.ts';
import { QUOTE_COLOURS } from './quote-colours.ts';

interface SwatchesProps {
  /** What each button does, `$1` being the name of its colour. */
  action: MessageKey;
  t(key: MessageKey, ...values: string[]): string;
  /** The one that is in use, where that can be said. */
  chosen: QuoteColour | null;
  choose(colour: QuoteColour): void;
}

/** The five colours, each with the line that tells it from the others without colour. */
export function Swatches({ action, t, chosen, choose }: SwatchesProps) {
  return (
    <span class="swatches">
      {QUOTE_COLOURS.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="swatch"
          data-colour={id}
          aria-label={t(action, t(name))}
          title={t(action, t(name))}
          {...(chosen && { 'aria-pressed': id === chosen })}
          onClick={() => choose(id)}
        />
      ))}
    </span>
  );
}
