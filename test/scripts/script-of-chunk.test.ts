import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asScript } from '../../scripts/build/script-of-chunk.mjs';

const KIT = `const a=(x)=>x+1;function b(){return import("./lists.js")}export{a as t,b as load};`;
const LISTS = `import{t as e}from"./kit.js";const n="import('./x.js')";class L{sum(){return e(1)}said(){return n}}export{L as Lists};`;

/** A page's world with the kit in it, and what it asked to be loaded. */
function worldWith(kit: string) {
  const asked: string[] = [];
  const world = createContext({});
  const value = runInContext(asScript(kit, 'kit', { atOnce: true }), world);
  const parts = runInContext('globalThis.lecternParts', world);
  parts.load = async (name: string) => asked.push(name);
  return { world, parts, asked, value };
}

test('the kit runs when it comes, and gives what it exports', () => {
  const { parts } = worldWith(KIT);
  expect(parts.made.kit.t(1)).toBe(2);
});

test('what it imports later it asks for by name', async () => {
  const { parts, asked } = worldWith(KIT);
  await parts.made.kit.load();
  expect(asked).toEqual(['lists']);
});

test('a part is not run before it is asked for, and takes what the kit gives', () => {
  const { world, parts } = worldWith(KIT);
  runInContext(asScript(LISTS, 'lists', { atOnce: false }), world);
  expect(parts.made.lists).toBeUndefined();
  const { Lists } = parts.given.lists((name: string) => parts.made[name]);
  expect(new Lists().sum()).toBe(2);
  expect(new Lists().said()).toBe("import('./x.js')");
});

test('a kit that comes again changes nothing', () => {
  const { world, parts } = worldWith(KIT);
  const { kit } = parts.made;
  runInContext(asScript(KIT, 'kit', { atOnce: true }), world);
  expect(parts.made.kit).toBe(kit);
});

test('a script has no value that a browser would have to copy', () => {
  expect(worldWith(KIT).value).toBeUndefined();
});

test('a chunk that gives all of another is refused', () => {
  expect(() => asScript(`export*from"./other.js";`, 'kit', { atOnce: true })).toThrow('no name');
});
