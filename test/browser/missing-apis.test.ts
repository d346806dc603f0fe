import { beforeEach, expect, test, vi } from 'vitest';

/** What Firefox for Android lacks: it is looked for when a module is loaded, and when it is called. */
const MISSING = [
  'commands',
  'contextMenus',
  'menus',
  'sidebarAction',
  'sidePanel',
  'downloads',
  'windows',
  'identity',
];

const titles: object[] = [];
const browser: Record<string, unknown> = {
  runtime: { id: 'lectern', getURL: (path: string) => path },
  action: { setTitle: async (title: object) => void titles.push(title) },
};

vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  for (const name of MISSING) expect(browser).not.toHaveProperty(name);
});

test('keys are not heard, and nothing throws', async () => {
  const { onCommand } = await import('../../src/browser/commands.ts');
  expect(() => onCommand(() => undefined)).not.toThrow();
});

test('menus are not made, and nothing throws', async () => {
  const { addPageMenu, onPageMenu } = await import('../../src/browser/context-menus.ts');
  expect(() => addPageMenu('read', 'Read', 'page')).not.toThrow();
  expect(() => onPageMenu('read', () => undefined)).not.toThrow();
});

test('there is no panel, which can be asked, and opening it says so', async () => {
  const { hasSidePanel, openSidePanel } = await import('../../src/browser/side-panel.ts');
  expect(hasSidePanel()).toBe(false);
  await expect(openSidePanel(1)).rejects.toThrow('no side panel');
});

test('the popup has the whole screen', async () => {
  const { popupFillsScreen } = await import('../../src/browser/popup-room.ts');
  expect(popupFillsScreen()).toBe(true);
});

test('the button says what it can, without pictures and badges', async () => {
  const { showBadge, showIcon, showTitle } = await import('../../src/browser/action.ts');
  await showIcon(1, 'article');
  await showBadge(1, '3');
  await showTitle(1, 'An article');
  expect(titles).toEqual([{ tabId: 1, title: 'An article' }]);
});
