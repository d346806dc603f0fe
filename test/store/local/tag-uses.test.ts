import { expect, test } from 'vitest';
import { openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { header, quoteIn } from '../sample.ts';

test('of two who give and take tags at the same time each is counted once', async () => {
  const open = freshDatabases();
  const [one, other] = [createStore(open), createStore(open)];
  const ids: string[] = [];
  for (let at = 0; at < 8; at++)
    ids.push((await one.addQuote(quoteIn('a', `q${at}`, at, at + 1))).id);
  const [first = '', ...rest] = ids;
  await Promise.all([
    ...ids.map((id) => one.changeQuotes([id], { addTags: ['mills'] })),
    ...ids.map((id) => other.changeQuotes([id], { addTags: ['Mills', 'tides'] })),
    other.changeNote(header('a'), { addTags: ['mills'] }),
  ]);
  await Promise.all([
    one.changeQuotes(rest, { removeTags: ['tides'] }),
    other.changeQuotes([first], { removeTags: ['mills'] }),
  ]);
  const tags = await openCollection('lectern', open).list<{ uses: number }>('tag:');
  expect(tags).toMatchObject([
    { name: expect.stringMatching(/^mills$/i), uses: 8 },
    { name: 'tides', uses: 1 },
  ]);
});
