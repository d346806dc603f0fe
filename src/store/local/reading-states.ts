import type { ReadingState } from '../../model/reading-place.ts';
import { READ_ID, type ReadDocument } from '../documents.ts';
import type { Device } from './device.ts';

/** Articles that are remembered; each costs some hundred bytes of one document. */
export const REMEMBERED = 300;

const NOTHING: ReadingState = { place: null, back: [] };

/** What is remembered of how an article is read; nothing where nothing was. */
export async function getReadingState(device: Device, key: string): Promise<ReadingState> {
  const of = (await device.get<ReadDocument>(READ_ID))?.of ?? {};
  return (Object.hasOwn(of, key) ? of[key] : null) ?? NOTHING;
}

/** Writes what is given of it; of too many articles the one read longest ago is forgotten. */
export async function writeReadingState(
  device: Device,
  key: string,
  changed: Partial<ReadingState>,
): Promise<ReadingState> {
  let written = NOTHING;
  await device.update<ReadDocument>(READ_ID, (found) => {
    const { [key]: before = NOTHING, ...others } = found?.of ?? {};
    written = { ...before, ...changed };
    const isEmpty = written.place === null && written.back.length === 0;
    const newest = Object.entries(others).slice(isEmpty ? -REMEMBERED : 1 - REMEMBERED);
    return { of: { ...Object.fromEntries(newest), ...(!isEmpty && { [key]: written }) } };
  });
  return written;
}
