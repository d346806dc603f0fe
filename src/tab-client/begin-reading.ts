import { whereInjectable } from '../browser/scripting.ts';
import { startPageKit } from './call-page-kit.ts';

/**
 * Lets the page of a tab be read before somebody asks for it: who does, is given what was read. Where
 * it cannot be, who asks is told.
 */
export const beginReading = (tabId: number): Promise<void> =>
  whereInjectable(() => startPageKit(tabId, 'read', { force: false }));
