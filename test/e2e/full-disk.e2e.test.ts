import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { at, header, reading, rule } from '../store/sample.ts';
import { ask } from './ask.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/**
 * `SMALL_DISK=DIR` names a folder on a file system of its own, of some 300 MB, that may be filled:
 * `mount -t tmpfs -o size=300m tmpfs DIR`. Without it this file is left out.
 */
const DISK = process.env['SMALL_DISK'];

describe.each(BROWSERS)('in %s on a full disk', (kind) => {
  let session: Session;
  const filler = join(DISK ?? '', 'filler');

  beforeAll(async () => {
    process.env['TMPDIR'] = DISK;
    session = await beginSession(kind);
  });
  afterAll(async () => {
    await rm(filler, { force: true });
    await session?.end();
  });

  const openOptions = () =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/options/options.html`);

  async function fill(): Promise<void> {
    const { bavail, bsize } = await statfs(DISK ?? '');
    // The browser takes some of it in the meantime; then this is what meets the end.
    await writeFile(filler, new Uint8Array(bavail * bsize)).catch(() => undefined);
  }

  test('each write says so, nothing is lost, and all works once there is room', async () => {
    const kept = ['before'];
    let page = await openOptions();
    expect((await ask(page, 'quote:add', quote('before', 1))).ok).toBe(true);
    await fill();
    // What the browser has set aside for itself takes some.
    let full = false;
    for (let round = 0; round < 60 && !full; round++) full = !(await taken(page, large(round)));
    expect(full).toBe(true);
    for (const [name, request] of [
      ['quote:add', quote(WORDS, 5)],
      ['note:change', large(0).request],
      ['copy:put', { reading: reading('d', WORDS) }],
      ['rule:put', { rule: rule() }],
    ] as const)
      await taken(page, { name, request });
    if (await taken(page, { name: 'quote:add', request: quote('full', 9) })) kept.push('full');
    await rm(filler);
    page = await openOptions();
    expect((await ask(page, 'quote:add', quote('after', 30))).ok).toBe(true);
    const { value } = await ask(page, 'kept:get', { page: header('a') });
    expect(value.quotes.map(({ text }) => text)).toEqual([...kept, 'after']);
  });
});

/** Two million characters. */
const WORDS = 'word '.repeat(400_000);

const large = (round: number) => ({
  name: 'note:change',
  request: { header: header(`n${round}`), change: { text: { base: '', text: WORDS } } },
});

const quote = (text: string, start: number) => ({
  text,
  selectors: at(start, start + 1),
  header: header('a'),
  basis: 'article',
  colour: 'yellow',
});

/** Whether something was saved; that it was not is told as what it is. */
async function taken(
  page: Surface,
  { name, request }: { name: string; request: object },
): Promise<boolean> {
  const reply = await ask(page, name, request);
  if (!reply.ok) expect(reply.error).toMatchObject({ code: 'storeFull' });
  return reply.ok;
}
