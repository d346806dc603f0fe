import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/pictures/pictures.css';
import { render } from 'preact';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import type { LoadedPictures } from '../../../src/model/pictures.ts';
import { keepPicture, noteMissing } from '../../../src/pictures/kept/kept-pictures.ts';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { OpenArticle } from '../../../src/ui/article/open-article.ts';
import { findings } from '../../stand-in/axe.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';

beforeEach(async () => {
  await store.putPictureSettings({ pictures: 'all', keep: true });
  performance.clearResourceTimings();
});

/** A picture of this project; every name is another picture. */
const at = (name: string) =>
  new URL(`/test/pages/sample/images/lead.svg?${name}-${run}`, location.href).href;
let run = 0;
beforeEach(() => {
  run++;
});

/** Which of them have been asked for. */
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => new RegExp(`lead\\.svg\\?(.+)-${run}$`).exec(name)?.[1] ?? []);

/** An article that was read on this server, so that it may show what is on it. */
function readingOfHere(content: string, pictures?: LoadedPictures): Reading {
  const reading = readingOf(content);
  const url = new URL(`/story-${run}`, location.href).href;
  return { ...reading, article: { ...reading.article, url }, ...(pictures && { pictures }) };
}

const show = (reading: Reading, isAskedFor = true) =>
  mount(<ArticleView article={open(reading)} isAskedFor={isAskedFor} />);

const come = (root: Element) =>
  [...root.querySelectorAll<HTMLImageElement>('img.picture-come')].map(({ alt }) => alt);
const button = (name: string) => page.getByRole('button', { name });

test('a picture comes, and what stands in the text is no address of the world', async () => {
  const root = show(readingOfHere(`<p>x</p><p><img src="${at('a')}" alt="A mill"></p>`));
  await expect.poll(() => come(root)).toEqual(['A mill']);
  expect(root.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml/);
  expect(root.querySelector('.article-body')?.innerHTML).not.toContain(location.host);
});

test('one that is far away is not fetched before it is nearly to be seen', async () => {
  const far = '<p>line</p>'.repeat(300);
  const root = show(
    readingOfHere(`<img src="${at('near')}" alt="Near">${far}<img src="${at('far')}" alt="Far">`),
  );
  await expect.poll(() => come(root)).toEqual(['Near']);
  expect(fetched()).toEqual(['near']);
  root.querySelector('.article-body > :last-child')?.scrollIntoView();
  await expect.poll(() => come(root)).toEqual(['Near', 'Far']);
});

test('the room for a picture is kept until it has come', async () => {
  const size = { width: 1200, height: 600, src: at('a') };
  const content = `<p><img src="${at('a')}" alt="A mill"></p><p>After.</p>`;
  const root = show(readingOfHere(content, { [at('a')]: size }));
  const { clientWidth } = root.querySelector('.article-body') as HTMLElement;
  const image = root.querySelector('img') as HTMLImageElement;
  await expect.poll(() => image.getBoundingClientRect().height).toBeCloseTo(clientWidth / 2, 0);
});

describe('where the reader has not asked for the article', () => {
  test('only what its page has loaded comes, and from where the page had it', async () => {
    const loaded = { [at('wide')]: { src: at('narrow'), width: 40, height: 24 } };
    const content = `<p><img src="${at('lazy')}" alt="Lazy"></p><p><img src="${at('wide')}" alt="Wide"></p>`;
    const root = show(readingOfHere(content, loaded), false);
    await expect.poll(() => come(root)).toEqual(['Wide']);
    await expect.element(button('Show picture: Lazy')).toBeVisible();
    expect(fetched()).toEqual(['narrow']);
  });

  test('one that the page loads later comes by itself then', async () => {
    const reading = readingOfHere(`<p><img src="${at('lazy')}" alt="Lazy"></p>`, {});
    const article = open(reading);
    const root = mount(<ArticleView article={article} />);
    await expect.element(button('Show picture: Lazy')).toBeVisible();
    article.take({
      ...reading,
      pictures: { [at('lazy')]: { src: at('lazy'), width: 4, height: 4 } },
    });
    await expect.poll(() => come(root)).toEqual(['Lazy']);
  });

  test('a pixel that the page has loaded is not fetched again', async () => {
    const sides = { width: 1, height: 1 };
    const loaded = {
      [at('spy')]: { src: at('spy'), ...sides },
      [at('a')]: { src: at('a'), width: 40, height: 24 },
    };
    const content = `<p><img src="${at('spy')}" alt=""></p><p><img src="${at('a')}" alt="A"></p>`;
    const root = show(readingOfHere(content, loaded), false);
    await expect.poll(() => come(root)).toEqual(['A']);
    expect(fetched()).toEqual(['a']);
    expect(root.querySelectorAll('img, button')).toHaveLength(1);
  });
});

