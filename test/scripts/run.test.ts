import { expect, test } from 'vitest';
import { run, runOrFail } from '../../scripts/process/run.mjs';

const node = (code: string): [string, string[]] => [process.execPath, ['-e', code]];
const { signal } = new AbortController();

test('it gives the exit code and what both outputs said', async () => {
  const code = `console.log('out'); console.error('err'); process.exitCode = 3`;
  const result = await run(...node(code), { signal });
  expect(result.code).toBe(3);
  expect(result.output).toContain('out');
  expect(result.output).toContain('err');
});

test('a program that has to succeed fails with a sentence and its own words', async () => {
  const failing = runOrFail(...node(`console.error('no disk'); process.exit(1)`), {
    signal,
    otherwise: 'It did not work.',
  });
  await expect(failing).rejects.toThrow(/It did not work\.\n\nno disk/);
});

test('aborting ends the program and what it has started', async () => {
  const controller = new AbortController();
  // The child's child holds the output open: only when it has gone, too, is the run over.
  const code = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    setInterval(() => {}, 1000)`;
  const running = run(...node(code), {
    signal: controller.signal,
    onLine: () => controller.abort(new Error('stopped')),
  });
  await expect(running).rejects.toThrow('stopped');
});
