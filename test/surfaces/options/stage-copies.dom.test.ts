import '../../stand-in/background.ts';
import { expect, test } from 'vitest';
import type { CopyWithPictures } from '../../../src/model/incoming.ts';
import { picturesOf } from '../../../src/pictures/kept/kept-pictures.ts';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { stageCopies } from '../../../src/surfaces/options/backup/stage-copies.ts';
import { store } from '../../stand-in/background.ts';
import { header, reading } from '../../store/sample.ts';

const GIF = new TextEncoder().encode('GIF89a'.padEnd(1000, ' '));

/** A copy of a file, with so many pictures of a kilobyte. */
const copy = (path: string, count: number): CopyWithPictures => ({
  reading: reading(path),
  pictures: async function* () {
    for (let at = 0; at < count; at++) yield { address: `https://p.example/${at}.gif`, bytes: GIF };
  },
});

async function* all(...copies: CopyWithPictures[]) {
  yield* copies;
}

test('pictures that are brought in keep to what all may take up together', async () => {
  const paths = [`one-${crypto.randomUUID()}`, `other-${crypto.randomUUID()}`];
  const [one = '', other = ''] = paths;
  expect(
    await stageCopies(all(copy(one, 2), copy(other, 2)), {
      name: newStaging(Date.now()),
      signal: new AbortController().signal,
      step: () => undefined,
      room: async () => 3500,
    }),
  ).toBeNull();
  const counts = paths.map(async (path) => {
    const { key } = await store.kept(header(path));
    return (await picturesOf(key)).length;
  });
  // Whichever comes first.
  expect((await Promise.all(counts)).toSorted()).toEqual([1, 2]);
});