describe('where the reader wants no pictures', () => {
  beforeEach(() => store.putPictureSettings({ pictures: 'none', keep: true }));

  test('their words stand there, without becoming text, and a click brings one', async () => {
    const content = `<p>One <img src="${at('a')}" alt="A mill"> two.</p><figure><img src="${at('b')}"></figure>`;
    const root = show(readingOfHere(content));
    await expect.element(button('Show picture: A mill')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Show picture', exact: true }))
      .toBeVisible();
    expect(root.querySelector('.article-body')?.textContent).toBe('One  two.');
    expect(fetched()).toEqual([]);
    expect(await findings(root)).toEqual([]);
    await userEvent.click(button('Show picture: A mill'));
    await expect.poll(() => come(root)).toEqual(['A mill']);
    expect(fetched()).toEqual(['a']);
  });

  test('one in a link is shown without following it', async () => {
    show(
      readingOfHere(`<p><a href="https://site.example/"><img src="${at('a')}" alt="A"></a></p>`),
    );
    const before = location.href;
    await userEvent.click(button('Show picture: A'));
    await expect.element(page.getByRole('img', { name: 'A' })).toBeVisible();
    expect(location.href).toBe(before);
  });
});

describe('a picture that does not come', () => {
  test('leaves its words and the way to try again', async () => {
    const gone = new URL('/test/pages/none.png', location.href).href;
    const root = show(readingOfHere(`<p>x</p><figure><img src="${gone}" alt="A mill"></figure>`));
    await expect
      .element(button('The picture could not be loaded. Try again: A mill'))
      .toBeVisible();
    expect(root.querySelector('img')).toBeNull();
  });

  test('and may not be had leaves its words alone, or nothing', async () => {
    const root = show(
      readingOfHere(
        `<p>x</p><figure><img src="http://192.168.1.1/a.png" alt="A router"></figure>
         <figure class="empty"><img src="http://router/a.png" alt=""></figure>`,
      ),
    );
    await expect.element(page.getByRole('img', { name: 'A router' })).toBeVisible();
    expect(root.querySelectorAll('img, button')).toHaveLength(0);
    expect(root.querySelectorAll('figure')[1]?.hidden).toBe(true);
    expect(await findings(root)).toEqual([]);
  });
});

test('what has been fetched goes with the article', async () => {
  const png = await new Promise<Blob | null>((done) =>
    Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).toBlob(done),
  );
  const { PictureLoader } = await import('../../../src/ui/pictures/picture-loader.ts');
  const leaving = new AbortController();
  const loader = new PictureLoader('https://paper.example/', leaving.signal);
  expect(png).not.toBeNull();
  await expect(loader.load(at('a'))).rejects.toThrow('private address');
  const own = new PictureLoader(location.href, leaving.signal);
  const here = await own.load(at('a'));
  expect(own.known(at('a'))).toBe(here);
  leaving.abort();
  expect(own.known(at('a'))).toBeNull();
  await expect(own.load(at('b'))).rejects.toThrow();
  expect(fetched()).toEqual(['a']);
});

test('nothing is fetched for an article that has been left', async () => {
  const root = show(readingOfHere(`<p><img src="${at('a')}" alt="A"></p>`));
  render(null, root);
  await store.pictureSettings();
  const other = show(readingOfHere(`<p><img src="${at('b')}" alt="B"></p>`));
  await expect.poll(() => come(other)).toEqual(['B']);
  expect(fetched()).toEqual(['b']);
});

describe('of a copy that is kept', () => {
  const openCopy = (content: string) => {
    const article = new OpenArticle(readingOfHere(content), `copy-${run}`);
    onTestFinished(() => article.close());
    return mount(<ArticleView article={article} isAskedFor />);
  };
  const drawing = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'], {
    type: 'image/svg+xml',
  });

  test('a picture that is kept with it comes from there, and no server is asked', async () => {
    await keepPicture(`copy-${run}`, at('kept'), drawing);
    const root = openCopy(`<p><img src="${at('kept')}" alt="A mill"></p>`);
    await expect.poll(() => come(root)).toEqual(['A mill']);
    expect(fetched()).toEqual([]);
  });

  test('it comes where the reader wants none fetched, too', async () => {
    await store.putPictureSettings({ pictures: 'none', keep: true });
    await keepPicture(`copy-${run}`, at('kept'), drawing);
    await noteMissing(`copy-${run}`, at('lost'), 'lost');
    const root = openCopy(
      `<p><img src="${at('kept')}" alt="A mill"></p><p><img src="${at('lost')}" alt="Lost"></p>`,
    );
    await expect.poll(() => come(root)).toEqual(['A mill']);
    await expect.element(button('Show picture: Lost')).toBeVisible();
    expect(fetched()).toEqual([]);
  });

  test('it comes where its page is read, too', async () => {
    await store.putPictureSettings({ pictures: 'none', keep: true });
    const reading = readingOfHere(`<p><img src="${at('kept')}" alt="A mill"></p>`);
    await keepPicture(await store.putCopy(reading), at('kept'), drawing);
    const root = show(reading, false);
    await expect.poll(() => come(root)).toEqual(['A mill']);
    expect(fetched()).toEqual([]);
  });

  test('one that is not kept is fetched as any other', async () => {
    await noteMissing(`copy-${run}`, at('lost'), 'lost');
    const root = openCopy(`<p><img src="${at('lost')}" alt="Lost"></p>`);
    await expect.poll(() => come(root)).toEqual(['Lost']);
  });
});
