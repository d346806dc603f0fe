/** One news story and all that stands round it on its page, for `live-markups.ts` to lay out. */
export const LIVE_STORY = {
  url: 'https://tidewater.example/region/harbour-towns-sign-paper-on-shared-lifeboat',
  site: 'Tidewater',
  title: 'Harbour towns sign paper on a shared lifeboat after two winters of talks',
  dek: 'The boat will lie at Skerry in winter and at Munnin in summer, and its crew is to be drawn from both.',
  body: [
    'The harbour towns of Skerry and Munnin have signed a paper on a shared lifeboat, after two winters in which each had a boat that was too small for the sea and a crew that was too small for the boat.',
    '"Nobody in the water has ever asked which town the boat was from," said the coxswain of Skerry, who has rowed in both.',
    'The two councils had met nine times since the storm of October, at first in the old net loft and later in the school, where the chairs are lower and the meetings, everybody agrees, have been shorter.',
    'The lifeboat itself is eleven years old, was built for a river mouth further south, and has been on the slip at Munnin since August, where volunteers have scraped, caulked and painted her on most Saturdays.',
    '# A crew from both sides',
    'Of the fourteen people who will go out with the lifeboat, seven live in Skerry and seven in Munnin; the engineer, who lives on the road between the two, was counted twice until somebody noticed.',
    '"We train on Tuesdays, and we argue on Wednesdays," the coxswain of Munnin said. "It has been the other way round for long enough."',
    '# Who pays for the slip',
    'What is not settled is the slip, which has to be longer for the heavier boat, and for which both towns have a plan, a drawing and no money.',
    'The county has offered a loan over twenty years, and the fishing cooperative has offered stone from its old quay, if somebody takes it away before the spring tides.',
    'Until then the lifeboat will be launched from the beach, as the boats were a hundred years ago, with a tractor in the place of the horses.',
    'The first watch begins on the first of December at six in the evening, and the kettle of the watch house, which was given by neither town, has already been tried.',
  ],
  readMore: [
    'Why the storm of October came without a warning',
    'Fishing cooperative sells its last wooden trawler',
    'What a new slip would cost the county',
  ],
  cards: [
    'Nine soups for a week of rain',
    'The accordion that crossed the Atlantic twice',
    'How to sleep on a night train',
  ],
  explore: [
    'Parliament puts off vote on railway fares until May',
    'Singer cancels her tour after losing her voice in Lisbon',
    'Two bears wander into a supermarket and leave by the till',
    'Central bank leaves its rate as it was',
    'Scientists find a frog that does not croak',
    'Munnin crew rows old lifeboat home for the last time',
    'Airline says sorry for flying to the wrong island',
    'Champion withdraws from the tennis final',
    'Film about a bus driver wins first prize in Venice',
    'Court throws out claim over a talking parrot',
    'Price of olive oil falls for the third month',
    'Museum returns a mask to the people who carved it',
    'Factory that makes bells is to close after three centuries',
    'Astronauts come home nine months late',
    'Minister resigns over a borrowed bicycle',
    'Chess club bans the telephone from its toilets',
  ],
  /** Which of the sixteen is on the subject of the story. */
  onSubject: 'Munnin crew rows old lifeboat home for the last time',
  sources: [
    'Minutes of the council of Skerry, 4 November',
    'Survey of slips and landing places on the northern coast',
    'Annual report of the lifeboat institution',
    'Letter of the fishing cooperative to the county',
  ],
};

/** All of the page that only leads away; what is on the subject may be set apart and stay. */
export const LEADING_AWAY: readonly string[] = [
  ...LIVE_STORY.readMore,
  ...LIVE_STORY.cards,
  ...LIVE_STORY.explore.filter((text) => text !== LIVE_STORY.onSubject),
  'Recommended',
  'READ MORE',
  'Explore',
];

/** What has to be seen after it as before. */
export const STAYING: readonly string[] = [
  LIVE_STORY.title,
  ...LIVE_STORY.body.map((line) => line.replace(/^# /, '')),
];
