import { describe, expect, test } from 'vitest';
import { countsReaders } from '../../../src/article/metadata/pictures.ts';
import { readPage } from '../../../src/article/read-page.ts';

const URL = 'https://paper.example/story';
const PROSE =
  '<p>The wheel turns by itself once the sluice is open, and has done so since the year the bridge was built.</p>'.repeat(
    12,
  );

const imageOf = (html: string) => {
  const image = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
  if (!image) throw new Error(`${html} is no picture.`);
  return image;
};

describe('a picture counts readers', () => {
  test.each([
    '<img src="https://a.example/x.gif" width="1" height="1">',
    '<img src="https://a.example/x.gif" width="0px">',
    '<img src="https://a.example/x.gif" height=2>',
    '<img src="https://a.example/x.gif" style="position:absolute; width: 1px; height:1px">',
    '<img src="https://a.example/x.gif" style="HEIGHT:0 !important">',
    '<img src="https://a.example/x.gif" style="width:0;height:0;min-width:0">',
    '<img src="https://pixel.example/x?id=1">',
    '<img src="https://eu.tracking2.example/open/1">',
    '<img src="https://a.example/pixel.gif?u=1">',
    '<img src="https://a.example/t/1x1.png">',
    '<img src="https://a.example/hit.php?from=mail">',
  ])('%s', (html) => {
    const image = imageOf(html);
    expect(countsReaders(image, image.src)).toBe(true);
  });

  test.each([
    '<img src="https://a.example/x.gif">',
    '<img src="https://a.example/x.gif" width="3" height="3">',
    '<img src="https://a.example/x.gif" width="100%" height="1.5em">',
    '<img src="https://a.example/x.gif" style="max-width: 100%; border-width: 1px">',
    '<img src="https://a.example/x.gif" style="width:0;height:0;min-width:100%;max-width:100%;min-height:100%">',
    '<img src="https://a.example/pixel-phone.jpg">',
    '<img src="https://a.example/trackside.png">',
    '<img src="https://a.example/counter/mill.png">',
    '<img src="https://pixelated.example/x.png">',
  ])('and not %s', (html) => {
    const image = imageOf(html);
    expect(countsReaders(image, image.src)).toBe(false);
  });
});

test('an article keeps none of them, and does not take one for its picture', () => {
  const page = `<article><h1>The wheel turns</h1>
    <img src="https://spy.example/a" width="1" height="1"><img src="/mill.jpg" alt="The mill">${PROSE}
    <p><img src="blank.gif" data-src="/wheel.jpg" alt="The wheel"></p>${PROSE}
    <p>The end.<img src="https://spy.example/b" style="height:1px"></p></article>`;
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  const article = readPage(parsed, { url: URL, force: true })?.article;
  expect(article?.leadImage?.src).toBe('https://paper.example/mill.jpg');
  expect(article?.content).toContain('https://paper.example/wheel.jpg');
  expect(article?.content).not.toContain('spy.example');
});
