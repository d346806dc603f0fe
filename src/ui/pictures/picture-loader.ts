import { keptPicture, picturesOf } from '../../pictures/kept/kept-pictures.ts';
import { reachPicture } from '../../pictures/reach-picture.ts';

/** In bytes. */
const LARGEST = 20_000_000;
const LARGEST_DRAWING = 1_000_000;
const ALL_TOGETHER = 200_000_000;
const AT_ONCE = 6;

const NONE = Promise.resolve(null);

/** Fetches the pictures of one article, a few at a time, each once; what it has goes when it is over. */
export class PictureLoader {
  readonly #page: string;
  readonly #copy: Promise<string | null>;
  #kept: Promise<ReadonlySet<string>> | null = null;
  readonly #signal: AbortSignal;
  readonly #asked = new Map<string, Promise<string>>();
  readonly #here = new Map<string, string>();
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #spent = 0;

  /**
   * @param page the address the article was read at
   * @param signal ends every fetch, and lets go of every picture
   * @param copy the key of the kept copy that is read, whose own pictures need no server
   */
  constructor(page: string, signal: AbortSignal, copy: Promise<string | null> = NONE) {
    this.#page = page;
    this.#copy = copy;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#letGo(), { once: true });
  }

  /** Where a picture that has been fetched is; null for any other. */
  known(address: string): string | null {
    return this.#here.get(address) ?? null;
  }

  /** Whether a picture is kept with the copy: no server need be asked for it. */
  async isKept(address: string): Promise<boolean> {
    this.#kept ??= this.#copy.then(keptAddresses);
    return (await this.#kept).has(address);
  }

  /**
   * Fetches a picture; gives an address of ours for it.
   * @throws where it can't be had, may not be had, or would be more than the article may bring
   */
  load(address: string): Promise<string> {
    const asked = this.#asked.get(address) ?? this.#queued(() => this.#fetch(address));
    this.#asked.set(address, asked);
    // It may be there the next time.
    asked.catch(() => this.#asked.delete(address));
    return asked;
  }

  async #fetch(address: string): Promise<string> {
    this.#signal.throwIfAborted();
    const picture = await this.#reach(address, Math.min(LARGEST, ALL_TOGETHER - this.#spent));
    this.#signal.throwIfAborted();
    this.#spent += picture.size;
    const here = await placed(picture);
    this.#here.set(address, here);
    return here;
  }

  async #reach(address: string, limit: number): Promise<Blob> {
    const copy = (await this.isKept(address)) ? await this.#copy : null;
    const kept = copy === null ? null : await keptPicture(copy, address);
    return kept ?? reachPicture(address, this.#page, { signal: this.#signal, limit });
  }

  async #queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < AT_ONCE) this.#running++;
    else await new Promise<void>((go) => this.#queue.push(go));
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #letGo(): void {
    for (const go of this.#queue.splice(0)) go();
    for (const here of this.#here.values()) URL.revokeObjectURL(here);
    this.#here.clear();
  }
}

/** What cannot be read can be fetched. */
const keptAddresses = async (copy: string | null): Promise<ReadonlySet<string>> =>
  copy === null
    ? new Set()
    : picturesOf(copy).then(
        (all) => new Set(all.filter(({ missing }) => !missing).map(({ address }) => address)),
        () => new Set(),
      );

/**
 * A drawing is a document: opened in a tab of its own, it must not be one of our pages, which a
 * blob of ours is and `data:` is not.
 */
async function placed(picture: Blob): Promise<string> {
  if (picture.type !== 'image/svg+xml') return URL.createObjectURL(picture);
  if (picture.size > LARGEST_DRAWING) throw new RangeError(`more than ${LARGEST_DRAWING} bytes`);
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(picture);
  });
}
