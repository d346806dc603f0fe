import { describe, expect, test } from 'vitest';
import { pictureAddress } from '../../../src/article/metadata/picture-address.ts';

const BASE = 'https://paper.example/story';
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const addressOf = (html: string): string | null => {
  const image = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
  return image && pictureAddress(image, BASE);
};

describe('the picture itself', () => {
  test.each([
    ['<img src="/a.jpg">', '/a.jpg'],
    ['<img src="/a.jpg" data-src="true">', '/a.jpg'],
    ['<img src="/a.jpg" data-original="1.5">', '/a.jpg'],
    [`<img src="/a.jpg" data-attrs='{"src":"/b.jpg"}' data-src='["/c.jpg"]'>`, '/a.jpg'],
    ['<img src="/a.jpg" data-url="https://paper.example/other" data-share-src="no">', '/a.jpg'],
    ['<img src="/wait.svg" data-src="/a.jpg">', '/a.jpg'],
    ['<img class="lazy" src="/grey.jpg" data-src="/a.jpg">', '/a.jpg'],
    ['<img class="lazyloaded" src="/a-800.jpg" data-src="/a.jpg">', '/a-800.jpg'],
    ['<img src="/a-800.jpg" data-src="/a.jpg">', '/a.jpg'],
    ['<img src="/spinner.gif" data-cfsrc="/a.jpg">', '/a.jpg'],
    [`<img src="${BLANK}" data-ezsrc="/a.jpg">`, '/a.jpg'],
    [
      `<img src="${BLANK}" data-src-mini="//i.example/s.jpg" data-src-full16x9="//i.example/l.jpg">`,
      'https://i.example/l.jpg',
    ],
    [`<img src="${BLANK}" data-thumb="/t_30x30.jpg" data-large-file="/l.jpg">`, '/l.jpg'],
    ['<img src="/a-24x16.jpg" srcset="/a-24x16.jpg 24w, /a-900x600.jpg 900w">', '/a-900x600.jpg'],
    ['<img srcset="/i/w_400,c_fit/a.jpg 400w, /i/w_900,c_fit/a.jpg 900w">', '/i/w_900,c_fit/a.jpg'],
    ['<img srcset="/a.jpg 1x,/b.jpg 2x">', '/b.jpg'],
    ['<img srcset="/a.jpg, /b.jpg 1.5x,">', '/b.jpg'],
    [
      '<picture><source srcset="/a.webp 1x, /b.webp 2x"><img src="/loading.gif"></picture>',
      '/b.webp',
    ],
    ['<picture><source data-srcset="/a.webp"><img></picture>', '/a.webp'],
    ['<img src="/lazy-river.jpg">', '/lazy-river.jpg'],
    ['<img src="/transparent-fish.jpg">', '/transparent-fish.jpg'],
    ['<img data-src="/{width}/a.jpg" src="/30/a.jpg?w=30">', '/1080/a.jpg'],
  ])('%s', (html, address) => {
    expect(addressOf(html)).toBe(new URL(address, BASE).href);
  });

  test.each([
    `<img src="${BLANK}">`,
    `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 5'%3E%3Crect fill='%23eee'/%3E%3C/svg%3E">`,
    '<img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=">',
    '<img src="javascript:alert(1)" data-src="javascript:alert(1)//a.jpg">',
    '<img srcset=", ,, ,">',
    '<img>',
  ])('is not to be had from %s', (html) => {
    expect(addressOf(html)).toBeNull();
  });
});
