import { afterEach, describe, expect, test } from 'vitest';
import { openWindows, tabsOpened } from '../stand-in/extension.ts';

const { showWelcome } = await import('../../src/background/show-welcome.ts');
const { welcomeAddress } = await import('../../src/tab-client/welcome-address.ts');

interface Window {
  incognito: boolean;
  id?: number;
}

/** Opens the page where these windows are open; gives the addresses that were opened. */
async function openedIn(windows: Window[]): Promise<string[]> {
  openWindows.splice(0, openWindows.length, ...windows);
  tabsOpened.length = 0;
  await showWelcome();
  return [...tabsOpened];
}

describe('the first page', () => {
  afterEach(() => void openWindows.splice(0, openWindows.length, { incognito: false }));

  test('opens in a window that is not private', async () => {
    const opened = await openedIn([
      { incognito: true, id: 1 },
      { incognito: false, id: 2 },
    ]);
    expect(opened).toEqual([welcomeAddress()]);
  });

  test('does not open where all windows are private, or none is open', async () => {
    expect(await openedIn([{ incognito: true, id: 1 }])).toEqual([]);
    expect(await openedIn([])).toEqual([]);
  });
});
