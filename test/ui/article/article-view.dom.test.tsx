import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/pictures/pictures.css';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Article } from '../../../src/model/article.ts';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import '../../stand-in/background.ts';
import { findings } from '../../stand-in/axe.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf, readSample } from '../../stand-in/readings.ts';

const show = (content: string, changes: Partial<Article> = {}) => {
  const reading = readingOf(content);
  return mount(
    <ArticleView article={open({ ...reading, article: { ...reading.article, ...changes } })} />,
  );
};

test('the sample article has its head, its text and its source', () => {
  const root = mount(<ArticleView article={open(readSample())} />);
  const text = root.textContent ?? '';
  const inOrder = [
    'Sound Courier',
    'minutes',
    'Sennick tide mill grinds its first flour',
    'Volunteers spent nine winters',
    'Orla Penhale',
    '14 March 2025',
    'The tide mill at Sennick ground flour',
    'The ash tree was moved',
    'Source: Sound Courier and harbour reporters',
  ].map((words) => text.indexOf(words));
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(inOrder).not.toContain(-1);
});

test('an article that tells nothing of itself has no empty lines', () => {
  const root = show('<p>Text.</p>', {
    byline: null,
    published: null,
    siteName: null,
    source: null,
    url: 'https://www.site.example/a',
  });
  expect(root.textContent).toMatch(/^site\.example/);
  expect(
    [...root.querySelectorAll('p, ul')].filter(({ textContent }) => !textContent),
  ).toHaveLength(root.querySelectorAll('[role=status]').length);
});

describe('the text', () => {
  test('of an article from right to left runs so', () => {
    const root = show('<p>نص</p>', { dir: 'rtl', lang: 'ar', title: 'عنوان' });
    const runs = [...root.querySelectorAll('h1, .article-body')].map((part) => [
      getComputedStyle(part).direction,
      part.getAttribute('lang'),
    ]);
    expect(runs).toEqual([
      ['rtl', 'ar'],
      ['rtl', 'ar'],
    ]);
  });

  test('is as wide as its column, though a table, a line of code or a word is wider', () => {
    const cells = '<td>immeasurably</td>'.repeat(40);
    const root = show(
      `<table><tr>${cells}</tr></table><pre>${'x'.repeat(900)}</pre><p>${'y'.repeat(900)}</p><img src="https://site.example/a.png" width="9000" height="20">`,
    );
    const body = root.querySelector('.article-body') as HTMLElement;
    expect(body.scrollWidth).toBe(body.clientWidth);
  });

  test('lets the keyboard reach what scrolls, and nothing that does not', async () => {
    const cells = '<td>immeasurably</td>'.repeat(40);
    const root = show(
      `<table><tr>${cells}</tr></table><table><tr><td>small</td></tr></table><pre>${'x'.repeat(900)}</pre>`,
    );
    await expect
      .element(page.getByRole('group', { name: 'Table, scrolls sideways' }))
      .toBeVisible();
    await expect.element(page.getByRole('group', { name: 'Text, scrolls sideways' })).toBeVisible();
    expect(root.querySelectorAll('[tabindex]')).toHaveLength(2);
    expect(await findings(root)).toEqual([]);
  });

  test('follows a link within it, and writes nothing into the history', async () => {
    const far = '<p>line</p>'.repeat(200);
    const root = show(
      `<p>x<sup id="ref"><a href="#note">1</a></sup></p>${far}<p id="note">The note. <a href="#ref">Back</a></p>`,
    );
    const before = [history.length, location.href];
    await userEvent.click(page.getByRole('link', { name: '1', exact: true }));
    await expect.element(page.getByText('The note.')).toBeInViewport();
    expect(document.activeElement?.textContent).toContain('The note.');
    await userEvent.click(page.getByRole('link', { name: 'Back' }));
    expect(document.activeElement).toBe(root.querySelector('sup'));
    expect([history.length, location.href]).toEqual(before);
  });
});

test('a picture that cannot be had leaves its words, and never a broken picture', async () => {
  const root = show('<p>Text.</p>', {
    leadImage: { src: 'https://127.0.0.1:1/none.png', alt: 'x', caption: 'A caption' },
  });
  await expect.element(page.getByRole('img', { name: 'x' })).toBeVisible();
  await expect.element(page.getByText('A caption')).toBeVisible();
  expect(root.querySelector('img')).toBeNull();
});

test('one without words leaves nothing', async () => {
  const root = show('<p>Text.</p>', {
    leadImage: { src: 'https://127.0.0.1:1/none.png', alt: '', caption: '' },
  });
  await expect.poll(() => root.querySelector('figure')?.hidden).toBe(true);
});

describe('beside the name of a site stands its host', () => {
  const site = (siteName: string | null, url: string) =>
    show('<p>Text.</p>', { siteName, url }).querySelector('.article-meta li') as HTMLElement;

  test('whoever the page claims to be', async () => {
    const line = site('BBC News', 'https://www.evil.example:8443/a');
    expect(line.textContent).toBe('BBC News evil.example:8443');
    await expect.element(page.getByText('evil.example:8443')).toBeVisible();
  });

  test('in sight and in its own direction, though the name is long and turns the line about', () => {
    const line = site(`\u202e${'BBC News '.repeat(200)}`, 'https://evil.example/a');
    const host = line.querySelector('[dir=ltr]') as HTMLElement;
    const { left, right, top } = host.getBoundingClientRect();
    expect(host.textContent).toBe('evil.example');
    expect(document.elementFromPoint((left + right) / 2, top + 5)).toBe(host);
  });

  test('and once only where that is the name', () => {
    expect(site('Evil.example', 'https://www.evil.example/a').textContent).toBe('evil.example');
    expect(site(null, 'https://evil.example/a').textContent).toBe('evil.example');
  });

  test('and nothing where there is no host', () => {
    expect(site('BBC News', 'file:///home/a.html').textContent).toBe('BBC News');
  });
});

test.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', '/icons/lectern-16.png'])(
  'no picture is taken from %s',
  (src) => {
    const root = show('<p>Text.</p>', { leadImage: { src, alt: 'x', caption: 'A caption' } });
    expect(root.querySelector('img')).toBeNull();
  },
);
