import {
  keepPicture,
  noteMissing,
  picturesOf,
  roomLeft,
  totalOf,
} from '../../pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../pictures/kept/picture-bounds.ts';
import { reachPicture } from '../../pictures/reach-picture.ts';

/** Fetches one picture of a page, no larger than `limit` bytes; throws where it cannot be had. */
export type FetchPicture = (address: string, page: string, limit: number) => Promise<Blob>;

/** What a copy shows. */
export interface ShownPictures {
  key: string;
  /** The address the article was read at. */
  page: string;
  /** The address the article names each by, and the one it is fetched from. */
  addresses: readonly (readonly [named: string, from: string])[];
}

const AT_ONCE = 4;

/** Formats that e-books hold, too. */
const ACCEPT = 'image/webp,image/png,image/jpeg,image/gif,image/svg+xml,image/*;q=0.5';

const reach: FetchPicture = (address, page, limit) =>
  reachPicture(address, page, { signal: new AbortController().signal, limit, accept: ACCEPT });

/**
 * Fetches what is not there yet of the pictures of a copy, and keeps it, within the bounds; what
 * cannot be had keeps its address, and that is noted. Throws what IndexedDB throws.
 */
export async function fetchMissing(
  { key, page, addresses }: ShownPictures,
  fetch: FetchPicture = reach,
): Promise<void> {
  const own = await picturesOf(key);
  const there = new Set(own.filter(({ missing }) => !missing).map(({ address }) => address));
  const room = {
    copy: PICTURE_BOUNDS.copy - totalOf(own).bytes,
    library: await roomLeft(),
  };
  const ahead = addresses.filter(([named]) => !there.has(named));
  const one = async () => {
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      const [named, from] = next;
      const limit = Math.min(PICTURE_BOUNDS.picture, room.copy, room.library);
      const picture = await fetched(() => fetch(from, page, limit), limit);
      // Others were fetched meanwhile.
      const fits = typeof picture !== 'string' && picture.size <= Math.min(room.copy, room.library);
      if (!fits) {
        await noteMissing(key, named, typeof picture === 'string' ? picture : 'large');
        continue;
      }
      room.copy -= picture.size;
      room.library -= picture.size;
      await keepPicture(key, named, picture);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function fetched(ask: () => Promise<Blob>, limit: number): Promise<Blob | 'lost' | 'large'> {
  if (limit <= 0) return 'large';
  try {
    const picture = await ask();
    const isHuge = picture.type === 'image/svg+xml' && picture.size > PICTURE_BOUNDS.drawing;
    return isHuge ? 'large' : picture;
  } catch (thrown) {
    return thrown instanceof RangeError ? 'large' : 'lost';
  }
}
