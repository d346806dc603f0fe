import { ask } from '../../../messages/ask.ts';
import type { CopyPicture, CopyWithPictures } from '../../../model/incoming.ts';
import type { Failure } from '../../../model/result.ts';
import { keepPicture, roomLeft } from '../../../pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../../pictures/kept/picture-bounds.ts';
import { pictureType } from '../../../pictures/picture-type.ts';

/**
 * Lays the copies of a file ready, their pictures beside them: nobody sees either before the rest is
 * written, and what is given up is swept. Pictures are written from here, since no message carries
 * bytes. Gives what went wrong, if anything did.
 * @param step is told of each copy
 * @throws {ImportError} where the file is found broken in the middle
 */
export async function stageCopies(
  copies: AsyncIterable<CopyWithPictures | null>,
  staging: string,
  step: () => void,
): Promise<Failure | null> {
  const room = { library: await roomLeft() };
  for await (const copy of copies) {
    step();
    if (!copy) continue;
    const staged = await ask('copy:stage', { staging, reading: copy.reading });
    if (!staged.ok) return staged.error;
    if (staged.value.key) await keepPictures(staged.value.key, copy.pictures(), room);
  }
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
