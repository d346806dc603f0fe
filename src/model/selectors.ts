/**
 * Where a quote stands, twice over, after the W3C Web Annotation Data Model:
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** Up to 32 characters before and after. */
  prefix: string;
  suffix: string;
}

/** Offsets in UTF-16 code units into the text of the root that was described. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export interface QuoteSelectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}
