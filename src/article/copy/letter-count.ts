/**
 * Counts the letters of a page as far as it is asked: of most pages the first lines tell that an
 * element is no large part of it, and to read the whole page takes long.
 */
export class LetterCount {
  readonly #texts: TreeWalker;
  #letters = 0;

  constructor(body: Element) {
    this.#texts = body.ownerDocument.createTreeWalker(body, TEXT);
  }

  /** Whether the page has more letters than so many. */
  isAbove(most: number): boolean {
    while (this.#letters <= most) {
      const text = this.#texts.nextNode();
      if (!text) return false;
      this.#letters += text.nodeValue?.length ?? 0;
    }
    return true;
  }
}

const TEXT = 4;
