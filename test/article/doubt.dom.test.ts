import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { paragraphs } from './paragraphs.ts';

const pageOf = (main: string, rest = ''): string =>
  `<title>The ferry was late</title><body><div><div id="story"><h1>The ferry was late</h1>${main}</div>${rest}</div>`;

function read(html: string, other = false) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const reading = readPage(document, { url: 'https://paper.example/ferry', force: true, other });
  if (!reading) throw new Error('nothing read');
  return reading;
}

describe('an extraction is doubted', () => {
  test('where another part of the page holds much prose, which can be read instead', () => {
    // A story and its like, so far apart that neither is a part of the other.
    const page = `<title>Two stories</title><body><main>${pageOf(paragraphs(14, 'Story'))}</main><div id="second">${paragraphs(7, 'Archive')}</div>`;
    expect(read(page).doubt).toEqual({ reason: 'rival', hasOther: true });
    const { doubt, isOther, article } = read(page, true);
    expect(doubt).toBeUndefined();
    expect(isOther).toBe(true);
    expect(article.text).toContain('Archive 7.');
    expect(article.text).not.toContain('Story 1.');
  });

  test('where there is little text', () => {
    expect(read(pageOf(paragraphs(3, 'Story'))).doubt).toEqual({
      reason: 'short',
      hasOther: false,
    });
  });

  test('where more was taken away than left', () => {
    const links = Array.from(
      { length: 60 },
      (_, at) => `<li><a href="/a/${at}">Ten kitchens of number ${at} that all will envy</a></li>`,
    );
    const page = pageOf(`${paragraphs(6, 'Story')}<h2>Recommended</h2><ul>${links.join('')}</ul>`);
    expect(read(page).doubt).toMatchObject({ reason: 'taken' });
  });
});

test('one part with enough text, and little beside it, is not doubted', () => {
  expect(read(pageOf(paragraphs(14, 'Story'))).doubt).toBeUndefined();
  const note = `<div>${paragraphs(1, 'About us')}</div>`;
  expect(read(pageOf(paragraphs(14, 'Story'), note)).doubt).toBeUndefined();
});

test('where there is no other part, the first is read', () => {
  const { isOther, article } = read(pageOf(paragraphs(14, 'Story')), true);
  expect(isOther).toBeUndefined();
  expect(article.text).toContain('Story 14.');
});
