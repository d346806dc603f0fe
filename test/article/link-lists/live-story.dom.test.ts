import { afterEach, describe, expect, it } from 'vitest';
import { findJudgedGroups } from '../../../src/article/link-lists/judge-groups.ts';
import { LIVE_MARKUPS, livePage } from './live-markups.ts';
import { LEADING_AWAY, LIVE_STORY, STAYING } from './live-story.ts';
import { TWINS } from './live-twins.ts';
import { hideGroups, showPage, takePagesAway, textSeen } from './shown-page.ts';

afterEach(takePagesAway);

const judge = (live: Document) => findJudgedGroups(live, LIVE_STORY.url).groups;

describe.each(Object.entries(LIVE_MARKUPS))('the live page of one story in %s', (_, markup) => {
  it('shows its text whole, and nothing that leads away', async () => {
    const live = await showPage(livePage(markup));
    const before = textSeen(live);
    expect([...STAYING, ...LEADING_AWAY].filter((text) => !before.includes(text))).toEqual([]);
    hideGroups(judge(live));
    const after = textSeen(live);
    // Over the entry that is on the subject, and stays, its label stays, too.
    const away = after.includes(LIVE_STORY.onSubject)
      ? LEADING_AWAY.filter((text) => text !== 'Explore')
      : LEADING_AWAY;
    expect(away.filter((text) => after.includes(text))).toEqual([]);
    expect(STAYING.filter((text) => !after.includes(text))).toEqual([]);
  });

  it('has each of the sixteen judged by its words', async () => {
    const links = judge(await showPage(livePage(markup))).flatMap((group) => group.links);
    // Told as on the subject, or set apart from what goes.
    const on = LIVE_STORY.explore.filter((text) =>
      links.every((link) => link.text !== text || link.subject?.on),
    );
    const off = LIVE_STORY.explore.filter((text) =>
      links.some((link) => link.text === text && link.subject?.on === false),
    );
    expect([on, off.length]).toEqual([[LIVE_STORY.onSubject], 15]);
  });
});

describe.each(Object.entries(TWINS))('%s', (_, { html, stays }) => {
  it('stays on the live page', async () => {
    const markup = LIVE_MARKUPS['elements that say what they are'];
    if (!markup) throw new Error('That markup is gone.');
    const body = livePage(markup).replace(/(<h2>Who pays)/, `${html}$1`);
    const live = await showPage(body);
    expect(stays.filter((text) => !textSeen(live).includes(text))).toEqual([]);
    hideGroups(judge(live));
    expect(stays.filter((text) => !textSeen(live).includes(text))).toEqual([]);
  });
});

it('gives each list as one, with its label, however loose its entries stand', async () => {
  for (const name of ['flat paragraphs', 'a shadow tree round each card', 'layout tables']) {
    const markup = LIVE_MARKUPS[name];
    if (!markup) throw new Error(`No markup is called ${name}.`);
    const explore = judge(await showPage(livePage(markup))).filter(
      ({ heading }) => heading === 'Explore',
    );
    const told = explore.map(({ verdict, links }) => `${name}: ${verdict} ${links.length}`);
    // Whole and folded, or without the entry that is on the subject.
    expect([[`${name}: fold 16`], [`${name}: hide 15`]]).toContainEqual(told);
  }
});

it.each([
  '<hr><p>Recommended</p><hr>',
  '<aside class="recommended"><h4>Recommended</h4></aside>',
  '<div><div><b>Recommended</b></div></div>',
  '<div class="box"><p>Das könnte Sie auch interessieren</p></div>',
  '<rail-x><rail-label>関連記事</rail-label></rail-x>',
])('a label that stands alone in the text goes: %s', async (label) => {
  const markup = LIVE_MARKUPS['elements that say what they are'];
  if (!markup) throw new Error('That markup is gone.');
  const live = await showPage(livePage(markup).replace(/(<p>What is not settled)/, `${label}$1`));
  const words = label.replace(/<[^>]+>/g, '');
  const count = () => textSeen(live).split(words).length - 1;
  const before = count();
  const groups = judge(live);
  hideGroups(groups);
  expect([before > 0, count()]).toEqual([true, 0]);
  expect(STAYING.filter((text) => !textSeen(live).includes(text))).toEqual([]);
});
