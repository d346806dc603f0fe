import { posix } from 'node:path';
import { importsIn } from './imports-in.ts';

/** What a room may take from others: code and types, or types alone. */
interface Allowed {
  rooms: string[];
  types?: string[];
}

const PAGE_SAFE = ['model', 'text', 'article', 'annotations', 'export'];
const ASKING = ['messages', 'messages/sending', 'browser'];
const SURFACE = [...PAGE_SAFE, ...ASKING, 'pictures', 'tab-client', 'ui'];

/**
 * What each room may import: docs/architecture.md. A room is a folder of `src/`, or a part of one
 * that is named here and has a stricter rule of its own.
 */
const TABLE: Record<string, Allowed> = {
  model: { rooms: ['text'] },
  text: { rooms: [] },
  article: { rooms: ['model', 'text'] },
  annotations: { rooms: ['model', 'text'] },
  export: { rooms: ['model', 'text'], types: ['article'] },
  browser: { rooms: ['model', 'text'] },
  pictures: { rooms: ['model', 'text', 'article', 'browser'] },
  messages: { rooms: ['model', 'browser', 'messages/sending'] },
  'messages/sending': { rooms: ['model'], types: ['messages'] },
  store: { rooms: ['model', 'text', 'browser'] },
  page: {
    rooms: [
      'model',
      'text',
      'article',
      'annotations',
      'messages/sending',
      'ui/annotations',
      'ui/theme',
    ],
    types: ['messages'],
  },
  background: { rooms: [...PAGE_SAFE, ...ASKING, 'pictures', 'store', 'tab-client'] },
  'tab-client': { rooms: [...PAGE_SAFE, ...ASKING] },
  'ui/annotations': { rooms: [...PAGE_SAFE, 'ui/theme'], types: ['messages'] },
  'ui/theme': { rooms: ['model'] },
  ui: { rooms: [...SURFACE, 'ui/annotations', 'ui/theme'] },
  surfaces: { rooms: [...SURFACE, 'ui/annotations', 'ui/theme'] },
  cli: { rooms: ['model', 'text', 'article', 'export'] },
};
/** Library and backup read the databases themselves: thousands of documents are not sent by message. */
const READS_THE_STORE = /^src\/surfaces\/(?:library|options\/backup)\//;

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
  if (!room) return [`${path} stands in no room`];
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
  if (to === room) return room !== 'surfaces' || target.split('/')[2] === path.split('/')[2];
  const { rooms, types = [] } = TABLE[room] ?? { rooms: [] };
  if (to === 'store' && READS_THE_STORE.test(path)) return true;
  return rooms.includes(to) || (typeOnly && types.includes(to));
}

/** The browser's own room takes the polyfill and nothing else; nobody else takes the polyfill. */
function isPackageAllowed(room: string, name: string): boolean {
  return (room === 'browser') === (name === POLYFILL);
}

function roomOf(path: string): string | undefined {
  const [, top, sub] = /^src\/([^/]+)\/(?:([^/]+)\/)?/.exec(path) ?? [];
  const part = `${top}/${sub}`;
  if (sub && TABLE[part]) return part;
  return top && TABLE[top] ? top : undefined;
}
