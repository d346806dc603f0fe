import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { parse as readYaml } from 'yaml';
import { runInShell, runLectern } from './run-lectern.ts';
import { storyPage } from './story.ts';

// Each test starts a process, and the machine may be busy with browsers.
vi.setConfig({ testTimeout: 60_000 });

const TITLE = 'The man who measured the tide';
const read = (format: string) => runLectern(['read', '-', '--format', format], storyPage());

describe('an article in a format of the library', () => {
  test('Markdown with properties', async () => {
    const { code, out } = await read('markdown-file');
    expect(code).toBe(0);
    expect(readYaml(out.split('---\n')[1] ?? '')).toMatchObject({ title: TITLE });
    expect(out).toContain(`# ${TITLE}`);
  });

  test.each([
    ['bibtex', `title = {{${TITLE}}}`],
    ['ris', `TI  - ${TITLE}\r\n`],
    ['csl', `"title": "${TITLE}"`],
  ])('%s', async (format, line) => {
    const { code, out } = await read(format);
    expect(code).toBe(0);
    expect(out).toContain(line);
  });

  test('an e-book, byte by byte', async () => {
    const script = `lectern read - --format epub | base64`;
    const { out } = await runInShell(
      `printf '%s' '${storyPage().replaceAll("'", '’')}' | ${script}`,
    );
    const files = unzipSync(new Uint8Array(Buffer.from(out, 'base64')));
    expect(new TextDecoder().decode(files['EPUB/article-1.xhtml'])).toContain(TITLE);
  });
});
