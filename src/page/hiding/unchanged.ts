import { onFrameLoad } from './frame-loads.ts';

/** Tells whether anything was added to a page or taken away since it was last looked at. */
export class Unchanged {
  #isSo = false;
  readonly #observer = new MutationObserver(() => this.end());

  constructor() {
    onFrameLoad(() => this.end());
  }

  /** From now on, until something changes. */
  begin(roots: Iterable<Node>): void {
    this.#isSo = true;
    for (const root of roots) this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** What changes a page all the time is told of once, not each time. */
  end(): void {
    this.#isSo = false;
    this.#observer.disconnect();
  }

  /** Does what changes the page by our own doing: there is nothing in it to be looked at. */
  during(change: () => void): void {
    const wasSo = this.isSo;
    change();
    if (wasSo) this.#observer.takeRecords();
  }

  get isSo(): boolean {
    // What has changed is told after the script that changed it has ended.
    if (this.#observer.takeRecords().length > 0) this.end();
    return this.#isSo;
  }
}
