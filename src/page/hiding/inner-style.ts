import { contentOf, type InnerRoot, rootOf } from '../../article/copy/inner-roots.ts';
import { HIDING, markOwn } from './marks.ts';

/** Brings the rule that hides into shadow trees and frames, which the page's style does not reach. */
export class InnerStyles {
  readonly #styles = new Map<InnerRoot, HTMLStyleElement>();

  /** Makes hiding work where an element stands. */
  cover(element: Element): void {
    const root = rootOf(element);
    if (root === document || this.#styles.get(root)?.isConnected) return;
    const style = document.createElement('style');
    style.textContent = HIDING;
    markOwn(style);
    contentOf(root).appendChild(style);
    this.#styles.set(root, style);
  }

  /** Takes all of it away again. */
  clear(): void {
    for (const style of this.#styles.values()) style.remove();
    this.#styles.clear();
  }
}
