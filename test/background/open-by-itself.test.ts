import { beforeEach, expect, test } from 'vitest';
import { succeed } from '../../src/model/result.ts';
import { onlyTab } from '../stand-in/extension.ts';

const { opensByItself } = await import('../../src/background/reading/open-by-itself.ts');

let run = 0;
let opened: [number, string][] = [];
beforeEach(() => {
  run += 1;
  opened = [];
});

/** Opens what the one tab shows, where all articles of paper.example are wanted in the reader. */
const seen = async (url: string, tabId = 7) => {
  onlyTab.url = url;
  await opensByItself({
    sites: async () => ['paper.example'],
    open: async (...asked) => {
      opened.push(asked);
      return succeed(null);
    },
    memory: `opened ${run}`,
  })(tabId);
  return opened.map(([, from]) => from);
};

test('an article of such a site is opened, also where another form of it shows it', async () => {
  await seen('https://paper.example/story');
  expect(await seen('https://www.paper.example/another')).toEqual([
    'https://paper.example/story',
    'https://www.paper.example/another',
  ]);
});

test.each([
  'https://other.example/story',
  'https://paper.example/',
  'https://sport.paper.example/a',
])('%s is left as it is', async (url) => {
  expect(await seen(url)).toEqual([]);
});

test('whoever goes back to the page stays there, whatever place on it they go to', async () => {
  await seen('https://paper.example/story');
  await seen('https://paper.example/story');
  expect(await seen('https://paper.example/story#comments')).toHaveLength(1);
});

test('in another tab it opens again', async () => {
  await seen('https://paper.example/story');
  expect(await seen('https://paper.example/story', 8)).toHaveLength(2);
});
