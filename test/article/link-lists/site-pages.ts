/** Pages of one site of our own: each with its own text, and with lists that come again on the others. */
export interface SitePage {
  url: string;
  html: string;
}

const STORIES = [
  {
    slug: 'the-weir-at-sandal-is-mended',
    title: 'The weir at Sandal is mended before the floods',
    text: [
      'The weir at Sandal, which gave way in the spring, has been mended two weeks before the floods are expected, by a crew that worked from a raft because the bank would not carry a crane.',
      'It was the third time in ten years that the middle of the weir had gone, and this time the river board decided to put back what had been there before the concrete: oak piles, and stone between them.',
      'The piles came from a wood that was planted for the purpose a hundred and twenty years ago, and which everybody had forgotten except the man who has to mow round it.',
      'Whether the fish will find their way past is to be seen in the autumn; a stair was built for them, of which the board says that it cost more per step than the one in the town hall.',
    ],
  },
  {
    slug: 'a-school-bus-that-runs-on-beer',
    title: 'A school bus that runs on what the brewery throws away',
    text: [
      'Since Monday the school bus between Harl and Omsk Hill runs on gas that is made of what the brewery in Harl used to pour into the river, and the children say that it smells of bread.',
      'The driver, who has driven the line for nineteen years, says that the engine starts more gladly in the cold than the old one, and that he has been asked by several grown-ups where one gets in.',
      'The county paid for the tank and the brewery for the pipe; who pays for the repair, should there be one, is written in a contract of forty pages that nobody has had to read so far.',
      'A second bus is to follow in the summer, if the brewery sells as much beer as it did last year, which depends, as one of its owners says, on the weather and on football.',
    ],
  },
  {
    slug: 'old-maps-show-a-lost-village',
    title: 'Old maps show a village where nobody knew of one',
    text: [
      'A student who wanted to know why a path in the Lower Marsh makes a bend has found a village on it, in three maps of the sixteenth century that had been filed under the name of another county.',
      'It had some twenty houses, a well and a chapel, and it is gone from the maps after the flood of 1571, without any paper that speaks of it, as if those who lived there had been somebody else.',
      'In September a small ditch is to be dug across the bend, not to find anything, as the head of the museum says, but to find out whether it is worth looking for something.',
      'The farmer whose cows stand there has agreed, on the condition that the ditch is closed again before the winter, and that the village, should there be one, does not move in.',
    ],
  },
] as const;

const linked = (texts: readonly string[]): string =>
  texts
    .map((text) => `<li><a href="/${text.toLowerCase().replaceAll(' ', '-')}">${text}</a></li>`)
    .join('');

/** A list that stands on every page, and one that the author of a page made. */
export interface SiteLists {
  everywhere: string;
  own: (page: number) => string;
}

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');

/** The pages of the site, with these lists in them. */
export const sitePages = ({ everywhere, own }: SiteLists): SitePage[] =>
  STORIES.map(({ slug, title, text }, at) => ({
    url: `https://lowermarsh.example/2026/${slug}`,
    html: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><header><nav><ul>${linked(['Home', 'Villages', 'River', 'Contact'])}</ul></nav></header><main><article><h1>${title}</h1>${paragraphs(text.slice(0, 2))}${own(at)}${paragraphs(text.slice(2))}</article></main>${everywhere}<footer><ul>${linked(['About us', 'Privacy', 'Imprint'])}</ul></footer></body></html>`,
  }));

export { linked };
