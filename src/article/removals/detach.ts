import type { Place, Removal } from '../../model/removal.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import type { Finding } from '../segment/rule-context.ts';
import { countWordy } from '../segment/sum-by-element.ts';
import { removedLinks } from './removed-links.ts';
import { tidyContent } from './tidy-content.ts';

/** A removal whose place in the clean content is still to be told. */
export interface Detached {
  removal: Removal;
  /** Stands in the content where the removed block stood; null where nothing around it is kept. */
  marker: Comment | null;
}

/** Whether an element stands in another of some. */
function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (others.has(up)) return true;
  return false;
}

/** Cuts findings out of the tree and writes each down as a removal. */
export class Detacher {
  /** How many blocks with words below each element are still there. */
  #left: Map<Element, number>;
  #root: Element;
  #page: PageBlocks;
  #url: string;

  constructor(page: PageBlocks, root: Element, url: string, top: Element) {
    this.#left = countWordy(page.blocks, top);
    this.#root = root;
    this.#page = page;
    this.#url = url;
  }

  /** The largest elements that hold blocks of the finding and nothing else with words. */
  #shells(blocks: readonly Block[]): Element[] {
    const inside = countWordy(blocks, this.#root);
    const shells = new Set<Element>();
    for (const block of blocks) {
      if (!block.element.parentElement) continue;
      let shell = block.element;
      for (
        let up = shell.parentElement;
        up && up !== this.#root && up.tagName !== 'BODY' && up.tagName !== 'HTML';
        up = up.parentElement
      ) {
        if ((this.#left.get(up) ?? 0) > (inside.get(up) ?? 0)) break;
        shell = up;
      }
      shells.add(shell);
    }
    return [...shells].filter((shell) => !isInside(shell, shells));
  }

  detach(finding: Finding): Detached | null {
    const shells = this.#shells(finding.blocks);
    const first = shells[0];
    if (!first) return null;
    const text = foldWhitespace(finding.blocks.map((block) => block.text).join(' '));
    const links = removedLinks(shells, this.#url);
    const marker = this.#root.contains(first) ? first.ownerDocument.createComment('lectern') : null;
    if (marker) first.parentNode?.insertBefore(marker, first);
    const html = shells.map((shell) => this.#take(shell)).join('\n');
    for (const block of finding.blocks) this.#forget(block);
    const where: Place = { order: this.#page.orderOf.get(first) ?? 0, path: null };
    const removal: Removal = {
      id: '',
      kind: finding.kind,
      reason: finding.reason,
      evidence: finding.evidence,
      heading: finding.heading ?? '',
      text,
      links,
      html,
      where,
    };
    return { removal, marker };
  }

  #take(shell: Element): string {
    const holder = shell.ownerDocument.createElement('div');
    const copy = shell.cloneNode(true);
    holder.appendChild(copy);
    shell.remove();
    tidyContent(holder, this.#url);
    return holder.innerHTML;
  }

  #forget(block: Block): void {
    if (block.length === 0) return;
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      const left = this.#left.get(element);
      if (left !== undefined) this.#left.set(element, left - 1);
    }
  }
}
