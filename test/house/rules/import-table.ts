import { posix } from 'node:path';
import { importsIn } from './imports-in.ts';

interface Allowed {
  /** Rooms it may take code and types from. */
  rooms: string[];
  /** Rooms it may take types from. */
  types?: string[];
}

const BELOW = ['text', 'article', 'quotes', 'export', 'browser', 'messages', 'store', 'sync'];

/** What each room may import: README, Architecture. */
const TABLE: Record<string, Allowed> = {
  text: { rooms: [] },
  article: { rooms: ['text'] },
  quotes: { rooms: ['text'] },
  export: { rooms: ['text'], types: ['article', 'quotes'] },
  browser: { rooms: [] },
  messages: { rooms: ['browser'], types: ['article', 'quotes'] },
  store: { rooms: ['text', 'browser'], types: ['article', 'quotes'] },
  sync: { rooms: ['store', 'browser'] },
  surfaces: { rooms: BELOW },
  cli: { rooms: ['text', 'article', 'export'] },
};

const POLYFILL = 'webextension-polyfill';
/** Data, not code: any room may be typed by it; the command line has no browser to ask for it. */
const DATA = /^(public\/_locales\/.*|package)\.json$/;

/**
 * Checks one module against the import table.
 * @param path from the project's top folder, with slashes: `src/article/detect.ts`
 * @returns a line for each import that is not allowed; none where all is well
 */
export function forbiddenImports(path: string, source: string): string[] {
  const room = roomOf(path);
  if (!room || !TABLE[room]) return [`${path} stands in no room`];
  return importsIn(path, source).flatMap(({ from, typeOnly }) =>
    isAllowed(path, room, from, typeOnly) ? [] : [`${path} imports ${from}`],
  );
}

function isAllowed(path: string, room: string, from: string, typeOnly: boolean): boolean {
  if (!from.startsWith('.')) return isPackageAllowed(room, from);
  const target = posix.join(posix.dirname(path), from);
  if (DATA.test(target)) return typeOnly || room === 'cli';
  const to = roomOf(target);
  if (to === undefined) return false;
  if (to === room) return room !== 'surfaces' || isSurfaceAllowed(path, target);
  const { rooms, types = [] } = TABLE[room] ?? { rooms: [] };
  return rooms.includes(to) || (typeOnly && types.includes(to));
}

/** The browser's own room takes the polyfill and nothing else; nobody else takes the polyfill. */
function isPackageAllowed(room: string, name: string): boolean {
  return (room === 'browser') === (name === POLYFILL);
}

function isSurfaceAllowed(path: string, target: string): boolean {
  const surface = target.split('/')[2];
  return surface === 'shared' || surface === path.split('/')[2];
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}
