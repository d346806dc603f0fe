import { t } from '../../browser/i18n.ts';
import type { QuoteColour } from '../../model/quote.ts';
import { COLOURS } from './library-query.ts';

/** What a colour is called. */
export const colourName = (colour: QuoteColour): string => t(`libraryColour_${colour}`);

interface ColourChoiceProps {
  /** The one that is chosen; null where there are several, or none. */
  colour: QuoteColour | null;
  choose(colour: QuoteColour): void;
}

/** The five colours, each with its own kind of line. */
export function ColourChoice({ colour, choose }: ColourChoiceProps) {
  return (
    <fieldset class="colour-choice">
      <legend class="spoken">{t('libraryColour')}</legend>
      {COLOURS.map((one) => (
        <button
          key={one}
          type="button"
          class="colour-button"
          aria-pressed={one === colour}
          aria-label={colourName(one)}
          title={colourName(one)}
          onClick={() => choose(one)}
        >
          <span class="swatch" data-colour={one} />
        </button>
      ))}
    </fieldset>
  );
}
