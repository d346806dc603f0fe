const DIGITS = /^\d{1,6}[.:|]?$/;

/** The pieces of text below a node, split at whitespace and where an element ends one. */
function piecesOf(node: Node, most: number): string[] {
  const pieces: string[] = [];
  const walk = (parent: Node): void => {
    for (let child = parent.firstChild; child && pieces.length <= most; child = child.nextSibling) {
      if (child.nodeType === 3) {
        for (const piece of (child.nodeValue ?? '').split(/\s+/)) if (piece) pieces.push(piece);
      } else if (child.nodeType === 1) walk(child);
    }
  };
  walk(node);
  return pieces;
}

/** Whether numbers follow one another by one each; false for anything that is no number. */
export function areInSequence(numbers: readonly string[]): boolean {
  if (numbers.length === 0) return false;
  const first = Number.parseInt(numbers[0] ?? '', 10);
  return numbers.every((text, at) => DIGITS.test(text) && Number.parseInt(text, 10) === first + at);
}

/** More lines than any listing has that a person reads. */
const MOST = 20_000;

/** The length of the column of line numbers that an element is; 0 where it is none. */
export function numberingLength(element: Element): number {
  const first = /\S+/.exec((element.textContent ?? '').slice(0, 200))?.[0];
  if (!first || !/^\d/.test(first)) return 0;
  const pieces = piecesOf(element, MOST);
  return areInSequence(pieces) ? pieces.length : 0;
}
