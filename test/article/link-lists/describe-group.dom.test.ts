import { describe, expect, it } from 'vitest';
import { describeGroup } from '../../../src/article/link-lists/describe-group.ts';
import { matchRule } from '../../../src/article/link-lists/match-rules.ts';
import type { SiteRule } from '../../../src/model/site-rule.ts';
import { listPage } from './list-page.ts';

const GROUPS = {
  'a widget by its heading': '.sidebar section:nth-of-type(1)',
  'the widget beside it': '.sidebar section:nth-of-type(2)',
  'a list in a widget': '.sidebar section:nth-of-type(2) ul',
  'a grid of cards': '[data-testid="explore-grid"]',
  'the wrapper of a grid': ':has(> [data-testid="explore-grid"])',
  'a box with a form': '#newsletter',
  'an aside in the text': 'article aside',
  'a list without a name': 'ul[class]',
};

const get = (document: Document, selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

const ruleFor = (element: Element): SiteRule => ({
  id: '1',
  site: 'paper.example',
  action: 'hide',
  created: 0,
  ...describeGroup(element),
});

describe('a group that was described', () => {
  it.each(Object.entries(GROUPS))('is found, and it alone: %s', (_, selector) => {
    const page = listPage();
    const group = get(page, selector);
    expect(matchRule(page, ruleFor(group)).matched).toEqual([group]);
  });

  it.each(Object.entries(GROUPS))(
    'is found when hashes and stories have changed: %s',
    (_, selector) => {
      const rule = ruleFor(get(listPage(), selector));
      const later = listPage({ hash: 'q4Rt2', day: 40 });
      expect(matchRule(later, rule).matched).toEqual([get(later, selector)]);
    },
  );

  it.each([
    'a widget by its heading',
    'a grid of cards',
    'a box with a form',
    'an aside in the text',
  ] as const)('is found though a banner came in above it: %s', (name) => {
    const rule = ruleFor(get(listPage(), GROUPS[name]));
    const moved = listPage({ before: '<div><a href="/sale">Sale</a></div><section></section>' });
    expect(matchRule(moved, rule).matched).toEqual([get(moved, GROUPS[name])]);
  });

  it('is named by what people called it', () => {
    const page = listPage();
    const selector = (of: string) => describeGroup(get(page, of)).selector;
    expect(selector('[data-testid="explore-grid"]')).toBe('[data-testid="explore-grid"]');
    expect(selector('#newsletter')).toBe('#newsletter');
    expect(selector('.sidebar section')).toBe('[class*="Widget_root__"]');
    expect(selector('.sidebar')).toBe('.sidebar');
  });

  it('has its heading and not that of its first item', () => {
    const page = listPage();
    expect(describeGroup(get(page, '.sidebar section'))).toMatchObject({
      heading: 'Most read',
      linkDensity: expect.closeTo(0.95, 1),
    });
    expect(describeGroup(get(page, '.sidebar section ul')).heading).toBe('Most read');
    expect(describeGroup(get(page, '[data-testid="explore-grid"]')).heading).toBe('');
  });

  it('may hold fields that stand in the way of methods', () => {
    const page = listPage();
    const names = ['matches', 'closest', 'getAttribute', 'children', 'parentElement', 'localName'];
    const form = get(page, '#newsletter form');
    form.innerHTML = names.map((name) => `<input name="${name}">`).join('') + form.innerHTML;
    expect(matchRule(page, ruleFor(form)).matched).toEqual([form]);
  });
});
