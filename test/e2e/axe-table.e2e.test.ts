import { expect, test } from 'vitest';
import { axeTable } from '../../scripts/axe/axe-table.mjs';
import { LOOKS } from '../../scripts/axe/looks.mjs';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';
import { buildOf } from './session.ts';

test('axe finds nothing on any surface, in any state, by any look', async () => {
  const { signal } = new AbortController();
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (await findBrowser('chromium', { signal }));
  const rows = await axeTable({ executablePath, extension: buildOf('chromium'), signal });
  expect(rows.length).toBeGreaterThan(15);
  const lines = rows.flatMap(({ state, found }) =>
    found.flatMap((some, at) => some.map((line) => `${state}, ${LOOKS[at]?.name}: ${line}`)),
  );
  expect(lines).toEqual([]);
});
