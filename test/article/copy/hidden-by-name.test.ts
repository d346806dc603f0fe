import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isHiddenByName } from '../../../src/article/copy/hidden.ts';

const named = (names: string): Element => {
  const { document } = parseHTML('<html><body><div></div></body></html>');
  const element = document.querySelector('div') as unknown as Element;
  element.setAttribute('class', names);
  return element;
};

describe('names that hide', () => {
  it.each([
    'hide',
    'hidden',
    'card is-hidden',
    'u-hidden note',
    'd-none',
    'otPcCenter ot-hide',
    'w-condition-invisible',
  ])('hides %j', (names) => {
    expect(isHiddenByName(named(names))).toBe(true);
  });

  it.each([
    'hidden md:block',
    'lg:inline-flex hidden',
    'd-none d-md-block',
    'd-none d-print-flex',
    'hidden visible-xs',
    'hidden-xs',
    'hide-on-mobile',
    'md:hidden',
    'overflow-hidden',
    'sc-overflow--hidden',
    'visually-hidden-focusable',
    'elementor-invisible',
    'hidden-gems',
  ])('does not hide %j, which shows at some width or means something else', (names) => {
    expect(isHiddenByName(named(names))).toBe(false);
  });
});
