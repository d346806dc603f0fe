import { expect, test } from 'vitest';
import {
  allPictures,
  dropOthers,
  dropPictures,
  keepPicture,
  keptPicture,
  noteMissing,
  picturesOf,
  sweepPictures,
  totalOf,
} from '../../src/pictures/kept/kept-pictures.ts';

const run = crypto.randomUUID();
let copies = 0;
const aKey = () => `2-${run}-${copies++}`;
const picture = (words: string) => new Blob([words], { type: 'image/png' });
const A = 'https://p.example/a.png';
const B = 'https://p.example/b.png';
const DAY = 24 * 60 * 60 * 1000;

test('a picture is what it was, and belongs to its copy alone', async () => {
  const [one, other] = [aKey(), aKey()];
  await keepPicture(one, A, picture('words'));
  const kept = await keptPicture(one, A);
  expect([await kept?.text(), kept?.type]).toEqual(['words', 'image/png']);
  expect(await keptPicture(other, A)).toBeNull();
  expect(await keptPicture(one, B)).toBeNull();
  expect(await picturesOf(one)).toMatchObject([{ address: A, size: 5, missing: null }]);
  expect(await picturesOf(other)).toEqual([]);
});

test('what is not there is counted apart', async () => {
  const key = aKey();
  await keepPicture(key, A, picture('words'));
  await noteMissing(key, B, 'lost');
  expect(totalOf(await picturesOf(key))).toEqual({ count: 1, missing: 1, bytes: 5 });
});

test('pictures go with their copies, and no others', async () => {
  const [one, other] = [aKey(), aKey()];
  for (const key of [one, other]) await keepPicture(key, A, picture(key));
  await dropPictures([one]);
  expect([await keptPicture(one, A), await picturesOf(one)]).toEqual([null, []]);
  expect(await (await keptPicture(other, A))?.text()).toBe(other);
});

test('those that an article shows no more go', async () => {
  const key = aKey();
  for (const address of [A, B]) await keepPicture(key, address, picture(address));
  await dropOthers(key, [B]);
  expect([await keptPicture(key, A), (await keptPicture(key, B))?.size]).toEqual([null, B.length]);
});

test('those whose copy is gone are swept, once a copy has had its time to come', async () => {
  const [kept, gone] = [aKey(), aKey()];
  for (const key of [kept, gone]) await keepPicture(key, A, picture('x'));
  const others = (await allPictures()).map(({ key }) => key).filter((key) => key !== gone);
  const copies = new Set(others);
  await sweepPictures(copies, Date.now());
  expect(await picturesOf(gone)).toHaveLength(1);
  await sweepPictures(copies, Date.now() + 2 * DAY);
  expect(await picturesOf(gone)).toEqual([]);
  expect(await picturesOf(kept)).toHaveLength(1);
});
