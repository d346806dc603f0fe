import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { runInShell, runLectern } from './run-lectern.ts';
import { storyPage } from './story.ts';

// Each test starts a process or two, and the machine may be busy with browsers.
vi.setConfig({ testTimeout: 60_000 });

const FIELDS = [
  'article',
  'doubt',
  'title',
  'byline',
  'published',
  'siteName',
  'dek',
  'source',
  'captions',
  'content',
  'text',
  'furtherReading',
  'outside',
  'removals',
];
const NO_ARTICLE = '<!doctype html><title>Menu</title><ul><li><a href="/a">A</a></li></ul>';

let folder: string;
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const oneLine = /^lectern: [^\n]+\n$/;

describe('formats', () => {
  test('Markdown unless asked otherwise', async () => {
    const { code, out, err } = await runLectern(['read', await file('story.html', storyPage())]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^# The man who measured the tide\n\n/);
    expect(out).toContain('The harbour master had kept the tide tables by hand');
  });

  test('JSON has the fields of a page', async () => {
    const path = await file('story.html', storyPage());
    const { code, out } = await runLectern(['read', path, '--format', 'json']);
    const record = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(record)).toEqual(FIELDS);
    expect(record.article).toBe(true);
    expect(record.title).toBe('The man who measured the tide');
    expect(record.text).toContain('price of herring.');
    expect(record.content).toContain('<p>');
    expect(record.captions).toEqual([]);
    expect(Array.isArray(record.removals)).toBe(true);
  });

  test('text is the body alone', async () => {
    const path = await file('story.html', storyPage());
    const { out } = await runLectern(['read', path, '--format', 'text']);
    const json = await runLectern(['read', path, '--format', 'json']);
    expect(out).toBe(`${JSON.parse(json.out).text}\n`);
  });

  test('HTML is a page of its own', async () => {
    const path = await file('story.html', storyPage());
    const { out } = await runLectern(['read', path, '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(out).toContain('<h1>The man who measured the tide</h1>');
  });
});

describe('where a page comes from', () => {
  test('standard input, its links by --url', async () => {
    const { code, out } = await runLectern(
      ['read', '-', '--url', 'https://example.org/story'],
      storyPage(),
    );
    expect(code).toBe(0);
    expect(out).toContain('[Table 0](https://example.org/tide/0)');
  });

  test('a file that is packed', async () => {
    const path = await file('story.html.gz', new Uint8Array(gzipSync(storyPage())));
    expect((await runLectern(['read', path])).out).toMatch(/^# The man who measured/);
  });

  test('an encoding the page names itself', async () => {
    const page = storyPage('Café Übermut', '<meta charset="windows-1252">');
    const path = await file('latin.html', new Uint8Array(Buffer.from(page, 'latin1')));
    expect((await runLectern(['read', path])).out).toMatch(/^# Café Übermut\n/);
  });

  test('tags that HTML lets pages leave out', async () => {
    const page = storyPage().replace(/<\/?(html|head|body)\b[^>]*>|<\/p>/g, '');
    const { code, out } = await runLectern(['read', '-'], page);
    expect(code).toBe(0);
    expect(out.split('\n\n').filter((block) => block.includes('Table'))).toHaveLength(10);
  });
});

describe('one clear line and a code that is not 0', () => {
  test.each([
    ['a file that is not there', ['read', '/nowhere/at-all.html'], /no file \/nowhere/],
    ['a folder', ['read', tmpdir()], /is a folder/],
    ['an address nothing listens at', ['read', 'http://127.0.0.1:9/'], /could not be reached/],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await runLectern(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(message);
  });

  test.each([
    ['nothing at all', ''],
    ['a page without words', '<!doctype html><title>x</title><body><script>let a</script></body>'],
  ])('%s, with --force and without', async (_name, page) => {
    for (const force of [[], ['--force']]) {
      const { code, out, err } = await runLectern(['read', '-', ...force], page);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(oneLine);
      expect(err).toMatch(/no text to read/);
    }
  });

  test('a page that is no article, unless it is forced', async () => {
    const refused = await runLectern(['read', '-'], NO_ARTICLE);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(oneLine);
    expect(refused.err).toMatch(/--force/);
    const forced = await runLectern(['read', '-', '--force', '--format', 'json'], NO_ARTICLE);
    expect(forced.code).toBe(0);
    // That it may not be all there is, is said beside it.
    expect(forced.err).toBe(`lectern: standard input: ${messages.doubtShort.message}\n`);
    expect(JSON.parse(forced.out).article).toBe(false);
  });

  test.each([
    ['a format there is none of', ['read', '-', '--format', 'pdf'], /pdf.*markdown, html, .*text/],
    ['an address that is none', ['read', '-', '--url', 'example.org'], /whole web address/],
    ['no page', ['read'], /missing required argument 'page'/],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await runLectern(args, storyPage());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });
});

test('a reader that has seen enough is no error', async () => {
  const path = await file(
    'long.html',
    storyPage().replace('</article>', `<p>${'word '.repeat(60_000)}</p>`),
  );
  const { code, out, err } = await runInShell(
    `{ lectern read "${path}" --force --format json; echo "$?" >&2; } | head -n 1`,
  );
  expect([code, out, err]).toEqual([0, '{\n', '0\n']);
});

describe('over the network', () => {
  let server: Server;
  const answers: Record<string, RequestListener> = {
    '/story': (_request, answer) => {
      answer.setHeader('content-type', 'text/html; charset=iso-8859-1');
      answer.end(Buffer.from(storyPage('Émile'), 'latin1'));
    },
    '/moved': (_request, answer) => answer.writeHead(302, { location: '/story' }).end(),
    '/gone': (_request, answer) => answer.writeHead(404).end(storyPage()),
    '/paper': (_request, answer) => {
      answer.setHeader('content-type', 'application/pdf');
      answer.end('%PDF-1.7');
    },
  };
  const address = (path: string): string =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

  beforeAll(async () => {
    server = createServer((request, answer) => answers[request.url ?? '']?.(request, answer));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('reads a page in the encoding its server names, at the address it moved to', async () => {
    const { code, out } = await runLectern(['read', address('/moved')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Émile\n/);
    expect(out).toContain(`[Table 0](${address('/tide/0')})`);
  });

  test.each([
    ['/gone', /answered with an error: 404 Not Found/],
    ['/paper', /no web page but application\/pdf/],
  ])('%s is refused in one line', async (path, message) => {
    const { code, out, err } = await runLectern(['read', address(path)]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(message);
  });
});
