import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-refusals-'));
});
afterAll(() => rm(folder, { recursive: true }));

const refusal = async (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, content);
  const failure = await run(process.execPath, [
    'dist/cli/lectern.js',
    'read',
    '--force',
    file,
  ]).catch((error) => error);
  return { code: failure.code, lines: String(failure.stderr).trim().split('\n') };
};

test('what is no text is refused in a sentence, forced or not', async () => {
  const { code, lines } = await refusal(
    'picture.png',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  );
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('is no web page.')]);
});

test('a page nested without end is refused in a sentence', async () => {
  const { code, lines } = await refusal('deep.html', `${'<div>'.repeat(20_000)}<p>Down here.</p>`);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringContaining('nested too deeply')]);
});
