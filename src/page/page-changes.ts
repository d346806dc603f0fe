import { Unchanged } from './unchanged.ts';

/** What a page says, and what shows or hides it. */
const TEXT: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'open', 'aria-hidden'],
};

/** Tells what is still as it was when a page was analysed last. */
export class PageChanges {
  /** Nothing was added that could be a list, or taken away. */
  readonly lists = new Unchanged({ childList: true, subtree: true });
  /** The article would be read as it was. */
  readonly text = new Unchanged(TEXT);

  /** The page is copied to be analysed: what changes from now on is not part of that. */
  begin(roots: readonly Node[]): void {
    this.lists.begin(roots);
    this.text.begin(roots);
  }

  /** What is shown of these is part of it, too. */
  also(roots: readonly Node[]): void {
    this.lists.also(roots);
    this.text.also(roots);
  }

  /** Does what changes the page by our own doing: there is nothing in it to be looked at. */
  during(change: () => void): void {
    this.lists.during(() => this.text.during(change));
  }
}
