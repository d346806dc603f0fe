/**
 * Waits for `work`, but no longer than `ms` milliseconds: then `late` tells what to give instead,
 * or throws. The work itself goes on; its result is dropped.
 */
export function within<T>(ms: number, work: Promise<T>, late: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  return Promise.race([work, limit.then(late)]).finally(() => clearTimeout(timer));
}
