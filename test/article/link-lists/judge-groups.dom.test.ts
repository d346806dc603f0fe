import { afterEach, describe, expect, test } from 'vitest';
import {
  findJudgedGroups,
  type GroupFindings,
} from '../../../src/article/link-lists/judge-groups.ts';
import { showPage, takePagesAway } from './shown-page.ts';

const HERE = 'https://news.example/2024/the-mill-at-orrin-turns-again';

const PROSE = [
  'For eleven years the wheel of the mill at Orrin had stood still, and hardly anybody in the village could say what it had sounded like. On Saturday morning, a little after nine, the sluice was opened, and the old oak wheel began to turn.',
  "The work took four winters. Volunteers carried away the silt by hand, because no machine could reach the race without breaking the wall of dry stone that the miller's grandfather had built, and nobody wanted to be the one who broke it.",
  'What the wheel will drive is not decided yet. The council would like flour, the school would like light, and the owner of the land, who pays for the water, would like to be asked before anybody decides.',
  'Her notebook, in which every board and every nail is written down, goes to the archive of the county. Whoever has to mend the wheel the next time, in thirty years or in forty, shall find out how it was done and what they got wrong.',
  'On Sunday the mill is open to all. There will be bread, though the flour for it had to be bought, and the wheel will turn from ten until the water in the pond is too low, which is about four in the afternoon at this time of the year.',
  'Nobody expects the wheel to pay for itself. It is enough, they say in the village, that children who grew up beside a heap of wet timber now know what their street is named for, and can hear it from their beds.',
];

const FERRY = [
  'The ferry to Sula will not sail this winter. The company says that the hull needs new plates, that no yard on the coast has room before March, and that it has looked for a second boat since August without finding one that fits the slip.',
  'For the forty people on the island that means a boat of the coast guard twice a week, if the wind allows it. Their doctor has moved her hours to the mornings on which it comes, and the shop sells flour by the sack again.',
  'The county has promised to pay for a helicopter when the ice comes. The islanders have heard that promise before, and some of them have put a second stove into the schoolhouse, where all of them would fit if it came to that.',
  'A new boat was ordered two years ago and should have been there by now. The yard blames its engines, the maker of the engines blames the yard, and the ministry, which pays for both, says that it has written to them.',
  'Until then the old bell on the pier is rung by hand when the boat is late, as it was before there were telephones. Whoever hears it and has a lamp puts it into the window on the side of the sea, so that the crew can tell the pier from the rocks.',
  'In the schoolhouse they have begun a list of all that the island would need if nobody came for a month. It is longer than anybody thought, and on top of it, above flour and above candles, somebody has written: patience.',
];

const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const list = (name: string, heading: string, titles: string[]) =>
  `<section class="${name}"><h2>${heading}</h2><ul>${titles
    .map(
      (title) =>
        `<li><a href="/2024/${title.toLowerCase().replaceAll(' ', '-')}">${title}</a></li>`,
    )
    .join('')}</ul></section>`;

const READ = [
  'Singer cancels her spring tour after a fall',
  'Rents rise again in the capital',
  'The best boots for rain, tried by us',
  'Minister denies knowing of the letter',
];

const MANY = [
  ...READ,
  'Ten walks for a warm Sunday',
  'Four schools close after the storm',
  'Why your tomatoes split after rain',
  'Goalkeeper signs for a third season',
];

const page = (more: string) =>
  `<!doctype html><html lang="en"><head><title>The mill at Orrin turns again</title></head><body><header><nav><a href="/">Home</a><a href="/news">News</a></nav></header><main><article><h1>The mill at Orrin turns again</h1>${paragraphs(PROSE)}</article>${more}</main><footer><a href="/about">About us</a></footer></body></html>`;

afterEach(takePagesAway);

const hidden = ({ groups }: GroupFindings) =>
  groups.filter(({ verdict }) => verdict === 'hide').map(({ heading }) => heading);

test('what is on the subject in a list that leads away stays in its place', async () => {
  const titles = [...READ, 'How the mill wheel at Orrin was drawn', 'Ten walks for a warm Sunday'];
  const live = await showPage(page(list('most-read', 'Most read', titles)));
  const { groups } = findJudgedGroups(live, HERE);
  const gone = groups.flatMap(({ elements }) => elements.map(({ textContent }) => textContent));
  expect(groups.map(({ verdict }) => verdict)).toEqual(['hide']);
  expect(gone).toEqual([...READ, 'Ten walks for a warm Sunday']);
  expect(groups[0]?.links).toHaveLength(5);
  expect(groups[0]?.whole?.contains(live.querySelector('.most-read li'))).toBe(true);
});

