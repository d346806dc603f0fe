import { t } from '../../browser/i18n.ts';
import type { HidingSettings } from '../../model/settings.ts';
import { SiteList } from './site-list.tsx';

type Sites = HidingSettings['sites'];

interface SitesProps {
  sites: Sites;
  set(sites: Sites): void;
}

/** The sites that have a word of their own, each with the way back to the common one. */
export function SitesTreatedOtherwise({ sites, set }: SitesProps) {
  const all = Object.entries(sites);
  return (
    <SiteList
      sites={all.map(([site, mode]) => ({ site, said: t(`optionsSite_${mode}`) }))}
      none="optionsSitesNone"
      removes="optionsSiteRemove"
      remove={(site) => set(Object.fromEntries(all.filter(([other]) => other !== site)))}
    />
  );
}
