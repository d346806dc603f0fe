import { fail, type Result, succeed } from '../model/result.ts';
import { StoreError } from '../store/failure.ts';

/** The store's own failures as values; anything else is thrown on. */
export async function attempt<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work);
  } catch (thrown) {
    if (thrown instanceof StoreError) return fail(thrown.code, thrown.message);
    throw thrown;
  }
}
