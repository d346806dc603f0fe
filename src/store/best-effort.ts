/**
 * For what follows from a write and can be made good later (counts of tags, which articles are the
 * newest, which still have something): where it fails, the write itself has been made all the same,
 * and to call that a failure would be wrong.
 */
export async function bestEffort(work: () => Promise<unknown>): Promise<void> {
  await work().catch((thrown: unknown) => console.warn('to be made good later', thrown));
}
