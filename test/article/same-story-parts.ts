/** One news story with all that stands round it on the page, for `same-story-markups.ts` to lay out. */
export const STORY = {
  url: 'https://upriver.example/world/18273/ferrymen-of-two-banks-agree-on-one-timetable',
  site: 'Upriver',
  title: 'Ferrymen of two banks agree on one timetable after a winter of talks',
  section: 'REGION',
  readTime: '3 MIN READ',
  dek: 'Boats from Osk will leave on the hour and those from Vell at half past, while a third pier is to be tried "without prejudice" until the autumn.',
  caption: 'The pier at Vell was closed for most of the winter. / UPR',
  day: '2023-03-14',
  printedDay: '14 March 2023',
  body: [
    'The ferrymen of Osk and Vell have agreed on a common timetable for the first time in forty years, while engineers began to survey a third pier on Tuesday in a bid to end a quarrel that had stopped the boats twice this winter.',
    '"They spoke about the ice, and then about everything else," a spokeswoman for the river office said on Tuesday.',
    'Both sides had met four times since November at the old customs house, where the only stove is on the side of Osk, and where the talks are said to have gone better as soon as somebody moved the table.',
    'The harbour master of Osk, Ruben Aalto, and his colleague from Vell will sign the paper on Friday, and each is to be carried across by the other.',
    '# Vell to keep its own bell',
    'Also on Tuesday, the council of Vell decided to keep the bell that is rung when a boat is full, and warned that to silence it would have "consequences for everyone who has ever overslept."',
    '"We ask the other bank to listen, to answer and to be on time," said the mayor, who came to her office by boat.',
    '# Osk speaks of "noise"',
    'The river office answered by calling for a "lower tone", and said that a bell is a signal and no argument.',
    'Several dozen people stood on the pier of Osk on Monday night with saucepans, asking for a bell of their own.',
    'The boats run again from the first of April, with the ice, the engineers hope, well below the weir by then.',
  ],
  source: 'Upriver and the river office',
  readMore: [
    'Ice on the upper river: why the thaw came late this year',
    'Most people on both banks want a bridge, survey finds',
    'River office warns of low water by midsummer',
  ],
  cards: [
    'A pilot who steers by the smell of bakeries',
    'How the customs house lost its second stove',
    'Three bridges that were never built',
  ],
  explore: [
    'Orchestra cancels tour after piano is left behind in a tunnel',
    'Vote on school meals is put off for the third time',
    'Two elephants found asleep in a bus depot',
    'Airline says sorry for sending a choir to the wrong island',
    'Scientists count the steps of a giant tortoise',
    'Film about a lighthouse wins the festival nobody attended',
    'Police return four hundred umbrellas to their owners',
    'Farmers grow square melons for the northern market',
  ],
};

/** The lines that have to be left, in order. */
export const LINES = STORY.body.map((line) => line.replace(/^# /, ''));
