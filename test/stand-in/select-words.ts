/** Selects words below an element, as a reader does; throws where they are not there. */
export function selectWords(root: Element, words: string): void {
  const range = rangeOf(root, words);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The range of words that stand in one text node. */
export function rangeOf(root: Element, words: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`Not there: ${words}`);
}
