import '../../stand-in/extension.ts';
import { beforeEach, expect, test } from 'vitest';
import type { FetchPicture } from '../../../src/background/pictures/fetch-missing.ts';
import { createPictureKeeper } from '../../../src/background/pictures/keep-pictures.ts';
import { dropPictures, keptPicture, picturesOf } from '../../../src/pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../../src/pictures/kept/picture-bounds.ts';
import { openIdb } from '../../../src/store/database/open-idb.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { openPicturesLeft } from '../../../src/store/local/pictures-left.ts';
import { createStore } from '../../../src/store/store.ts';
import { readingOf } from '../../stand-in/readings.ts';

let run = '';
beforeEach(() => {
  run = crypto.randomUUID();
});

const at = (name: string) => `https://p.example/${name}.png`;
const reading = (...names: string[]) => {
  const reading = readingOf(names.map((name) => `<p>x</p><img src="${at(name)}">`).join(''));
  return { ...reading, article: { ...reading.article, url: `https://paper.example/${run}` } };
};

/** A store of its own, and what has been asked for. */
function begin(fetch: FetchPicture = async (address) => picture(address)) {
  const open = (name: string) => openIdb(`${run}-${name}`);
  const store = createStore(open, { gone: dropPictures });
  const asked: string[] = [];
  const told: string[] = [];
  const keeper = createPictureKeeper({
    library: openLibrary(open),
    left: openPicturesLeft(open),
    settings: store.pictureSettings,
    tell: (keys) => void told.push(...keys),
    fetch: (address, page, limit) => {
      asked.push(address);
      return fetch(address, page, limit);
    },
  });
  return { store, keeper, asked, told };
}

const picture = (words: string) => new Blob([words], { type: 'image/png' });
const shown = async (key: string) =>
  (await picturesOf(key)).map(({ address, missing }) => [address, missing]);

test('the pictures of a copy that is kept are kept, and told of', async () => {
  const { store, keeper, asked, told } = begin();
  const key = await store.keepCopy(reading('a', 'b'), true);
  await keeper.wake([key]);
  expect(await (await keptPicture(key, at('a')))?.text()).toBe(at('a'));
  expect(await shown(key)).toEqual([
    [at('a'), null],
    [at('b'), null],
  ]);
  expect(told).toEqual([key]);
  await keeper.wake([key]);
  expect(asked).toEqual([at('a'), at('b')]);
});

test('of what is only read, nothing is asked for', async () => {
  const { store, keeper, asked } = begin();
  await keeper.wake([await store.putCopy(reading('a'))]);
  expect(asked).toEqual([]);
});

test.each([
  ['keeps none', { pictures: 'all', keep: false }],
  ['wants none before a click', { pictures: 'none', keep: true }],
] as const)('nothing is asked for where the reader %s', async (_, settings) => {
  const { store, keeper, asked } = begin();
  await store.putPictureSettings(settings);
  const key = await store.keepCopy(reading('a'), true);
  await keeper.wake([key]);
  await keeper.begin();
  expect([asked, await picturesOf(key)]).toEqual([[], []]);
});

test('one that cannot be had, or is too large, is noted, and asked for again with the next copy', async () => {
  let isDown = true;
  const { store, keeper } = begin(async (address) => {
    if (address === at('lost') && isDown) throw new TypeError('no picture');
    if (address === at('large')) throw new RangeError('more than that');
    return picture('x');
  });
  const key = await store.keepCopy(reading('lost', 'large', 'there'), true);
  await keeper.wake([key]);
  expect(await shown(key)).toEqual([
    [at('large'), 'large'],
    [at('lost'), 'lost'],
    [at('there'), null],
  ]);
  isDown = false;
  await keeper.wake([key]);
  expect(await shown(key)).toContainEqual([at('lost'), null]);
});

test('a copy holds no more than it may', async () => {
  const each = PICTURE_BOUNDS.picture - 1;
  const limits: number[] = [];
  const { store, keeper } = begin(async (_, __, limit) => {
    limits.push(limit);
    return new Blob([new Uint8Array(each)], { type: 'image/png' });
  });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const key = await store.keepCopy(reading(...names), true);
  await keeper.wake([key]);
  const kept = (await picturesOf(key)).filter(({ missing }) => !missing);
  expect(kept).toHaveLength(Math.floor(PICTURE_BOUNDS.copy / each));
  expect(Math.max(...limits)).toBe(PICTURE_BOUNDS.picture);
});

test('a drawing may be no larger than is shown', async () => {
  const { store, keeper } = begin(
    async () => new Blob([new Uint8Array(PICTURE_BOUNDS.drawing + 1)], { type: 'image/svg+xml' }),
  );
  const key = await store.keepCopy(reading('a'), true);
  await keeper.wake([key]);
  expect(await shown(key)).toEqual([[at('a'), 'large']]);
});

test('what a stop has left is gone on with', async () => {
  const never = new Promise<never>(() => undefined);
  const stopped = begin(async (address) => (address === at('b') ? never : picture('x')));
  const key = await stopped.store.keepCopy(reading('a', 'b'), true);
  void stopped.keeper.wake([key]);
  await expect.poll(() => shown(key)).toEqual([[at('a'), null]]);
  const again = begin();
  await again.keeper.begin();
  expect(again.asked).toEqual([at('b')]);
  expect(await shown(key)).toEqual([
    [at('a'), null],
    [at('b'), null],
  ]);
});

test('what the page itself has loaded of a set is asked for, and kept by the name in the article', async () => {
  const { store, keeper, asked } = begin();
  const pictures = { [at('wide')]: { src: at('narrow'), width: 40, height: 24 } };
  const key = await store.keepCopy({ ...reading('wide'), pictures }, true);
  await keeper.wake([key]);
  expect(asked).toEqual([at('narrow')]);
  expect(await shown(key)).toEqual([[at('wide'), null]]);
});

test('pictures go with their copy', async () => {
  const { store, keeper } = begin();
  const key = await store.keepCopy(reading('a'), true);
  await keeper.wake([key]);
  await store.keepCopy(reading('a'), false);
  expect(await picturesOf(key)).toHaveLength(1);
  await store.dropUnkeptCopies();
  expect([await picturesOf(key), await keptPicture(key, at('a'))]).toEqual([[], null]);
});

test('those that the article shows no more go, too', async () => {
  const { store, keeper } = begin();
  await keeper.wake([await store.keepCopy(reading('a', 'b'), true)]);
  const key = await store.keepCopy(reading('b'), true);
  await keeper.wake([key]);
  expect(await shown(key)).toEqual([[at('b'), null]]);
});
