import { onFrameLoad } from './hiding/frame-loads.ts';

/** Tells whether a page has changed since it was last looked at. */
export class Unchanged {
  readonly #what: MutationObserverInit;
  #isSo = false;
  readonly #observer = new MutationObserver(() => this.end());

  /** @param what counts as a change */
  constructor(what: MutationObserverInit) {
    this.#what = what;
    onFrameLoad(() => this.end());
  }

  /** From now on, until something changes. */
  begin(roots: Iterable<Node>): void {
    this.#isSo = true;
    this.also(roots);
  }

  /** Of these, too, unless something has changed already. */
  also(roots: Iterable<Node>): void {
    if (!this.isSo) return;
    for (const root of roots) this.#observer.observe(root, this.#what);
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
