import { InjectionError } from '../browser/scripting.ts';
import { startPageKit } from './call-page-kit.ts';

/**
 * Lets the page of a tab be read before somebody asks for it: who does, is given what was read. Where
 * it cannot be, who asks is told.
 */
export async function beginReading(tabId: number): Promise<void> {
  try {
    await startPageKit(tabId, 'read', { force: false });
  } catch (thrown) {
    if (!(thrown instanceof InjectionError)) throw thrown;
  }
}
