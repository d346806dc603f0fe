/**
 * What Hypothesis' client is tested on (its `anchoring/test`: html-test, match-quote-test,
 * trim-range-test), redone on texts of our own: where a range may begin and end, how the best of
 * several places is chosen, what is cut off at its ends.
 */

/** The markup that ranges are taken in. */
export const FIXTURE = `
<p><strong>The harbour bell of Varby</strong> rings twice a day, once for the fog and once for the ferry, since nobody can tell them apart. Only <em>the keeper knows which.</em> He was <code>born</code> to it, <a href="#k">as was his aunt</a>, and sleeps <a href="#s">with one ear open</a>. So he says.</p>

<h2>What the keeper counts</h2>

<ol>
   <li>Gulls on the mole at dawn.</li>
   <li>Boats that come home late.</li>
</ol>

<h2>What he leaves out</h2>

  <p>He does not count the tides, for they count themselves.</p>


<p>Nothing else is kept here.<span></span></p>
<p></p>
<div>First line of a song.<br><br><br>Second line of a song.<br><br><br>Last line.</div>
<div>First line of a song.<br><p><br></p>Second line of a song.<br><p><br></p><br>Last line.</div>
<section><div></div><span>Test</span></section>
<script>"Second line of a song."</script>`;

/** A place in it: a text node by its number, or an element by a selector; and the offset into it. */
export type Place = [where: number | string, offset: number];

export interface RangeCase {
  name: string;
  start: Place;
  end: Place;
  /** The words a reader means by it. */
  quote: string;
}

const SONG = 'Second line of a song.';
const [SONG_1, SONG_2] = ['div:nth-of-type(1)', 'div:nth-of-type(2)'];
/** The number of the text node that holds the second line in each of the two. */
const [LINE_1, LINE_2] = ['#song1', '#song2'];

export const RANGES: RangeCase[] = [
  { name: 'part of a node', start: [1, 4], end: [1, 16], quote: 'harbour bell' },
  {
    name: 'a whole node, by the text',
    start: [1, 0],
    end: [1, 25],
    quote: 'The harbour bell of Varby',
  },
  {
    name: 'a whole node, by the element',
    start: ['strong', 0],
    end: ['strong', 1],
    quote: 'The harbour bell of Varby',
  },
  { name: 'across two nodes', start: [1, 12], end: [2, 12], quote: 'bell of Varby rings twice' },
  {
    name: 'across two nodes, the first by its element',
    start: ['strong', 0],
    end: [2, 12],
    quote: 'The harbour bell of Varby rings twice',
  },
  {
    name: 'across two nodes, the last by its element',
    start: [2, 67],
    end: ['em', 1],
    quote: 'nobody can tell them apart. Only the keeper knows which.',
  },
  {
    name: 'across blocks',
    start: ['h2', 0],
    end: ['li', 1],
    quote: 'What the keeper counts\\s+Gulls on the mole at dawn.',
  },
  {
    name: 'across items of a list',
    start: ['li', 0],
    end: ['li:nth-child(2)', 1],
    quote: 'Gulls on the mole at dawn.\\s+Boats that come home late.',
  },
  {
    name: 'a paragraph with all that is in it, by the element',
    start: ['p', 0],
    end: ['p', 10],
    quote: 'The harbour bell of Varby rings .* one ear open. So he says.',
  },
  {
    name: 'a paragraph that ends with an empty element',
    start: ['p:nth-of-type(3)', 0],
    end: ['p:nth-of-type(3)', 2],
    quote: 'Nothing else is kept here.',
  },
  { name: 'between line breaks, by the text', start: [LINE_1, 0], end: [LINE_1, 22], quote: SONG },
  ...[4, 5, 6, 7].map((to) => ({
    name: `between line breaks, to child ${to}`,
    start: [LINE_1, 0] as Place,
    end: [SONG_1, to + 1] as Place,
    quote: SONG,
  })),
  ...[3, 2, 1].map((from) => ({
    name: `between line breaks, from child ${from}`,
    start: [SONG_1, from] as Place,
    end: [LINE_1, 22] as Place,
    quote: SONG,
  })),
  ...[4, 5, 6].map((to) => ({
    name: `between breaks in paragraphs, to child ${to}`,
    start: [LINE_2, 0] as Place,
    end: [SONG_2, to] as Place,
    quote: SONG,
  })),
  ...[3, 2, 1].map((from) => ({
    name: `between breaks in paragraphs, from child ${from}`,
    start: [SONG_2, from] as Place,
    end: [LINE_2, 22] as Place,
    quote: SONG,
  })),
  {
    name: 'to the very beginning of a paragraph',
    start: ['h2:nth-of-type(2)', 0],
    end: ['p:nth-of-type(3)', 0],
    quote: 'What he leaves out\\s+He does not count the tides, for they count themselves.',
  },
  {
    name: 'from an element without children',
    start: ['section > div', 0],
    end: ['section > span', 1],
    quote: 'Test',
  },
];

