import { Readability } from '@mozilla/readability';
import type { Block } from '../segment/page-blocks.ts';
import { sumByElement } from '../segment/sum-by-element.ts';

const STAMP = 'data-lectern-block';

/** Larger pages are left to the first opinion: Readability walks every element several times. */
const MOST_ELEMENTS = 15_000;

/** Indices of the blocks that Readability would keep. */
function keptByReadability(copy: Document, blocks: readonly Block[]): ReadonlySet<number> {
  for (const block of blocks) block.element.setAttribute(STAMP, String(block.index));
  const draft = copy.cloneNode(true) as Document;
  for (const block of blocks) block.element.removeAttribute(STAMP);
  const options = {
    serializer: (node: Node) => node as Element,
    maxElemsToParse: MOST_ELEMENTS,
    keepClasses: true,
  };
  try {
    const content = new Readability<Element>(draft, options).parse()?.content;
    const stamped = Array.from(content?.querySelectorAll(`[${STAMP}]`) ?? []);
    return new Set(stamped.map((element) => Number(element.getAttribute(STAMP))));
  } catch {
    return new Set();
  }
}

/** The smallest element that holds nearly all of some blocks' text. */
function smallestAround(blocks: readonly Block[], body: Element): Element | null {
  const sums = sumByElement(blocks, ({ length }) => length, body);
  const all = sums.get(body) ?? 0;
  if (all === 0) return null;
  let root = body;
  for (;;) {
    const child: Element | undefined = Array.from(root.children).find(
      (element) => (sums.get(element) ?? 0) >= all * 0.95,
    );
    if (!child || blocks.some((block) => block.element === child)) return root;
    root = child;
  }
}

/**
 * Where Mozilla's Readability sees the main content of a page already cut into blocks; null where
 * it sees none. https://github.com/mozilla/readability
 */
export function secondOpinion(copy: Document, blocks: readonly Block[]): Element | null {
  const kept = keptByReadability(copy, blocks);
  return smallestAround(
    blocks.filter((block) => kept.has(block.index)),
    copy.body,
  );
}
