import { LIVE_STORY } from './live-story.ts';

const item = (text: string): string =>
  `<li><a href="https://archive.example/${text.length}">${text}</a></li>`;

/** What looks like a list that leads away and is the author's own: each stays, label and all. */
export const TWINS: Readonly<Record<string, { html: string; stays: string[] }>> = {
  'a list of sources': {
    html: `<h2>Sources</h2><ul>${LIVE_STORY.sources.map(item).join('')}</ul>`,
    stays: ['Sources', ...LIVE_STORY.sources],
  },
  'a part of the text called like a list': {
    html: `<h2>Recommended</h2><p>What the county engineers recommended in the end was a slip of forty metres, with a bend, since the rock under the beach does not allow for a straight one without blasting.</p><h2>Explore</h2><p>Those who want to see the boat can do so on any Saturday, if they bring a brush; there is paint enough, and the volunteers will explain to everybody what a garboard is.</p>`,
    stays: ['Recommended', 'Explore', 'a slip of forty metres', 'bring a brush'],
  },
  'a label over things that are no links': {
    html: `<h3>Recommended</h3><ul><li>A life jacket of at least 150 newtons, which has been looked at this year</li><li>A light that floats and is fastened to the jacket by a line</li><li>A knife that can be opened with one hand in a glove</li></ul><p>All of it hangs in the watch house, and whoever goes out with the boat signs for it in a book that was begun in the year of the first engine.</p>`,
    stays: ['Recommended', '150 newtons', 'A knife that can be opened'],
  },
  'an announced list of the author': {
    html: `<p>Four papers tell how it came to this, and all of them can be read in the library of Munnin:</p><ul>${LIVE_STORY.sources.map(item).join('')}</ul><p>The fifth, which everybody speaks of, was lent to somebody in the spring and has not been seen since, although there is a note in the catalogue that says who it was.</p>`,
    stays: ['Four papers', ...LIVE_STORY.sources],
  },
  'a label of an advert': {
    html: '<div><p>Advertisement</p><img src="/ad.jpg" width="300" height="250" alt="Buy a boat"></div>',
    stays: ['Advertisement'],
  },
};
