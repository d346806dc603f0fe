// @ts-check
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/**
 * `npm run bench:topic [-- DIR…]`: how well links on the article's subject are told from others, over
 * the labelled pages of some corpora, by corpus and by language.
 */
await runScript(async (signal) => {
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchTopic } = await import('./bench/topic.mjs');
  const named = process.argv.slice(2);
  await benchTopic(named.length > 0 ? named : ['../shared/corpus', '../shared/news']);
});
