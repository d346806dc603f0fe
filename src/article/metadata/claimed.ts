/**
 * Reads a claim that a page makes of itself. One that cannot be read costs the claim and not the
 * article: then `otherwise` stands for it, and the console says why.
 */
export function claimed<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    console.warn('Lectern: a claim of this page cannot be read.', error);
    return otherwise;
  }
}
