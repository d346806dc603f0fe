import { LEAST_SIDE } from '../../article/metadata/pictures.ts';
import type { LoadedPictures, PictureChoice } from '../../model/pictures.ts';
import { reachOf } from '../../pictures/public-address.ts';
import { PICTURE } from '../article/sanitise-images.ts';
import { PictureLoader } from './picture-loader.ts';
import { PictureSpot } from './picture-spot.ts';

interface PictureSource {
  /** The address the article was read at. */
  page: string;
  /** What that page has loaded. */
  loaded: LoadedPictures;
  /** Whether nothing but that may come by itself: the reader has not asked for the article. */
  onlyLoaded: boolean;
  /** What the reader wants to come by itself. */
  choice: Promise<PictureChoice>;
  /** The key of the kept copy of what is read, which may have pictures of its own; null for none. */
  copy: Promise<string | null>;
}

/** How far from what is to be seen a picture is fetched: about a screen, in pixels. */
const NEAR = 800;

/** The pictures of an article that is open: each comes when it is nearly to be seen, if it may. */
export class Pictures {
  readonly #source: PictureSource;
  readonly #loader: PictureLoader;
  readonly #signal: AbortSignal;
  readonly #near: IntersectionObserver;
  readonly #spots = new Map<Element, PictureSpot>();
  readonly #notLoaded = new Set<PictureSpot>();
  #loaded: LoadedPictures;

  /** @param signal ends all of it */
  constructor(source: PictureSource, signal: AbortSignal) {
    this.#source = source;
    this.#loaded = source.loaded;
    this.#loader = new PictureLoader(source.page, signal, source.copy);
    this.#signal = signal;
    // `rootMargin` counts for what scrolls the window alone, `scrollMargin` for every box.
    const margin = { rootMargin: `${NEAR}px`, scrollMargin: `${NEAR}px` };
    this.#near = new IntersectionObserver((entries) => this.#come(entries), margin);
    signal.addEventListener('abort', () => this.#near.disconnect(), { once: true });
  }

  /** Takes over every picture that waits under a root (see `settleImages`). */
  show(root: ParentNode): void {
    for (const image of root.querySelectorAll<HTMLImageElement>(`img[${PICTURE}]`)) {
      const address = image.getAttribute(PICTURE) ?? '';
      image.removeAttribute(PICTURE);
      void this.#begin(new PictureSpot(image, address, this.#picture(address)));
    }
  }

  /** The page has loaded more since. */
  learn(loaded: LoadedPictures): void {
    this.#loaded = loaded;
    for (const spot of this.#notLoaded)
      if (this.#picture(spot.address) && this.#notLoaded.delete(spot)) this.#await(spot);
  }

  async #begin(spot: PictureSpot): Promise<void> {
    const here = this.#loader.known(this.#from(spot));
    if (here) return spot.show(here);
    if (reachOf(this.#from(spot), this.#source.page) === 'none') return spot.standIn('lost', null);
    if (isTiny(this.#picture(spot.address))) return spot.vanish();
    spot.wait();
    const isKept = await this.#loader.isKept(this.#from(spot));
    const choice = await this.#source.choice;
    if (this.#signal.aborted) return;
    if (isKept) return this.#await(spot);
    if (choice === 'none') return this.#offer(spot);
    if (!this.#source.onlyLoaded || this.#picture(spot.address)) return this.#await(spot);
    this.#notLoaded.add(spot);
    this.#offer(spot);
  }

  #offer(spot: PictureSpot): void {
    spot.standIn('unasked', () => void this.#load(spot));
  }

  #await(spot: PictureSpot): void {
    spot.wait();
    this.#spots.set(spot.image, spot);
    this.#near.observe(spot.image);
  }

  #come(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const spot = this.#spots.get(target);
      if (!isIntersecting || !spot) continue;
      this.#near.unobserve(target);
      this.#spots.delete(target);
      void this.#load(spot);
    }
  }

  async #load(spot: PictureSpot): Promise<void> {
    this.#notLoaded.delete(spot);
    spot.wait();
    try {
      const here = await this.#loader.load(this.#from(spot));
      if (isTiny(await sizeOf(here))) spot.vanish();
      else spot.show(here);
    } catch {
      if (!this.#signal.aborted) spot.standIn('lost', () => void this.#load(spot));
    }
  }

  #picture(address: string) {
    return Object.hasOwn(this.#loaded, address) ? (this.#loaded[address] ?? null) : null;
  }

  /** Of a set, what the page has shown, which is no news to its server. */
  #from({ address }: PictureSpot): string {
    return (this.#source.onlyLoaded ? this.#picture(address)?.src : null) ?? address;
  }
}

/** Drawings may have no size of their own. */
const isTiny = (size: { width: number; height: number } | null): boolean =>
  size !== null && [size.width, size.height].some((side) => side > 0 && side < LEAST_SIDE);

/** @throws where it can't be drawn */
async function sizeOf(src: string): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = src;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}
