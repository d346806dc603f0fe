import { ADDRESSES } from './addresses.ts';
import { HANDLERS } from './handlers.ts';
import { NESTING, SWALLOWING } from './nesting.ts';

/** An attack that tells by its number that it ran. */
export interface Attack {
  id: number;
  name: string;
  html: string;
  /** Whether it takes all markup behind it along. */
  swallows: boolean;
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** What an attack does where it can: its number is added to `ran` of the window on top. */
const run = (id: number) => `(top.ran=top.ran||[]).push(${id})`;

const entities = (script: string): string =>
  [...script].map((sign) => `&#${sign.charCodeAt(0)};`).join('');

const attack = ([name, pattern]: [string, string], index: number): Attack => ({
  id: index + 1,
  name,
  html: pattern
    .replaceAll('ENTITIES', entities(run(index + 1)))
    .replaceAll('BASE64', btoa(`<script>${run(index + 1)}</script>`))
    .replaceAll('RUN', run(index + 1))
    .replaceAll('PIXEL', PIXEL),
  swallows: name in SWALLOWING,
});

/** All attacks there are, in the order of their numbers. */
export const ATTACKS: Attack[] = Object.entries({
  ...HANDLERS,
  ...ADDRESSES,
  ...NESTING,
  ...SWALLOWING,
}).map(attack);
