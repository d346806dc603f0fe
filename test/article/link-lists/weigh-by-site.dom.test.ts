import { afterEach, describe, expect, it } from 'vitest';
import { weighBySite } from '../../../src/article/link-lists/beside/weigh-by-site.ts';
import { findJudgedGroups } from '../../../src/article/link-lists/judge-groups.ts';
import '../../../src/article/whole.ts';
import type { KnownSite, SeenPage } from '../../../src/model/seen-lists.ts';
import { showPage, takePagesAway } from './shown-page.ts';
import { linked, type SitePage, sitePages } from './site-pages.ts';

afterEach(takePagesAway);

const EVERYWHERE = ['Bread for Easter', 'Ten new chairs', 'Wool and wire', 'A quiet night'];
const OWN = [
  'The baker of Harl closes his shop at last',
  'Two swans on the roof of the bank',
  'Choir looks for a bass who can swim',
  'Winter market moves to the tram depot',
];

const NOTHING: KnownSite = { salt: 17, pages: [], lists: [] };

/** As the store remembers it. */
const remember = (site: KnownSite, { page, lists }: SeenPage): KnownSite => ({
  ...site,
  pages: [page, ...site.pages],
  lists: [...lists.map((list) => ({ ...list, pages: [page] })), ...site.lists],
});

/** Gives the chances of one link of each list after pages of the site were seen, the last of them last. */
async function chancesAfter(pages: readonly SitePage[], before: number): Promise<number[]> {
  let site = NOTHING;
  let chances = new Map<Element, number>();
  for (const { url, html } of pages) {
    const live = await showPage(html);
    chances = new Map(
      [...live.querySelectorAll('.everywhere a,.own a,nav a')].map((link) => [
        link,
        link.closest('nav') ? 0.04 : before,
      ]),
    );
    site = remember(site, weighBySite(chances, url, site));
  }
  const of = (selector: string) =>
    [...chances].find(([link]) => link.closest(selector))?.[1] ?? Number.NaN;
  return [of('.everywhere'), of('.own'), of('nav')];
}

const pages = sitePages({
  everywhere: `<div class="everywhere"><ul>${linked(EVERYWHERE)}</ul></div>`,
  own: (at) => (at === 2 ? `<ol class="own">${linked(OWN)}</ol>` : ''),
});

describe('the chance of a list to lead away', () => {
  it('is what the model says on the first page of a site', async () => {
    expect(await chancesAfter(pages.slice(0, 1), 0.4)).toEqual([0.4, Number.NaN, 0.04]);
  });

  it('is higher where it stands on other pages, and lower where nothing like it does', async () => {
    const [everywhere = 0, own = 1, menu] = await chancesAfter(pages, 0.4);
    expect(everywhere).toBeGreaterThan(0.7);
    expect(own).toBeLessThan(0.3);
    expect(menu).toBe(0.04);
  });

  it('is the same on a page that is looked at again', async () => {
    const [first] = pages;
    if (!first) throw new Error('no page');
    expect((await chancesAfter([first, first, first], 0.4))[0]).toBe(0.4);
  });

  it('stays where the model is sure of what is the author’s own', async () => {
    expect((await chancesAfter(pages, 0.1))[0]).toBe(0.1);
  });
});

it('remembers neither an address nor a word', async () => {
  const [first] = pages;
  if (!first) throw new Error('no page');
  const { seen } = findJudgedGroups(await showPage(first.html), first.url, { site: NOTHING });
  expect(seen?.lists.length).toBeGreaterThan(1);
  expect(JSON.stringify(seen)).toMatch(/^[\d"a-z:,[\]{}]*$/);
  expect(JSON.stringify(seen).replace(/"(?:page|lists|make|links)"/g, '')).not.toMatch(/[a-z]/);
});

describe('the second page of a site is judged better than the first', () => {
  const links = async (page: SitePage, site: KnownSite) => {
    const live = await showPage(page.html);
    const { groups, seen } = findJudgedGroups(live, page.url, { site });
    const away = groups.filter(({ verdict }) => verdict !== 'keep');
    return { away: away.flatMap((group) => group.links.map(({ text }) => text)), seen };
  };
  /** What is taken of the last page alone, and after the others were seen. */
  async function takenOfLast(all: readonly SitePage[]): Promise<[string[], string[]]> {
    const last = all.at(-1);
    if (!last) throw new Error('no page');
    let site = NOTHING;
    for (const page of all.slice(0, -1)) {
      const { seen } = await links(page, site);
      if (seen) site = remember(site, seen);
    }
    return [(await links(last, NOTHING)).away, (await links(last, site)).away];
  }
  const card = (text: string) =>
    `<div><a href="/s/${text.length}"><img src="/i.jpg" width="200" height="100" alt=""><b>${text}</b></a></div>`;

  it('takes cards that every page has in its text', async () => {
    const cards = `<div>${OWN.map(card).join('')}</div>`;
    const [alone, after] = await takenOfLast(
      sitePages({ everywhere: '', own: () => cards }).slice(0, 2),
    );
    expect([alone, after]).toEqual([[], OWN]);
  });

  it('leaves lines that only one page has', async () => {
    const address = (text: string) => `/stories/of/harl/${text.toLowerCase().replaceAll(' ', '-')}`;
    const lines = OWN.map((text) => `<p><a href="${address(text)}">${text}</a></p>`).join('');
    const own = (at: number) => (at === 2 ? lines : '');
    const [alone, after] = await takenOfLast(sitePages({ everywhere: '', own }));
    expect([alone.length > 0, after]).toEqual([true, []]);
  });

  it('leaves menus, which every page has, too', async () => {
    const all = sitePages({ everywhere: '', own: () => '' });
    expect(await takenOfLast(all)).toEqual([[], []]);
  });
});
