import '../../stand-in/background.ts';
import { expect, test } from 'vitest';
import { openHere } from '../../../src/store/database/open-here.ts';
import { createStore } from '../../../src/store/store.ts';
import { planFile } from '../../../src/surfaces/options/backup/importing.ts';
import { header, quoteIn } from '../../store/sample.ts';

test('quotes of a table that names titles alone come to the articles of the library', async () => {
  const path = crypto.randomUUID();
  const store = createStore(openHere);
  await store.addQuote(quoteIn(path, 'Words that are there', 1, 2));
  const table = `Highlight,Book Title\nMore words,${path}\nNowhere,No such title`;
  const steps: number[] = [];
  const { plan, incoming } = await planFile(new File([table], 'readwise-data.csv'), {
    signal: new AbortController().signal,
    commit: () => undefined,
    begin: (count) => {
      steps.push(count);
      return () => void steps.push(-1);
    },
  });
  expect(plan.added).toMatchObject([{ title: header(path).title, words: 'More words' }]);
  expect(incoming.refused).toEqual([{ at: '3', fault: 'importFaultTitle' }]);
  expect(steps).toEqual([1, -1]);
  const { key } = await store.kept(header(path));
  expect(plan.writes.map(({ id }) => id.split(':')[1])).toEqual([key, key]);
});
