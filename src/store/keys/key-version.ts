import type { PageAddress } from '../../model/article.ts';
import { articleKey, formerKey } from './article-key.ts';

/**
 * A key says by which rules it was made: `2-<24 hexadecimal digits>`. Rules that give any address
 * another key need the next number, and with it a migration of what is kept.
 */
export const KEY_VERSION = 2;

/** What the versions are before which keys did not say so. */
const UNSAID = [KEY_VERSION, 1];

/** Digits of a key, whatever its version. */
export const digitsOf = (key: string): string => key.replace(/^\d+-/, '');

/** Whether a key is of those that do not say what they are. */
export const isUnversioned = (key: string): boolean => /^[0-9a-f]{24}$/.test(key);

/**
 * All forms that one key has had, itself first: of what is being moved, a part may still be under
 * the other one; so may what names a key, as the address of a reader that was left open.
 */
export function formsOf(key: string): string[] {
  const digits = digitsOf(key);
  if (!isUnversioned(digits)) return [key];
  const others = key === digits ? UNSAID.map((version) => `${version}-${digits}`) : [digits];
  return [key, ...others];
}

/**
 * The key that is to stand in the place of one that does not say its version.
 * @param page what is known to be kept under it; null where nothing is
 */
export async function versioned(key: string, page: PageAddress | null): Promise<string> {
  const isFormer =
    page !== null &&
    digitsOf(await formerKey(page)) === key &&
    digitsOf(await articleKey(page)) !== key;
  return `${isFormer ? 1 : KEY_VERSION}-${key}`;
}
