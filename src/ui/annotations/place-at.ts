const GAP = 8;

/** Puts a box above words (their place in the window) where there is room, else below; never out of the window. */
export function placeAt(box: HTMLElement, words: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = words.top - height - GAP;
  const top = above > GAP ? above : words.bottom + GAP;
  const middle = words.left + words.width / 2 - width / 2;
  const { clientWidth } = document.documentElement;
  const inside = (at: number, room: number) => Math.max(GAP, Math.min(at, room - GAP));
  box.style.translate = `${inside(middle, clientWidth - width)}px ${inside(top, innerHeight - height)}px`;
}
