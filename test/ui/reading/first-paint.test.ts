import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { DEFAULT_READING, NO_CHOICES, withSettings } from '../../../src/model/reading-settings.ts';
import { leaveForFirstPaint } from '../../../src/ui/reading/first-paint.ts';

const script = readFileSync(new URL('../../../public/first-paint.js', import.meta.url), 'utf8');

/** What stands on the root of a page of ours once the script has run there. */
function firstPaint(left: string | null, search = ''): Record<string, string> {
  const put: Record<string, string> = {};
  const set = (name: string, value: string) => {
    put[name] = value;
  };
  runInNewContext(script, {
    URL,
    URLSearchParams,
    localStorage: { getItem: () => left },
    location: { search },
    document: { documentElement: { setAttribute: set, style: { setProperty: set } } },
  });
  return put;
}

/** What the settings leave behind. */
function leftBy(site: string | null, theme: 'dark' | 'sepia'): string {
  let left = '';
  const storage = { setItem: (_: string, value: string) => (left = value) };
  Object.assign(globalThis, { localStorage: storage });
  const dark = withSettings(NO_CHOICES, null, { ...DEFAULT_READING, theme: 'dark' });
  leaveForFirstPaint(withSettings(dark, site, { ...DEFAULT_READING, theme, size: 120 }));
  Reflect.deleteProperty(globalThis, 'localStorage');
  return left;
}

const page = (url: string) => `?${new URLSearchParams({ key: 'k', page: url })}`;

test('a page begins as the last one was set', () => {
  expect(firstPaint(leftBy(null, 'dark'))).toMatchObject({
    'data-theme': 'dark',
    '--reading-size': '1.2',
  });
});

test('the reader begins as the site of its article is set', () => {
  const left = leftBy('paper.example', 'sepia');
  expect(firstPaint(left, page('https://www.paper.example/a'))['data-theme']).toBe('sepia');
  expect(firstPaint(left, page('https://other.example/a'))['data-theme']).toBe('dark');
  expect(firstPaint(left, page('https://evil-paper.example/'))['data-theme']).toBe('dark');
});

test.each([
  [null, ''],
  ['no JSON', ''],
  ['7', ''],
  ['{"sites":3}', ''],
  [leftBy(null, 'dark'), page('no address')],
])('%s with %s breaks nothing', (left, search) => {
  expect(() => firstPaint(left, search)).not.toThrow();
});
