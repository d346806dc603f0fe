import '../../stand-in/extension.ts';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/model/article.ts';
import { fail, type Result, succeed } from '../../../src/model/result.ts';
import { store } from '../../stand-in/background.ts';
import { follow, tabAt } from '../../stand-in/open.ts';
import { readSample } from '../../stand-in/readings.ts';

/** Readings that come when the test says so. */
function slowReader() {
  const asked: { tabId: number; force: boolean; answer(result: Result<Reading>): void }[] = [];
  const following = follow(
    (tabId, { force }) => new Promise((answer) => asked.push({ tabId, force, answer })),
  );
  return { asked, following };
}

const ids = { first: 1, second: 2 };
const page = 'https://site.example/one';

describe('of two tabs shown one after the other', () => {
  test('the later one stays, whichever is read first', async () => {
    const { asked, following } = slowReader();
    const [one, two] = [readSample(), readSample()];
    const shown = [following.show(tabAt(page, ids.first)), following.show(tabAt(page, ids.second))];
    asked[1]?.answer(succeed(two));
    asked[0]?.answer(succeed(one));
    await Promise.all(shown);
    expect(following.shown.value).toMatchObject({ phase: 'article', tab: { id: ids.second } });
  });

  test('a half-typed note goes to its own article', async () => {
    const { asked, following } = slowReader();
    const [one, two] = [readSample(), readSample()];
    const first = following.show(tabAt(page, ids.first));
    asked[0]?.answer(succeed(one));
    await first;
    const { shown } = following;
    if (shown.value.phase !== 'article') throw new Error('not shown');
    const { article } = shown.value;
    await expect.poll(() => article.annotations.failure.value).toBeNull();
    article.annotations.note.edit('half a sen');
    const second = following.show(tabAt(page, ids.second));
    asked[1]?.answer(succeed(two));
    await second;
    await expect.poll(async () => (await store.kept(one.article)).note?.text).toBe('half a sen');
    expect((await store.kept(two.article)).note).toBeNull();
    const back = following.show(tabAt(page, ids.first));
    asked[2]?.answer(succeed(one));
    await back;
    expect(shown.value).toMatchObject({ article });
    expect(article.annotations.note.text.value).toBe('half a sen');
  });
});

test('a page that was still loading is shown once it has, though nobody says so', async () => {
  const answers = [fail('pageLoading'), fail('pageLoading'), succeed(readSample())];
  const following = follow(async () => answers.shift() ?? fail('pageSilent'));
  await following.show(tabAt(page, ids.first));
  expect(following.shown.value).toMatchObject({ phase: 'failed' });
  await expect.poll(() => following.shown.value).toMatchObject({ phase: 'article' });
});

test('a page that was still loading is read again as soon as it says that it has, and not before', async () => {
  let say: () => void = () => undefined;
  const loading = new Promise<void>((done) => {
    say = done;
  });
  let isLoading = true;
  const asked: number[] = [];
  const following = follow(
    async (tabId) => {
      asked.push(tabId);
      return isLoading ? fail('pageLoading') : succeed(readSample());
    },
    () => loading,
  );
  await following.show(tabAt(page, ids.first));
  await new Promise((done) => setTimeout(done, 1500));
  expect(asked).toEqual([ids.first]);
  isLoading = false;
  say();
  await expect.poll(() => following.shown.value).toMatchObject({ phase: 'article' });
});

test('a page that is still loading is asked for no more when another is shown', async () => {
  const asked: number[] = [];
  const following = follow(async (tabId) => {
    asked.push(tabId);
    return tabId === ids.first ? fail('pageLoading') : succeed(readSample());
  });
  await following.show(tabAt(page, ids.first));
  await following.show(tabAt(page, ids.second));
  await new Promise((done) => setTimeout(done, 1500));
  expect(asked).toEqual([ids.first, ids.second]);
});

function shownArticle({ shown }: ReturnType<typeof follow>) {
  if (shown.value.phase !== 'article') throw new Error('not shown');
  return shown.value.article;
}

test('two routes of a single-page site are two articles', async () => {
  const at = (route: string): Reading => {
    const { article, ...rest } = readSample();
    return { ...rest, article: { ...article, url: `https://site.example/app${route}` } };
  };
  const readings = [at('#/one'), at('#/two')].map(succeed);
  const following = follow(async () => readings.shift() ?? succeed(readSample()));
  await following.show(tabAt(`${page}#/one`));
  const first = shownArticle(following);
  await following.show(tabAt(`${page}#/two`));
  expect(shownArticle(following)).not.toBe(first);
});

describe('a page that is read again', () => {
  test('and says the same keeps what has been put back', async () => {
    const reading = readSample();
    const following = follow(async () => succeed(structuredClone(reading)));
    await following.show(tabAt(page));
    const { shown } = following;
    if (shown.value.phase !== 'article') throw new Error('not shown');
    const { value } = shown;
    value.article.setBack(['r1'], true);
    await following.show(tabAt(page));
    expect(shown.value).toBe(value);
    expect([...value.article.back.value]).toEqual(['r1']);
  });

  test('and says something else shows that', async () => {
    const readings = [readSample()];
    const [old] = readings as [Reading];
    const newer = { ...old, article: { ...old.article, content: '<p>Newer.</p>' } };
    const following = follow(async () => succeed(readings.shift() ?? newer));
    await following.show(tabAt(page));
    await following.show(tabAt(page));
    expect(following.shown.value).toMatchObject({
      article: { content: { value: '<p>Newer.</p>' } },
    });
  });

  test('is read anyway again, where that was asked for', async () => {
    const { asked, following } = slowReader();
    void following.show(tabAt(page), { force: true });
    void following.show(tabAt(page));
    void following.show(tabAt('https://site.example/two'));
    expect(asked.map(({ force }) => force)).toEqual([true, true, false]);
  });
});

test('a page that takes long says so, and shows why it could not be read', async () => {
  const { asked, following } = slowReader();
  const shown = following.show(tabAt(page));
  expect(following.shown.value.phase).toBe('waiting');
  await expect.poll(() => following.shown.value.phase).toBe('reading');
  asked[0]?.answer(fail('pageNoArticle'));
  await shown;
  expect(following.shown.value).toMatchObject({ failure: { code: 'pageNoArticle' } });
});

test('articles with unsaved words stay open however many follow', async () => {
  let reading = readSample();
  const [first] = [reading];
  const following = follow(async () => succeed(reading));
  await following.show(tabAt(page));
  const { shown } = following;
  if (shown.value.phase !== 'article') throw new Error('not shown');
  const { article } = shown.value;
  Object.defineProperty(article.annotations.note, 'isDirty', { value: true });
  for (let i = 0; i < 25; i++) {
    reading = { ...first, article: { ...first.article, url: `https://site.example/${i}` } };
    await following.show(tabAt(page));
  }
  reading = first;
  await following.show(tabAt(page));
  expect(shown.value).toMatchObject({ article });
});
