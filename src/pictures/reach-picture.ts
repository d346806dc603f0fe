import { fetchPicture } from './fetch-picture.ts';
import { reachOf } from './public-address.ts';
import { guardRedirects, throughGate } from './request-guard.ts';

interface ReachOptions {
  signal: AbortSignal;
  /** In bytes. */
  limit: number;
  /** What is asked for; see `fetchPicture`. */
  accept?: string;
}

/**
 * Fetches a picture of an article as {@link fetchPicture} does, from where it may be had alone.
 * @param page the address the article was read at: pictures of its own server may be had, too
 * @throws where it can't be had, may not be had, or is larger than the limit
 */
export async function reachPicture(
  address: string,
  page: string,
  options: ReachOptions,
): Promise<Blob> {
  const reach = reachOf(address, page);
  if (reach === 'none') throw new TypeError('private address');
  if (reach === 'own')
    return throughGate(address, () => fetchPicture(address, { ...options, follow: false }));
  return fetchPicture(address, { ...options, follow: await guardRedirects() });
}
