/** Runs what is given to it in the order it was given, each after the one before it has ended. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a queue of one worker: what fails in it is told to who gave it, and the next goes on. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
