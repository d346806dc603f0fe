import type { Collection } from '../database/collection.ts';
import { StoreError } from '../failure.ts';
import type { Bringing, Brought } from './brought.ts';

/** What the ids of documents begin with that hold entries which wait for the rest of an import. */
const LAID = 'laid:';
/** Rules come in with the import itself, which may be refused for them. */
const MAY_BE_LAID = /^(?:article|note|quote):/;

interface LaidDocument {
  brought: readonly Brought[];
}

const idOf = (staging: string, piece: number): string => `${LAID}${staging}:${piece}`;

/**
 * Lays entries ready that are more than one message carries. Nobody sees them, and none of them is
 * written before `bring` is told how many pieces there are.
 * @throws {StoreError} where one of them is no article, note or quote
 */
export async function layEntries(
  copies: Collection,
  staging: string,
  piece: number,
  brought: readonly Brought[],
): Promise<void> {
  const other = brought.find(({ id }) => !MAY_BE_LAID.test(id));
  if (other) throw new StoreError('storeFailed', `${other.id} cannot be laid ready`);
  await copies.update<LaidDocument>(idOf(staging, piece), () => ({ brought }));
}

/**
 * An import with what was laid ready for it.
 * @throws {StoreError} `importChanged` where a piece of that is gone
 */
export async function withLaid(copies: Collection, bringing: Bringing): Promise<Bringing> {
  const { staging, laid = 0 } = bringing;
  if (staging === null || laid === 0) return bringing;
  const ids = Array.from({ length: laid }, (_, piece) => idOf(staging, piece));
  const pieces = await copies.getAll<LaidDocument>(ids);
  const entries = pieces.map((piece, at) => {
    if (!piece) throw new StoreError('importChanged', `${ids[at]} is gone`);
    return piece.brought;
  });
  return { ...bringing, brought: [...bringing.brought, ...entries.flat()] };
}

/** Ids of what was laid ready for an import; of all imports where none is named. */
export const laidIds = (copies: Collection, staging?: string): Promise<string[]> =>
  copies.ids(staging === undefined ? LAID : `${LAID}${staging}:`);

/** The import that an id of a laid piece names. */
export const stagingOf = (id: string): string => id.split(':')[1] ?? '';
