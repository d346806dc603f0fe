import { t } from '../../browser/i18n.ts';
import { sentences } from '../../browser/language.ts';
import { isPrivateHere } from '../../browser/private-windows.ts';

/** In a private window: what becomes of what is kept in it, and `more`. Elsewhere nothing. */
export function PrivateLine({ more = '' }: { more?: string }) {
  if (!isPrivateHere()) return null;
  return <p class="private-line">{sentences(t('privateKeeps'), more)}</p>;
}
