/**
 * Takes how many items there are and a test that is false for the first of them and true for the
 * rest; gives the index of the first that passes, or the count. Binary search.
 */
export function firstWhere(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
