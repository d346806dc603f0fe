/** An article to go the whole way with. */
export interface ArticlePage {
  /** From the folder `test/`. */
  path: string;
  title: string;
  /** A sentence of the text. */
  kept: string;
  /** Words of the text to save as a quote. */
  quote: string;
  /** A link in the middle of the text that leads away. */
  promo: string;
}

/** The sample article, and one as today's site builders write them: no landmarks, no meaning in a class. */
export const PAGES: ArticlePage[] = [
  {
    path: 'pages/sample/page.html',
    title: 'Sennick tide mill grinds its first flour in sixty-one years',
    kept: 'The first flour was coarse, grey and a little damp.',
    quote: 'Every part of it was something else first',
    promo: 'Harbour board to publish its accounts in full for the first time',
  },
  {
    path: 'e2e/pages/hashed.html',
    title: 'Ardle turned off half its street lamps, and the town got used to the dark',
    kept: 'The first to profit were the bats.',
    quote: 'the eye forgives dark far more readily than it forgives contrast',
    promo: 'The village that keeps its own time',
  },
];
