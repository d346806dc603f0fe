import { InjectionError, injectFile } from '../browser/scripting.ts';
import { type PagePart, partFile } from '../model/page-parts.ts';
import { fail, type Result, succeed } from '../model/result.ts';

/** Injects a part of the page kit into a tab; fails where the tab is gone, or shows what may not be touched. */
export async function injectPart(tabId: number, name: PagePart): Promise<Result<null>> {
  try {
    await injectFile(tabId, partFile(name));
    return succeed(null);
  } catch (thrown) {
    if (thrown instanceof InjectionError) return fail('requestFailed', thrown.message);
    throw thrown;
  }
}
