import { describe, expect, it } from 'vitest';
import { matchRule } from '../../../src/article/link-lists/match-rules.ts';
import type { SiteRule } from '../../../src/model/site-rule.ts';
import { listPage, PROSE } from './list-page.ts';

const rule = (part: Partial<SiteRule>): SiteRule => ({
  id: '1',
  site: 'paper.example',
  action: 'hide',
  selector: '.sidebar section',
  heading: 'Most read',
  linkDensity: 0.95,
  created: 0,
  ...part,
});

const why = (page: Document, part: Partial<SiteRule>) =>
  matchRule(page, rule(part)).refused.map((one) => one.why);

const put = (page: Document, html: string): Document => {
  page.body.insertAdjacentHTML('beforeend', html);
  return page;
};

describe('a rule', () => {
  it('takes what still agrees, and leaves alone what its heading does not fit', () => {
    const page = listPage();
    const { matched, refused } = matchRule(page, rule({}));
    const [first, second] = page.querySelectorAll('.sidebar section');
    expect(matched).toEqual([first]);
    expect(refused).toEqual([{ element: second, why: 'heading' }]);
  });

  it('follows a heading that was reworded a little', () => {
    const page = put(
      listPage(),
      '<ul id="a" aria-label="Most read today"><a href="/1">One</a></ul>',
    );
    expect(matchRule(page, rule({ selector: '#a', linkDensity: 1 })).matched).toHaveLength(1);
  });

  it('leaves alone what has become text', () => {
    const page = put(
      listPage(),
      '<div id="a"><h2>Most read</h2><p>No longer a list.</p> <a href="/1">One</a></div>',
    );
    expect(why(page, { selector: '#a' })).toEqual(['density']);
  });

  it.each([
    ['running text', `<div id="a"><h2>Most read</h2>${PROSE}</div>`],
    [
      'running text without paragraphs',
      `<div id="a"><h2>Most read</h2>${PROSE.replaceAll('p>', 'div>')}</div>`,
    ],
    [
      'text with links in it',
      `<div id="a"><h2>Most read</h2>${PROSE.replaceAll('harbour board', '<a href="/h">harbour board</a>')}</div>`,
    ],
    [
      'sections with a link to each',
      `<div id="a">${`<section><a href="#s">§</a>${PROSE.slice(0, 210)}</section>`.repeat(6)}</div>`,
    ],
    [
      'short news with a linked time',
      `<div id="a">${`<div><a href="/t">10:05</a>${PROSE.slice(0, 210)}</div>`.repeat(6)}</div>`,
    ],
    ['the headline', '<div id="a"><h1>The wheel turns</h1></div>'],
    ['the main part', '<div id="a"><div role="main"></div></div>'],
  ])('never covers %s', (_, html) => {
    const page = put(listPage(), html);
    expect(why(page, { selector: '#a', heading: 'Most read', linkDensity: 0 })).toEqual(['prose']);
  });

  it.each(['html', 'body', 'main', 'article', 'body > div:first-of-type', 'h1'])(
    'never takes %s',
    (selector) => {
      const refused = why(listPage(), { selector, heading: '', linkDensity: 0 });
      expect(refused).toContain('prose');
      expect(
        matchRule(listPage(), rule({ selector, heading: '', linkDensity: 0 })).matched,
      ).toEqual([]);
    },
  );

  it('takes cards with teasers, which are no text of the page', () => {
    const page = listPage();
    const found = matchRule(
      page,
      rule({ selector: '[data-testid="explore-grid"]', heading: '', linkDensity: 0.3 }),
    );
    expect(found.matched).toHaveLength(1);
  });

  it('takes nothing where it would take more than twenty', () => {
    const page = put(listPage(), '<nav class="n"><a href="/1">One</a></nav>'.repeat(21));
    const found = matchRule(page, rule({ selector: '.n', heading: '', linkDensity: 1 }));
    expect(found.matched).toEqual([]);
    expect(new Set(found.refused.map((one) => one.why))).toEqual(new Set(['too-many']));
  });

  it.each(['', '..', ':has(', '#', 'a b >', '\0'])('matches nothing by "%s"', (selector) => {
    expect(matchRule(listPage(), rule({ selector }))).toEqual({ matched: [], refused: [] });
  });

  it.each(['querySelector', 'querySelectorAll', 'createTreeWalker', 'getElementById', 'body'])(
    'is held on a page with a form named %s',
    (name) => {
      const page = listPage({ before: `<form name="${name}"></form><img name="${name}">` });
      expect(matchRule(page, rule({})).matched).toHaveLength(1);
    },
  );

  it('bears elements in one another without end', () => {
    const page = put(listPage(), '<div id="deep"></div>');
    let inner: Element | null = page.getElementById('deep');
    for (let depth = 0; depth < 5000; depth++)
      inner = inner?.appendChild(page.createElement('div')) ?? null;
    if (inner) inner.innerHTML = '<a href="/1">One</a>';
    const found = matchRule(page, rule({ selector: '#deep', heading: '', linkDensity: 1 }));
    expect(found.matched).toHaveLength(1);
  });
});
