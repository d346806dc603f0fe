// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes an extension that does nothing: with a content script without code it costs a page what any
 * extension does, without one nothing.
 * @param {string} folder to write it to
 * @param {{script: boolean}} has
 */
export async function blankExtension(folder, { script }) {
  const runs = { matches: ['http://*/*', 'https://*/*'], js: ['empty.js'], run_at: 'document_end' };
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    ...(script && { content_scripts: [runs] }),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'empty.js'), ';');
  return folder;
}
