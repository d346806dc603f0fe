import '../../stand-in/background.ts';
import { afterEach, expect, test } from 'vitest';
import type { CopyWithPictures } from '../../../src/model/incoming.ts';
import { dropAllPictures, picturesOf } from '../../../src/pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../../src/pictures/kept/picture-bounds.ts';
import { pictureDatabase } from '../../../src/pictures/kept/picture-database.ts';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { stageCopies } from '../../../src/surfaces/options/backup/stage-copies.ts';
import { store } from '../../stand-in/background.ts';
import { header, reading } from '../../store/sample.ts';

afterEach(dropAllPictures);

const GIF = new TextEncoder().encode('GIF89a'.padEnd(1000, ' '));

/** A copy of a file, with so many pictures of a kilobyte. */
const copy = (path: string, count: number): CopyWithPictures => ({
  reading: reading(path),
  pictures: async function* () {
    for (let at = 0; at < count; at++) yield { address: `https://p.example/${at}.gif`, bytes: GIF };
  },
});

/** As if the pictures that are here took up so many bytes. */
const fill = async (size: number) =>
  (await pictureDatabase()).put('entries', {
    key: '2-full',
    address: 'https://p.example/a.png',
    type: 'image/png',
    size,
    missing: null,
    kept: Date.now(),
  });

async function* all(...copies: CopyWithPictures[]) {
  yield* copies;
}

test('pictures that are brought in keep to what all may take up together', async () => {
  await fill(PICTURE_BOUNDS.library - 3500);
  const paths = [`one-${crypto.randomUUID()}`, `other-${crypto.randomUUID()}`];
  const [one = '', other = ''] = paths;
  expect(
    await stageCopies(all(copy(one, 2), copy(other, 2)), newStaging(Date.now()), () => undefined),
  ).toBeNull();
  const counts = paths.map(async (path) => {
    const { key } = await store.kept(header(path));
    return (await picturesOf(key)).length;
  });
  expect(await Promise.all(counts)).toEqual([2, 1]);
});
