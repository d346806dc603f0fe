// @ts-check
import { basename } from 'node:path';
import { parseSync } from 'vite';
import { latePatterns } from './late-patterns.mjs';

/** Where parts of the page kit find each other: see `src/page/parts.ts`. */
const PARTS = 'globalThis.lecternParts';

/**
 * Makes a script that can be injected out of a chunk of modules: what the chunk imports it takes
 * from the parts that are there, what it exports it gives to those that come.
 * @param {string} code of the chunk
 * @param {string} name of the part
 * @param {{atOnce: boolean}} options whether it is run when it comes, or when it is asked for
 * @throws {Error} where a chunk has what the bundler does not write into one
 */
export function asScript(code, name, { atOnce }) {
  const { body, exported } = withoutModules(code);
  const { code: late, before } = latePatterns(body);
  const own = JSON.stringify(name);
  return [
    // What is wanted at once is run for the most part: V8 compiles all of it, and reads none twice.
    atOnce ? '//# allFunctionsCalledOnLoad\n' : '',
    // An element of the page with that id is none of ours.
    `Object.hasOwn(globalThis,"lecternParts")||(${PARTS}={given:{},made:{}});`,
    // In brackets: V8 then compiles it as it reads it, and not twice.
    `${PARTS}.given[${own}]??=(function(need){"use strict";${before}${late}\nreturn{${exported}}});`,
    atOnce ? `${PARTS}.made[${own}]??=${PARTS}.given[${own}]();` : '',
    // The value of a script goes to who injected it; modules cannot, and Firefox fails for that.
    'undefined;',
  ].join('');
}

/** @param {string} code */
function withoutModules(code) {
  const { module } = parseSync('chunk.js', code);
  const cuts = [
    ...module.staticImports.map(({ start, end, moduleRequest, entries }) => ({
      ...{ start, end },
      by: `const{${entries.map(taken)}}=need(${nameOf(moduleRequest.value)});`,
    })),
    ...module.dynamicImports.map(({ start, end, moduleRequest }) => {
      const asked = code.slice(moduleRequest.start + 1, moduleRequest.end - 1);
      return { start, end, by: `${PARTS}.load(${nameOf(asked)})` };
    }),
    ...module.staticExports.map(({ start, end }) => ({ start, end, by: '' })),
  ].sort((a, b) => b.start - a.start);
  const body = cuts.reduce(
    (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
    code,
  );
  const exported = module.staticExports.flatMap(({ entries }) => entries.map(given));
  return { body, exported: exported.join() };
}

/** @param {string} file */
const nameOf = (file) => JSON.stringify(basename(file, '.js'));

/** @param {any} entry */
function taken({ importName, localName }) {
  if (!importName.name) throw new Error('A chunk imports what has no name.');
  return `${importName.name}:${localName.value}`;
}

/** @param {any} entry */
function given({ exportName, localName }) {
  if (!exportName.name || !localName.name) throw new Error('A chunk exports what has no name.');
  return `${exportName.name}:${localName.name}`;
}
