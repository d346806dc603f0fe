import { BookCheck } from 'lucide';
import { t } from '../../browser/i18n.ts';
import type { Failure } from '../../model/result.ts';
import { useReaderSites } from '../../ui/controls/use-reader-sites.ts';
import { Icon } from '../../ui/theme/icon.tsx';

interface AlwaysReadProps {
  /** By host as in `siteHost`. */
  site: string;
  failed(failure: Failure): void;
}

/** Lets the articles of the site open in the reader by themselves from now on, or no longer. */
export function AlwaysRead({ site, failed }: AlwaysReadProps) {
  const sites = useReaderSites();
  const known = sites?.sites.value;
  if (!sites || !known) return null;
  const isOn = known.includes(site);
  const turn = async () => {
    await sites.set(site, !isOn);
    const failure = sites.failure.peek();
    if (failure) failed(failure);
  };
  const name = t('openReaderAlways', site);
  return (
    <button
      type="button"
      class="icon-button"
      aria-pressed={isOn}
      aria-label={name}
      title={name}
      onClick={() => void turn()}
    >
      <Icon node={BookCheck} size={20} />
    </button>
  );
}
