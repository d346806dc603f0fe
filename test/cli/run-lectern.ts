import { type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LECTERN = fileURLToPath(new URL('../../dist/cli/lectern.js', import.meta.url));

/** What a run left behind. */
export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line with these arguments, and this on its standard input. */
export const runLectern = (args: string[], input: string | Uint8Array = ''): Promise<Run> =>
  run(process.execPath, [LECTERN, ...args], { input });

/** Runs a line of shell script in which `lectern` stands for the built command line. */
export const runInShell = (script: string): Promise<Run> =>
  run('sh', ['-c', `lectern() { "$NODE" "$LECTERN" "$@"; }; ${script}`], {
    env: { ...process.env, NODE: process.execPath, LECTERN },
  });

function run(
  command: string,
  args: string[],
  { input = '', ...options }: SpawnOptions & { input?: string | Uint8Array },
): Promise<Run> {
  const child = spawn(command, args, options);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => out.push(part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => err.push(part));
  // Whoever does not read its input may be gone before it is written.
  child.stdin?.on('error', () => undefined).end(input);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, out: out.join(''), err: err.join('') }));
  });
}
