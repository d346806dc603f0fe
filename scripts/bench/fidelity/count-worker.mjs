// @ts-check
import { parentPort } from 'node:worker_threads';
import { ourModule } from '../our-module.mjs';
import { countKept } from './count-kept.mjs';
import { wantedParts } from './wanted-parts.mjs';

/**
 * A thread that counts: is sent a page with its gold and what the extractors made of it, and answers
 * with the counts of each. Parsing seven trees a page takes as long as all the reading.
 */
const { cleanHtml } = await ourModule('src/cli/clean-html.ts');

parentPort?.on('message', ({ html, gold, contents }) => {
  const wanted = wantedParts(html, gold);
  // All are counted as they would be shown: what a sanitiser drops is not there to be read.
  const counts = Object.entries(contents).map(([name, content]) => [
    name,
    countKept(wanted, cleanHtml(content)),
  ]);
  parentPort?.postMessage(Object.fromEntries(counts));
});
