import { expect, test } from 'vitest';
import { settleCode } from '../../../src/article/code/settle-code.ts';
import { PageNames } from '../../../src/article/copy/page-names.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';
import { LISTINGS, TWINS } from './listings.ts';

function settled(html: string): Document {
  const page = parseHtml(`<article><p>Before.</p>${html}<p>Behind.</p></article>`);
  settleCode(page, new PageNames(page));
  return page;
}

test.each(LISTINGS)('%s', (_make, html, language, code) => {
  const listings = [...settled(html).querySelectorAll('pre')];
  expect(listings.map(({ textContent }) => textContent)).toEqual([code]);
  expect(listings[0]?.firstElementChild?.getAttribute('class') ?? '').toBe(
    language && `language-${language}`,
  );
});

test.each(LISTINGS)('nothing is left beside it but names of files: %s', (_make, html) => {
  const { body } = settled(html);
  for (const read of body.querySelectorAll('pre,button')) read.remove();
  const left = (body.textContent ?? '').replace(/\s+/g, ' ').trim();
  expect(left.replace('Before.', '').replace('Behind.', '').replace('echo.py', '').trim()).toBe('');
});

test.each(TWINS)('stays: %s', (_name, html, holds, text) => {
  const { body } = settled(html);
  expect(holds.filter((selector) => !body.querySelector(selector))).toEqual([]);
  expect(body.textContent).toBe(`Before.${text}Behind.`);
});
