import { type OpenDatabase, openCollection } from '../database/collection.ts';
import { PICTURES_ID, type PicturesDocument } from '../documents.ts';

/** Copies whose pictures are still to be had, by their keys: a stop loses none of them. */
export interface PicturesLeft {
  all(): Promise<string[]>;
  add(keys: readonly string[]): Promise<void>;
  done(key: string): Promise<void>;
}

/** Over the database of this device; throws what PouchDB throws. */
export function openPicturesLeft(open: OpenDatabase): PicturesLeft {
  const local = openCollection('lectern-local', open);
  const change = async (next: (keys: string[]) => string[]) =>
    void (await local.update<PicturesDocument>(PICTURES_ID, (known) => ({
      keys: next(known?.keys ?? []),
    })));
  return {
    all: async () => (await local.get<PicturesDocument>(PICTURES_ID))?.keys ?? [],
    add: (keys) => change((known) => [...new Set([...known, ...keys])]),
    done: (key) => change((known) => known.filter((one) => one !== key)),
  };
}
