import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { FORMATS } from '../../src/cli/formats.ts';
import { runLectern } from './run-lectern.ts';
import { storyPage } from './story.ts';

// Each test starts a process, and the machine may be busy with browsers.
vi.setConfig({ testTimeout: 60_000 });

const SHORT = `<!doctype html><html lang="en"><head><title>The tide</title>
<meta property="og:type" content="article"></head><body><article><h1>The tide</h1>
<p>It came in at four, and the boats rose with it one after another.</p></article></body></html>`;
const names = Object.keys(FORMATS);

describe.each(names)('an article as %s', (format) => {
  test('comes alone where nothing speaks against it', async () => {
    const { code, out, err } = await runLectern(['read', '-', '--format', format], storyPage());
    expect([code, err]).toEqual([0, '']);
    expect(out.length).toBeGreaterThan(50);
  });

  test('comes with a line on standard error where it may not be all of it', async () => {
    const { code, out, err } = await runLectern(
      ['read', '-', '--force', '--format', format],
      SHORT,
    );
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(50);
    expect(err).toBe(`lectern: standard input: ${messages.doubtShort.message}\n`);
  });
});

test('a format that there is not is refused with those that there are', async () => {
  const { code, out, err } = await runLectern(['read', '-', '--format', 'docx'], storyPage());
  expect([code, out]).toEqual([1, '']);
  for (const name of names) expect(err).toContain(name);
});

test.each(['', ' \n', '<!doctype html><title>x</title>'])(
  'a page of %j is refused in one line, and nothing is printed',
  async (page) => {
    const { code, out, err } = await runLectern(['read', '-', '--format', 'epub'], page);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^lectern: There is no text to read in standard input\.\n$/);
  },
);
