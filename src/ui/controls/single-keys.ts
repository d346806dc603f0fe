import { onLocalChanged, readLocal, writeLocal } from '../../browser/local-mirror.ts';
import { setSingleKeys } from './keys.ts';

/** Where it is kept: on this device, beside no document, so that no page waits for the database to know its keys. */
const KEPT_AS = 'singleKeys';

/** Whether keys that type a character do something by themselves; they do until the reader turns them off. */
export const areSingleKeysOn = async (): Promise<boolean> => (await readLocal(KEPT_AS)) !== false;

/** Turns them on or off, in every page of ours that is open. */
export const turnSingleKeys = (areOn: boolean): Promise<void> => writeLocal(KEPT_AS, areOn);

/** Keeps the keys of this page by what the reader has set, until it is left. */
export function followSingleKeys(): void {
  const left = new AbortController();
  addEventListener('pagehide', () => left.abort(), { once: true });
  onLocalChanged(KEPT_AS, (areOn) => setSingleKeys(areOn !== false), left.signal);
  void areSingleKeysOn().then(setSingleKeys);
}
