import type { Reading } from '../../model/article.ts';
import type { PictureSettings } from '../../model/pictures.ts';
import { dropOthers, sweepPictures } from '../../pictures/kept/kept-pictures.ts';
import { pictureAddresses } from '../../pictures/kept/picture-addresses.ts';
import type { Library } from '../../store/library.ts';
import type { PicturesLeft } from '../../store/local/pictures-left.ts';
import { createQueue } from '../../store/queue.ts';
import { type FetchPicture, fetchMissing } from './fetch-missing.ts';

/** Keeps the pictures of kept copies beside them. */
export interface PictureKeeper {
  /** Copies were written: what they show is fetched, if they are kept and the reader wants that. */
  wake(keys: readonly string[]): Promise<void>;
  /** Goes on with what a stop has left. */
  begin(): Promise<void>;
  /** Lets go of pictures without a copy. */
  sweep(): Promise<void>;
}

/** What the keeper works on. */
export interface KeptPictures {
  library: Pick<Library, 'kept' | 'copy' | 'copied'>;
  left: PicturesLeft;
  settings(): Promise<PictureSettings>;
  /** Is told of each copy that has its pictures, as far as they can be had. */
  tell(keys: string[]): void;
  /** In tests another than the browser's. */
  fetch?: FetchPicture;
  /** Runs what takes longer than an idle worker lives. */
  awake?: (work: () => Promise<void>) => Promise<void>;
}

export function createPictureKeeper(kept: KeptPictures): PictureKeeper {
  const { library, left, awake = (work) => work() } = kept;
  const queue = createQueue();
  const wants = async () => {
    const { pictures, keep } = await kept.settings();
    return keep && pictures === 'all';
  };
  const work = async () => {
    for (const key of await left.all()) {
      if (!(await wants())) return;
      await keepOf(kept, key);
      await left.done(key);
      kept.tell([key]);
    }
  };
  const soon = (first: () => Promise<void>) =>
    queue(() => awake(() => first().then(work))).catch((thrown: unknown) =>
      console.warn('pictures', thrown),
    );
  return {
    wake: (keys) => soon(async () => ((await wants()) ? left.add(keys) : undefined)),
    begin: () => soon(async () => undefined),
    sweep: () => queue(async () => sweepPictures(new Set(await library.copied()), Date.now())),
  };
}

/** What is only read, and not kept, has no pictures: it is gone in a week. */
async function keepOf({ library, fetch }: KeptPictures, key: string): Promise<void> {
  const article = (await library.kept([key])).get(key)?.article;
  const copy = article?.kept || article?.keepsCopy ? await library.copy(key) : null;
  if (!copy) return;
  const addresses = pictureAddresses(copy.article);
  await dropOthers(key, addresses);
  await fetchMissing(
    {
      key,
      page: copy.article.url,
      addresses: addresses.map((named) => [named, from(copy, named)]),
    },
    fetch,
  );
}

/** Of a set, what the page itself has shown: that is no news to its server, and large enough. */
const from = ({ pictures = {} }: Reading, address: string): string =>
  (Object.hasOwn(pictures, address) ? pictures[address]?.src : null) ?? address;
