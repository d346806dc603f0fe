import { ask } from '../../../messages/ask.ts';
import type { CopyPicture, CopyWithPictures } from '../../../model/incoming.ts';
import type { Failure } from '../../../model/result.ts';
import { keepPicture, roomLeft } from '../../../pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../../pictures/kept/picture-bounds.ts';
import { pictureType } from '../../../pictures/picture-type.ts';

/** Copies that are on their way to the background at once: it writes one while the next is unpacked. */
const AT_ONCE = 4;

/** Where copies are laid ready, and for whom. */
export interface Staging {
  /** A name of its own; see `newStaging`. */
  name: string;
  signal: AbortSignal;
  /** Is told of each copy. */
  step(): void;
  /** Bytes that all pictures together may still take up. */
  room?(): Promise<number>;
}

/**
 * Lays the copies of a file ready, their pictures beside them: nobody sees either before the rest is
 * written, and what is given up is swept. Pictures are written from here, since no message carries
 * bytes. Gives what went wrong, if anything did.
 * @throws {ImportError} where the file is found broken in the middle; the reason of the signal
 */
export async function stageCopies(
  copies: AsyncIterable<CopyWithPictures | null>,
  { name, signal, step, room = roomLeft }: Staging,
): Promise<Failure | null> {
  const left = { library: await room() };
  const iterator = copies[Symbol.asyncIterator]();
  const failures: Failure[] = [];
  const stageNext = async (): Promise<void> => {
    while (failures.length === 0) {
      signal.throwIfAborted();
      const { done, value: copy } = await iterator.next();
      if (done) return;
      const failure = copy && (await stageCopy(copy, name, left));
      if (failure) failures.push(failure);
      else step();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, stageNext));
  // All have ended by now: nothing is laid ready after it was given up.
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return failures[0] ?? null;
}

async function stageCopy(
  copy: CopyWithPictures,
  staging: string,
  left: { library: number },
): Promise<Failure | null> {
  const staged = await ask('copy:stage', { staging, reading: copy.reading });
  if (!staged.ok) return staged.error;
  if (staged.value.key) await keepPictures(staged.value.key, copy.pictures(), left);
  return null;
}

/**
 * What is no picture, or too large, stays behind: it keeps its address.
 * @param room bytes that all pictures together may still take up
 */
async function keepPictures(
  key: string,
  pictures: AsyncIterable<CopyPicture>,
  room: { library: number },
): Promise<void> {
  let left: number = PICTURE_BOUNDS.copy;
  for await (const { address, bytes } of pictures) {
    const type = pictureType(bytes);
    const most = type === 'image/svg+xml' ? PICTURE_BOUNDS.drawing : PICTURE_BOUNDS.picture;
    if (!type || bytes.length > Math.min(most, left, room.library)) continue;
    left -= bytes.length;
    room.library -= bytes.length;
    await keepPicture(key, address, new Blob([bytes], { type }));
  }
}
