import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { changesUnder } from '../../scripts/dev/changes-under.mjs';

const top = mkdtempSync(join(tmpdir(), 'lectern-watch-'));
mkdirSync(join(top, 'src', 'text'), { recursive: true });
const stop = new AbortController();
afterEach(() => {
  stop.abort();
  rmSync(top, { recursive: true, force: true });
});

test('a save is told once, however many steps it took, and the end ends it', async () => {
  const changes = changesUnder(['src'], stop.signal, top);
  const first = changes.next();
  for (const text of ['a', 'ab', 'abc']) writeFileSync(join(top, 'src', 'text', 'words.ts'), text);
  expect((await first).value).toEqual(['src/text/words.ts']);
  const last = changes.next();
  stop.abort();
  expect((await last).done).toBe(true);
});
