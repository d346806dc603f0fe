import { afterEach, expect, test, vi } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { loadedPictures } from '../../src/page/loaded-pictures.ts';

const PROSE =
  '<p>The wheel turns by itself once the sluice is open, and has done so since the year the bridge was built.</p>'.repeat(
    12,
  );
const at = (name: string) =>
  new URL(`/test/pages/sample/images/lead.svg?a=1&${name}`, location.href).href;
const inMarkup = (name: string) => at(name).replace('&', '&amp;');

let page: HTMLElement | null = null;
afterEach(() => page?.remove());

/** Shows an article and gives what of its pictures has been loaded, once one named is. */
async function loadedOf(pictures: string, once: string) {
  page = document.createElement('div');
  page.innerHTML = `<article><h1>The wheel turns</h1>${PROSE}<p>${pictures}</p>${PROSE}</article>`;
  document.body.append(page);
  const image = () => page?.querySelector<HTMLImageElement>(once);
  await vi.waitFor(() => expect(image()?.naturalWidth).toBeGreaterThan(0), 10_000);
  const reading = readPage(document, { url: location.href, force: true });
  if (!reading) throw new Error('There is nothing to read.');
  return loadedPictures(reading);
}

const sources = (loaded: object) =>
  Object.fromEntries(Object.entries(loaded).map(([address, { src }]) => [address, src]));

test('what the page shows counts, what it only names does not', async () => {
  const loaded = await loadedOf(
    `<img id="there" src="${inMarkup('there')}" alt="a"> <img src="/none.png" alt="b">
     <img data-src="${inMarkup('lazy')}" alt="c">`,
    '#there',
  );
  expect(sources(loaded)).toEqual({ [at('there')]: at('there') });
  expect(loaded[at('there')]?.width).toBeGreaterThan(0);
});

test('of a set it is the one that the browser chose, by the name the article has for it', async () => {
  const loaded = await loadedOf(
    `<img id="set" srcset="${inMarkup('large')} 9x, ${inMarkup('small')} 1x" alt="a">`,
    '#set',
  );
  expect(sources(loaded)).toEqual({ [at('large')]: at('small') });
});

test('one that a script has put in the place of a lazy one is found by the name the page has for it', async () => {
  const loaded = await loadedOf(
    `<img id="put" src="${inMarkup('put')}" data-src="${inMarkup('named')}" alt="a">
     <noscript><img src="${inMarkup('put')}" alt="a"></noscript>`,
    '#put',
  );
  expect(sources(loaded)).toEqual({ [at('named')]: at('put') });
});

test('a page cannot answer for its own pictures', async () => {
  const loaded = await loadedOf(
    `<img id="there" src="${inMarkup('there')}" alt="a"><img name="querySelectorAll"><img name="images">`,
    '#there',
  );
  expect(Object.keys(loaded)).toEqual([at('there')]);
});