describe('what stands in another tree of the page', () => {
  test('is found in an open shadow tree, and taken inside it', async () => {
    const live = await showPage(page('<news-list></news-list>'));
    const host = live.querySelector('news-list') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = list('most-read', 'Most read', READ);
    const found = findJudgedGroups(live, HERE);
    expect(hidden(found)).toEqual(['Most read']);
    expect(found.groups[0]?.elements[0]?.getRootNode()).toBe(host.shadowRoot);
    expect(found.inner).toEqual([host.shadowRoot]);
  });

  test('leaves alone what is in its slots', async () => {
    const live = await showPage(page('<my-box><p slot="a">A note.</p></my-box>'));
    const host = live.querySelector('my-box') as Element;
    host.attachShadow({
      mode: 'open',
    }).innerHTML = `<slot name="a"></slot>${list('most-read', 'Most read', READ)}`;
    const places = findJudgedGroups(live, HERE).groups.flatMap(({ elements }) => elements);
    expect(places.some((place) => place.contains(host) || place.tagName === 'SLOT')).toBe(false);
  });

  test('is found in a frame, which goes as a whole where it shows nothing else', async () => {
    const live = await showPage(page('<iframe></iframe>'));
    const frame = live.querySelector('iframe') as HTMLIFrameElement;
    const inner = frame.contentDocument as Document;
    inner.body.innerHTML = list('most-read', 'Most read', READ);
    const { groups } = findJudgedGroups(live, HERE);
    expect(groups.flatMap(({ elements }) => elements)).toEqual([frame]);
    expect(groups[0]?.links.map(({ text }) => text)).toEqual(READ);
  });
});

describe('the next article below', () => {
  const next = `<article><h1>No ferry to Sula this winter</h1>${paragraphs(FERRY)}</article>`;
  const onFerry = list('related', 'Related', [
    'Why the ferry to Sula is so old',
    'Sula ferry yard asks for two more months',
    'The winter Sula had no ferry for ninety days',
  ]);

  test('keeps the links on its own subject', async () => {
    const below = next.replace('</article>', `${onFerry}</article>`);
    const alone = await showPage(page(list('most-read', 'Most read', READ) + onFerry));
    expect(hidden(findJudgedGroups(alone, HERE))).toEqual(['Most read', 'Related']);
    const both = await showPage(page(list('most-read', 'Most read', READ) + below));
    expect(hidden(findJudgedGroups(both, HERE))).toEqual(['Most read']);
  });

  test('has what is off its subject taken, too', async () => {
    const below = next.replace('</article>', `${list('most-read', 'Most read', MANY)}</article>`);
    expect(hidden(findJudgedGroups(await showPage(page(below)), HERE))).toEqual(['Most read']);
  });
});

describe('a promotion in the middle of the text', () => {
  const between = (line: string) =>
    showPage(page('').replace(`<p>${PROSE[2]}`, `${line}<p>${PROSE[2]}`));

  test('goes where its label says so and it is off the subject', async () => {
    const document = await between(
      '<p><strong>READ MORE: <a href="/2024/singer">Singer cancels her spring tour</a></strong></p>',
    );
    const { groups } = findJudgedGroups(document, HERE);
    expect(groups.map(({ verdict, heading }) => [verdict, heading])).toEqual([
      ['hide', 'READ MORE'],
    ]);
    expect(groups[0]?.elements[0]?.textContent).toBe('READ MORE: Singer cancels her spring tour');
  });

  test('stays where it is on the subject', async () => {
    const document = await between(
      '<p>READ MORE: <a href="/2024/wheel">How the mill wheel at Orrin was drawn</a></p>',
    );
    expect(findJudgedGroups(document, HERE).groups.map(({ verdict }) => verdict)).toEqual(['keep']);
  });

  test('is not seen in the sentence of an author', async () => {
    const document = await between(
      '<p>To read more of it, ask for <a href="/2024/notebook">the notebook of the carpenter</a>, which lies in the archive of the county and is shown on Mondays.</p>',
    );
    expect(findJudgedGroups(document, HERE).groups).toEqual([]);
  });
});

test.each([
  [
    'a label that is no heading is told',
    '<p class="title">Trending in the county</p>',
    'Trending in the county',
  ],
  ['a date is none', '<p class="title">12 March</p>', ''],
])('%s', async (_, label, expected) => {
  const items = list('trending', '', READ).replace('<h2></h2>', label);
  expect(hidden(findJudgedGroups(await showPage(page(items)), HERE))).toEqual([expected]);
});
