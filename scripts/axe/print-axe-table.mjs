// @ts-check
import { freshExtension } from '../bench/fresh-extension.mjs';
import { table } from '../bench/markdown-table.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { axeTable } from './axe-table.mjs';
import { LOOKS } from './looks.mjs';

/** Prints the table, and under it what was found. @param {AbortSignal} signal */
export async function printAxeTable(signal) {
  const { folder, remove } = await freshExtension({ signal });
  const executablePath = await findBrowser('chromium', { signal });
  const rows = await axeTable({ executablePath, extension: folder, signal });
  remove();
  const cells = rows.map(({ state, found }) => [state, ...found.map(({ length }) => `${length}`)]);
  console.log(table(['state', ...LOOKS.map(({ name }) => name)], cells));
  for (const { state, found } of rows)
    for (const [at, lines] of found.entries())
      for (const line of lines) console.log(`\n${state}, ${LOOKS[at]?.name}: ${line}`);
}
