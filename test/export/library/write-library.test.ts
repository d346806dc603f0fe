import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../src/export/library/format-names.ts';
import { LIBRARY_FORMATS } from '../../../src/export/library/formats.ts';
import { type WrittenFile, writeLibrary } from '../../../src/export/library/write-library.ts';
import { anExported, CONTEXT, streamed } from './exported-sample.ts';

const bytesOf = async ({ body }: WrittenFile) =>
  new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

test('every format is offered, and every one that is offered is there', () => {
  expect([...FORMAT_NAMES].toSorted()).toEqual(Object.keys(LIBRARY_FORMATS).toSorted());
});

describe('Markdown', () => {
  test('of one article is a file of its title', async () => {
    const file = writeLibrary('markdown', streamed([anExported()]), CONTEXT, 'The harbour');
    expect(file.name).toBe('The harbour.md');
    expect(new TextDecoder().decode(await bytesOf(file))).toMatch(/^---\ntitle: "The harbour"\n/);
  });

  test('of several is a ZIP with a file for each, two of one title apart', async () => {
    const file = writeLibrary('markdown', streamed([anExported(), anExported()]), CONTEXT, null);
    expect(file.name).toBe('Lectern 2026-11-27 Markdown.zip');
    expect(Object.keys(unzipSync(await bytesOf(file)))).toEqual([
      'The harbour.md',
      'The harbour 2.md',
    ]);
  });
});

test.each(FORMAT_NAMES)('%s fails as a whole where an article cannot be read', async (format) => {
  async function* broken() {
    yield anExported();
    throw new Error('the disk is gone');
  }
  await expect(bytesOf(writeLibrary(format, broken(), CONTEXT, null))).rejects.toThrow(
    'the disk is gone',
  );
});
