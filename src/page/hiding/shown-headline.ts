/** The first headline of a page; one that says the site's name is as good as any. */
const headlineOf = (page: Document): Element | null =>
  Document.prototype.querySelector.call(page, 'main h1, article h1') ??
  Document.prototype.querySelector.call(page, 'h1');

/** Tells an article from the one before it in a document that is never loaded anew. */
export class ShownHeadline {
  #element: Element | null = null;
  #text = '';

  /** Whether the page shows another first headline than when this was last asked. */
  hasChanged(): boolean {
    const element = headlineOf(document);
    const text = element?.textContent ?? '';
    const isOther = element !== this.#element || text !== this.#text;
    this.#element = element;
    this.#text = text;
    return isOther;
  }
}
