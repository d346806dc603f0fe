/** Something that wants to stand at a height; both in pixels. */
export interface Wish {
  top: number;
  height: number;
}

/**
 * Heights for things in a column, in their order: each at its own wish or as little below it as
 * keeps `gap` pixels to the one before.
 * @returns one top for each wish, in pixels
 */
export function layOutColumn(wishes: readonly Wish[], gap: number): number[] {
  let free = 0;
  return wishes.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + gap;
    return at;
  });
}
