import '../../stand-in/extension.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Removal } from '../../../src/model/removal.ts';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { removedLine } from '../../../src/ui/article/removals/removal-counts.ts';
import { RemovalList } from '../../../src/ui/article/removals/removal-list.tsx';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf, readSample } from '../../stand-in/readings.ts';

function show(reading = readSample()) {
  const article = open(reading);
  const text = mount(<ArticleView article={article} />);
  const list = mount(<RemovalList article={article} />);
  return { article, text, list };
}

const removal = (changes: Partial<Removal>): Removal => ({
  id: 'r1',
  kind: 'recirculation',
  reason: { code: 'reason_list_under_label', values: ['3', '90', 'Explore'] },
  evidence: {},
  heading: '',
  text: 'words',
  links: [],
  html: '<p>words</p>',
  where: { order: 0, path: null },
  ...changes,
});

const link = (text: string, href = `https://site.example/${text}`) => ({ text, href });

const showOne = (changes: Partial<Removal>) =>
  show({ ...readingOf('<p>Text.</p>'), removals: [removal(changes)] });

describe('of the sample article', () => {
  test('each removal is there, with its reason in words', () => {
    const { article, list } = show();
    const entries = [...list.querySelectorAll('.removal')];
    expect(entries).toHaveLength(article.reading.peek().removals.length);
    const reasons = entries.map((entry) => entry.querySelector('.removal-reason')?.textContent);
    expect(reasons.filter((reason) => !reason || /reason_|\$\d/.test(reason))).toEqual([]);
  });

  test('no two buttons sound alike', () => {
    const { list } = show();
    const names = [...list.querySelectorAll('button')].map((button) => button.ariaLabel);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what is put back stands in its place, and goes again', async () => {
    const { text } = show();
    const back = () => page.getByRole('button', { name: /^Put back: .*causeway walk/ });
    await userEvent.click(back());
    const promo = [...text.querySelectorAll('.article-body p')].find((paragraph) =>
      paragraph.textContent?.includes('The causeway walk that floods'),
    );
    expect(promo?.previousElementSibling?.textContent).toMatch(/^Sennick's mill was built/);
    expect(promo?.nextElementSibling?.textContent).toMatch(/^What they had to go on/);
    const again = page.getByRole('button', { name: /^Remove again: .*causeway walk/ });
    await expect.element(again).toHaveFocus();
    await userEvent.click(again);
    expect(text.textContent).not.toContain('The causeway walk that floods');
    await expect.element(back()).toBeVisible();
  });
});

describe('what is put back', () => {
  const back = () => page.getByRole('button', { name: /^Put back: .*causeway walk/ });
  const again = () => page.getByRole('button', { name: /^Remove again: .*causeway walk/ });

  test('is there again when the article is opened again, though its removals have other ids', async () => {
    const reading = readSample();
    const first = show(reading);
    await userEvent.click(back());
    await expect.poll(async () => (await store.readingState(reading.article)).back).toHaveLength(1);
    first.list.remove();
    first.text.remove();
    const removals = reading.removals.map((one) => ({ ...one, id: `x${one.id}` }));
    const second = show({ ...reading, removals });
    await expect.poll(() => second.text.textContent).toContain('The causeway walk that floods');
  });

  test('is there in another view at once, and is not counted', async () => {
    const reading = readSample();
    show(reading);
    const other = open(structuredClone(reading));
    const counted = () => removedLine(other.reading.value.removals, other.back.value);
    const before = counted();
    await userEvent.click(back());
    await expect.poll(() => other.back.value.size).toBe(1);
    expect(counted()).not.toBe(before);
    await userEvent.click(again());
    await expect.poll(() => other.back.value.size).toBe(0);
    expect(counted()).toBe(before);
  });

  test('is shown where it went', async () => {
    show();
    await userEvent.click(back());
    const shown = () => [...(CSS.highlights.get('mark-shown') ?? [])].map(String).join();
    await expect.poll(shown).toContain('The causeway walk that floods');
  });

  test('all of it leaves a line that says so', () => {
    const { removals } = readSample();
    expect(removedLine(removals, new Set(removals.map(({ id }) => id)))).toMatch(
      /is back in the text/,
    );
  });
});

const unfold = (list: Element) => userEvent.click(list.querySelector('summary') ?? document.body);

describe('an entry', () => {
  test('is one line of heading, count and kind, which unfolds into the rest', async () => {
    const { list } = showOne({ heading: 'Explore', links: [link('a'), link('b')] });
    const said = [...list.querySelectorAll('summary bdi')].map(({ textContent }) => textContent);
    expect(said).toEqual(['Explore', '2 links', 'More from the site']);
    await expect.element(page.getByText(/3 links stand under/)).not.toBeVisible();
    await unfold(list);
    await expect.element(page.getByText(/3 links stand under/)).toBeVisible();
  });

  test('without a heading says what it is, and its first words', () => {
    const { list } = showOne({ kind: 'share', text: 'Copy link', heading: '' });
    expect(list.querySelector('summary')?.textContent).toBe('Share buttons Copy link');
  });

  test('with a reason nobody has written down yet says something all the same', async () => {
    const { list } = showOne({ reason: { code: 'reason_of_tomorrow', values: [] } });
    await unfold(list);
    await expect.element(page.getByText(/leads to other pages/)).toBeVisible();
  });

  test('shows the first links, and how many there are', async () => {
    const { list } = showOne({ links: ['a', 'b', 'c', 'd', 'e'].map((name) => link(name)) });
    expect([...list.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://site.example/a',
      'https://site.example/b',
      'https://site.example/c',
    ]);
    await unfold(list);
    await expect.element(page.getByText('and 2 more')).toBeVisible();
  });

  test('stands for all that say the same, and puts all of them back', async () => {
    const alike = ['r1', 'r2', 'r3'].map((id) => removal({ id, text: 'Share · Save' }));
    const { article, list } = show({
      ...readingOf('<p>Text.</p>'),
      removals: [...alike, removal({ id: 'r4', text: 'Another' })],
    });
    expect(list.querySelectorAll('.removal')).toHaveLength(2);
    expect(list.querySelector('.folded-name')?.textContent).toMatch(/× 3$/);
    await userEvent.click(page.getByRole('button', { name: /Share · Save/ }));
    expect([...article.back.peek()]).toEqual(['r1', 'r2', 'r3']);
  });

  test('makes no link of an address that leads nowhere safe', () => {
    const { list } = showOne({ links: [link('x', 'javascript:alert(1)'), link('y', '')] });
    expect([list.querySelectorAll('a').length, list.textContent?.includes('x')]).toEqual([0, true]);
  });

  test('shows words, not markup', () => {
    const { list } = showOne({ heading: '<img src=x>', text: '<script>1</script>' });
    expect(list.querySelector('img, script')).toBeNull();
  });
});

describe('the line says', () => {
  const links = ['a', 'b'].map((name) => link(name));
  test.each([
    [
      'how many links and places',
      [{ links }, { links: links.slice(1) }],
      'Removed from the text: 3 links in 2 places',
    ],
    ['one of each', [{ links: links.slice(1) }], 'Removed from the text: 1 link in 1 place'],
    ['nothing of links where there was none', [{}, {}], 'Removed from the text: 2 parts'],
    [
      'nothing of the article’s own lines',
      [{ links }, { kind: 'byline', links }],
      'Removed from the text: 2 links in 1 place',
    ],
    ['that there was nothing', [], 'Nothing was removed from the text.'],
  ] as [string, Partial<Removal>[], string][])('%s', (_, changes, line) => {
    expect(removedLine(changes.map((each) => removal(each)))).toBe(line);
  });
});
