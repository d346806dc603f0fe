import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import style from '../../../public/hiding.css?raw';
import { describeGroup } from '../../../src/article/link-lists/describe-group.ts';
import type { SiteRule } from '../../../src/model/site-rule.ts';
import { HiddenGroups } from '../../../src/page/hiding/hidden-groups.ts';

const PARAGRAPH = `<p>${'The mill stood empty for most of a lifetime before anybody thought of it, and then it was rebuilt. '.repeat(4)}</p>`;
const TITLES = [
  'Ten shoes you need this winter',
  'Football final moved to Sunday',
  'Royal wedding, all the pictures',
  'New phone leaks ahead of launch',
  'Rents rise again in the capital',
  'Singer cancels her tour after a fall',
];
const slug = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
const LIST = `<ul class="more">${TITLES.map((title) => `<li><a href="/news/${slug(title)}">${title}</a></li>`).join('')}</ul>`;

const foldWords = () => ({ folded: 'more', open: 'fewer', lang: 'en' });
const page = () => new HiddenGroups({ site: 'paper.example', foldWords, changed: () => undefined });

const ruleFor = (selector: string): SiteRule => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector} here.`);
  return { ...describeGroup(element), id: 'r1', site: 'paper.example', action: 'hide', created: 0 };
};

const isShown = (selector: string): boolean =>
  (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0;

beforeEach(() => {
  document.body.innerHTML = `<style>${style}</style><main><article><h1>How the mill was rebuilt</h1>${PARAGRAPH.repeat(4)}</article></main>
    <div class="box"><aside class="rail"><h2>Most read</h2>${LIST}<p class="by">Chosen by hand</p></aside></div>
    <div class="tail" style="height: 4000px"></div>`;
});

afterEach(() => {
  document.body.innerHTML = '';
});

it('hides what the reader pointed at, though a part of it was judged before', async () => {
  const hiding = page();
  await hiding.look(true);
  hiding.setLevel('all');
  const [judged] = hiding.state().groups;
  expect(judged?.links[0]?.text).toBe(TITLES[0]);
  hiding.show(judged?.id ?? '', true);
  hiding.follow({ rules: [ruleFor('.rail')], settings: { shareRows: false, comments: false } });
  await hiding.look();
  expect(isShown('.rail')).toBe(false);
  expect(hiding.state().groups.map(({ rule, state }) => [rule, state])).toEqual([['r1', 'hidden']]);
});

it('gives a reader who has not scrolled since the very place where hiding found them', async () => {
  document.querySelector('main')?.before(document.querySelector('.box') as Element);
  const hiding = page();
  hiding.follow({ rules: [ruleFor('.rail')], settings: { shareRows: false, comments: false } });
  await hiding.look();
  const place = document.querySelector('article p:last-of-type') as Element;
  place.scrollIntoView({ block: 'start' });
  const before = scrollY;
  const top = place.getBoundingClientRect().top;
  hiding.setLevel('all');
  expect(isShown('.more')).toBe(false);
  expect(scrollY).toBeLessThan(before);
  expect(Math.abs(place.getBoundingClientRect().top - top)).toBeLessThan(2);
  hiding.setLevel('none');
  expect(scrollY).toBe(before);
});

it('hides by rules alone what they name, heading and all, though the rest was judged, too', async () => {
  document
    .querySelector('.rail')
    ?.insertAdjacentHTML(
      'beforeend',
      `<section><h2>Trending</h2><ul class="trend">${TITLES.map((title, at) => `<li><a href="/t/${at}">${title} again</a></li>`).join('')}</ul></section>`,
    );
  const hiding = page();
  hiding.follow({ rules: [ruleFor('.trend')], settings: { shareRows: false, comments: false } });
  await hiding.look();
  hiding.setLevel('rules');
  await hiding.look(true);
  expect([isShown('.trend'), isShown('section h2'), isShown('.more')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(hiding.state().on).toBe(false);
  hiding.setLevel('all');
  expect(isShown('.more')).toBe(false);
});

it('gives back a box that has become a paragraph of the text', async () => {
  const line =
    '<p>The mill stood empty for most of a lifetime before anybody had so much as thought of it.</p>';
  const article = document.querySelector('article') as Element;
  article.innerHTML = `<h2>How it was</h2><div>${line.replace('<p', '<p class="it"')}</div>`;
  const hiding = page();
  hiding.follow({ rules: [ruleFor('.it')], settings: { shareRows: false, comments: false } });
  await hiding.look(false);
  hiding.setLevel('rules');
  expect(isShown('.it')).toBe(false);
  document.querySelector('.it')?.insertAdjacentHTML('afterend', line.repeat(8));
  await hiding.look();
  expect(isShown('.it')).toBe(true);
});

it('tells the button as many links as the popup, a box without any beside them or not', async () => {
  document
    .querySelector('.tail')
    ?.insertAdjacentHTML('beforebegin', '<div class="ad">ADVERTISEMENT</div>');
  const told: number[] = [];
  const hiding = new HiddenGroups({
    site: 'paper.example',
    foldWords,
    changed: (links) => told.push(links),
  });
  await hiding.look(true);
  hiding.setLevel('all');
  hiding.follow({ rules: [ruleFor('.ad')], settings: { shareRows: false, comments: false } });
  await hiding.look();
  const counts = hiding.state().groups.map(({ count }) => count);
  expect(counts.sort()).toEqual([0, TITLES.length]);
  expect(hiding.state().links).toBe(TITLES.length);
  expect(told.at(-1)).toBe(hiding.state().links);
});

it('tells of a box without links that it has hidden, too', async () => {
  document
    .querySelector('.by')
    ?.insertAdjacentHTML('afterend', '<div class="ad">ADVERTISEMENT</div>');
  const told: number[] = [];
  const hiding = new HiddenGroups({
    site: 'paper.example',
    foldWords,
    changed: (links) => told.push(links),
  });
  hiding.follow({ rules: [ruleFor('.ad')], settings: { shareRows: false, comments: false } });
  await hiding.look(false);
  hiding.setLevel('rules');
  expect(isShown('.ad')).toBe(false);
  expect(told.at(-1)).toBe(1);
});

it('opens a folded list on the page, and folds it there again', async () => {
  document
    .querySelector('.more')
    ?.insertAdjacentHTML(
      'beforeend',
      ['Another mill rebuilt: how the mill at Sennick was rebuilt', 'Who rebuilt the mill']
        .map((title) => `<li><a href="/news/${slug(title)}">${title}</a></li>`)
        .join(''),
    );
  const hiding = page();
  await hiding.look(true);
  hiding.setLevel('all');
  const line = () => document.querySelector<HTMLElement>('[data-put-in]');
  const state = () => hiding.state().groups.map((group) => [group.state, group.isAway]);
  expect([isShown('.more li'), state()]).toEqual([false, [['folded', true]]]);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect([isShown('.more li'), state()]).toEqual([true, [['shown', false]]]);
  expect(line()?.isConnected).toBe(true);
  await userEvent.keyboard('{Enter}');
  expect([isShown('.more li'), state()]).toEqual([false, [['folded', true]]]);
  hiding.setLevel('none');
  expect([isShown('.more li'), line()]).toEqual([true, null]);
});

it('leads the focus that was in a list to the line that it is folded to, and back', async () => {
  document
    .querySelector('.more')
    ?.insertAdjacentHTML(
      'beforeend',
      ['Another mill rebuilt: how the mill at Sennick was rebuilt', 'Who rebuilt the mill']
        .map((title) => `<li><a href="/news/${slug(title)}">${title}</a></li>`)
        .join(''),
    );
  const hiding = page();
  await hiding.look(true);
  const link = document.querySelector<HTMLElement>('.more a');
  link?.focus();
  hiding.setLevel('all');
  expect(document.activeElement).toBe(document.querySelector('[data-put-in]'));
  hiding.setLevel('none');
  expect(document.activeElement).toBe(link);
});

it('gives the focus back to what was hidden from under it', async () => {
  const hiding = page();
  await hiding.look(true);
  const link = document.querySelector<HTMLElement>('.more a');
  link?.focus();
  hiding.setLevel('all');
  expect(isShown('.more')).toBe(false);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  hiding.setLevel('none');
  expect(document.activeElement).toBe(link);
});

it('does not count what stands in a menu that is closed, and hides it all the same', async () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<style id="closed">.rail { display: none }</style>',
  );
  const hiding = page();
  await hiding.look(true);
  hiding.setLevel('all');
  expect(hiding.state().groups.map(({ isAway }) => isAway)).toEqual([true]);
  expect(hiding.state().links).toBe(0);
  document.querySelector('#closed')?.remove();
  expect(isShown('.more')).toBe(false);
  hiding.setLevel('none');
  expect(isShown('.more')).toBe(true);
});

it('lets a large page go on while it is looked at, and finds each list once', async () => {
  const many = (at: number) =>
    `<section><h3>More of it ${at}</h3>${LIST.replaceAll('/news/', `/news${at}/`).repeat(10)}</section>`;
  document.body.insertAdjacentHTML(
    'beforeend',
    Array.from({ length: 60 }, (_, at) => many(at)).join(''),
  );
  const order: string[] = [];
  setTimeout(() => order.push('page'), 0);
  const hiding = page();
  const looks = [hiding.look(true), hiding.look(true)];
  await Promise.all(looks).then(() => order.push('look'));
  expect(order).toEqual(['page', 'look']);
  const links = hiding.state().groups.flatMap((group) => group.links.map(({ href }) => href));
  expect(links.length).toBeGreaterThan(0);
  expect(new Set(links).size).toBe(links.length);
});
