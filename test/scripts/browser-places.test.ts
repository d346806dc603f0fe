import { expect, test } from 'vitest';
import { browserPlaces } from '../../scripts/set-up/browser-places.mjs';

test('on Linux the folders of PATH are searched, the best program first', () => {
  expect(browserPlaces('firefox', 'linux', { PATH: '/a:/b' }).slice(0, 3)).toEqual([
    '/a/firefox-esr',
    '/b/firefox-esr',
    '/a/firefox',
  ]);
});

test('on macOS Chrome, Chromium, Edge and Brave are looked for among the applications', () => {
  const places = browserPlaces('chromium', 'darwin', {});
  for (const app of ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'])
    expect(places).toContain(`/Applications/${app}.app/Contents/MacOS/${app}`);
});

test('on Windows the folders that the system names are searched, and no other', () => {
  const places = browserPlaces('chromium', 'win32', { ProgramFiles: 'C:\\Programs' });
  expect(places).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places.every((place) => place.startsWith('C:\\Programs\\'))).toBe(true);
});
