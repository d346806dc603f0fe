import { t } from '../../../browser/i18n.ts';
import type { QuoteColour } from '../../../model/quote.ts';

/** What a colour is called where it stands alone. */
export const colourName = (colour: QuoteColour): string => t(`libraryColour_${colour}`);