/** A text in which the same words stand often. */
export const REFRAIN =
  'It was the calmest of seas, it was the wildest of seas, it was the year of the herring, it was the year of the crab, it was the month of mist, it was the month of wind, they had every boat before them, they had no boat before them, they were all sailing straight to Varby, they were all sailing straight the other way.';

export interface ChoiceCase {
  quote: string;
  prefix?: string;
  suffix?: string;
  /** Where it was said to stand, by the words that begin there; the beginning of the text otherwise. */
  near?: string;
  /** The words that begin where it is found. */
  found: string;
}

export const CHOICES: ChoiceCase[] = [
  { quote: 'before them', prefix: 'they had every boat ', found: 'before them, they had no' },
  { quote: 'before them', prefix: 'they had no boat ', found: 'before them, they were' },
  { quote: 'before them', prefix: 'they had ev-ery boat ', found: 'before them, they had no' },
  { quote: 'before them', prefix: 'they had not a boat ', found: 'before them, they were' },
  { quote: 'they had', suffix: ' every boat', found: 'they had every' },
  { quote: 'they had', suffix: ' no boat', found: 'they had no' },
  { quote: 'they had', suffix: ' ever a boat', found: 'they had every' },
  { quote: 'they had', suffix: ' nought', found: 'they had no' },
  {
    quote: 'boat before them',
    near: 'boat before them, they had no',
    found: 'boat before them, they had no',
  },
  {
    quote: 'boat before them',
    near: 'boat before them, they were',
    found: 'boat before them, they were',
  },
  {
    quote: 'boat befor them',
    near: 'boat before them, they were',
    found: 'boat before them, they were',
  },
  { quote: 'boat before them', found: 'boat before them, they had no' },
  {
    quote: 'the calmest of seas',
    prefix: 'Once upon a time it was ',
    found: 'the calmest of seas',
  },
  {
    quote: 'straight the other way',
    suffix: ', or so they said.',
    found: 'straight the other way',
  },
];

/** Words that are found, and must not be: nothing of the kind stands in {@link REFRAIN}. */
export const ABSENT: string[] = [
  'Many tides before, as he hauled the nets in the dark, the pilot was to think of that far-off noon',
  '',
  'qqqq zzzz',
];

export interface TrimCase {
  html: string;
  quote: string;
}

/** Whitespace of every kind at the ends, in the same node and in others. */
export const TRIMMED: TrimCase[] = [
  { html: '[One word]', quote: 'One word' },
  { html: '[\u00a0One word]', quote: 'One word' },
  { html: '[\u00a0\u2002One \u1680 word \u00a0\u2005 ]', quote: 'One \u1680 word' },
  { html: 'Mid[ \u00a0\u2005dle] word', quote: 'dle' },
  { html: '[<i>\u00a0 </i><b> <u>x</u></b> \u00a0]', quote: 'x' },
  {
    html: '[\n<p> </p><p>\u2029z<b>\u00a0 charm\u00a0</b> a </p> \n]',
    quote: 'z\u00a0 charm\u00a0 a',
  },
  { html: '<p> [<b>\u00a0<i><!-- a note -->f </i></b></p><div></div> ]', quote: 'f' },
];
