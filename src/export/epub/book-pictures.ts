import type { WriterContext } from '../library/exported-article.ts';
import type { BookPicture } from './epub-pages.ts';
import { PICTURES } from './to-xhtml.ts';

/**
 * Formats that every reader of EPUB 3 shows (https://www.w3.org/TR/epub-33/#sec-core-media-types),
 * and how their files end. Drawings are none of them here: they are documents, and must be valid ones.
 */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The pictures of a book: each is in it once, however often an article shows it. */
export class BookPictures {
  readonly all: BookPicture[] = [];
  readonly #picture: WriterContext['picture'];
  readonly #files = new Map<string, string | null>();
  #taken: { file: string; bytes: Uint8Array }[] = [];

  constructor({ picture }: WriterContext) {
    this.#picture = picture;
  }

  /** The file of a picture in the book; null where it is not kept, or no book can hold it. */
  async take(key: string, address: string): Promise<string | null> {
    const named = `${key} ${address}`;
    const known = this.#files.get(named);
    if (known !== undefined) return known;
    const file = await this.#put(key, address);
    this.#files.set(named, file);
    return file;
  }

  /** Those that were taken since this was asked last, to be written. */
  taken(): { file: string; bytes: Uint8Array }[] {
    const taken = this.#taken;
    this.#taken = [];
    return taken;
  }

  async #put(key: string, address: string): Promise<string | null> {
    const picture = await this.#picture?.(key, address);
    const ending = picture && Object.hasOwn(ENDINGS, picture.type) ? ENDINGS[picture.type] : null;
    if (!picture || !ending) return null;
    const file = `${PICTURES}${this.all.length + 1}.${ending}`;
    this.all.push({ file, type: picture.type });
    this.#taken.push({ file, bytes: picture.bytes });
    return file;
  }
}
