import { mayBePicture, pictureType } from './picture-type.ts';
import { readBounded } from './read-bounded.ts';

/** Longer than anybody looks at a hole in a text, in milliseconds. */
const TIMEOUT = 30_000;

interface FetchOptions {
  signal: AbortSignal;
  /** In bytes. */
  limit: number;
  follow: boolean;
  /** The formats that are asked for, of servers that have several; else as a browser asks. */
  accept?: string;
}

const AS_BROWSERS_ASK = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5';

/**
 * Fetches a picture so that its server learns nothing of the reader: no cookies, no address they
 * come from, nothing kept by which they would be known the next time. (With our rights over all
 * hosts an `<img>` of ours is same-site to every one of them: it sends even `SameSite=Strict`.)
 * @throws where there is none, it is no picture, or it is larger than the limit
 */
export async function fetchPicture(address: string, options: FetchOptions): Promise<Blob> {
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // What is on the disk tells what was read, and a kept ETag who reads it.
    cache: 'no-store',
    redirect: options.follow ? 'follow' : 'error',
    headers: { accept: options.accept ?? AS_BROWSERS_ASK },
    signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT)]),
  });
  if (!response.ok || !mayBePicture(response.headers.get('content-type'))) {
    await response.body?.cancel();
    throw new TypeError('no picture');
  }
  return asPicture(await readBounded(response, options.limit));
}

function asPicture(bytes: Uint8Array<ArrayBuffer>): Blob {
  const type = pictureType(bytes);
  if (!type) throw new TypeError('no picture');
  return new Blob([bytes], { type });
}
