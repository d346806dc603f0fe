import { isPrivateHere, isSplit } from '../../browser/private-windows.ts';
import type { OpenDatabase } from './collection.ts';
import { openIdb } from './open-idb.ts';
import { openSession } from './open-session.ts';

/**
 * Opens a database of private windows. Where these have a background of their own, its IndexedDB is
 * in memory already, and the browser lets go of it with the last of them.
 */
export const openPrivate: OpenDatabase = (name) => (isSplit() ? openIdb : openSession)(name);

/** Opens a database of the windows that this document is in. */
export const openHere: OpenDatabase = (name) => (isPrivateHere() ? openPrivate : openIdb)(name);
