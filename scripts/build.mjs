// @ts-check
import { build, TARGETS } from './build/build.mjs';
import { runScript } from './console/run-script.mjs';

/** `npm run build [-- chrome|firefox|cli …]`: all three when none is named. */
await runScript(async (signal) => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !TARGETS.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no build named ${unknown.join(', ')}. Take ${TARGETS.join(', ')}.`);
  await build(asked.length > 0 ? asked : TARGETS, { signal });
});
