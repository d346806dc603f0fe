/**
 * Makes the one writer: what is given to it runs in the order it was given, each after the one
 * before it has ended, failed or not.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
