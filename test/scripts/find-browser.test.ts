import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';

const { signal } = new AbortController();

afterEach(() => vi.unstubAllEnvs());

test('BROWSER_PATH is taken before anything that is installed', async () => {
  vi.stubEnv('BROWSER_PATH', process.execPath);
  await expect(findBrowser('chromium', { signal })).resolves.toBe(process.execPath);
});

test('a BROWSER_PATH that leads nowhere is an error that names it', async () => {
  vi.stubEnv('BROWSER_PATH', '/nowhere/firefox');
  await expect(findBrowser('firefox', { signal })).rejects.toThrow('/nowhere/firefox');
});
