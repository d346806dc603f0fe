import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { HidingSettings } from '../../model/settings.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { siteName } from './rule-words.ts';

type Sites = HidingSettings['sites'];

interface SitesProps {
  sites: Sites;
  set(sites: Sites): void;
}

/** The sites that have a word of their own, by name, each with the way back to the common one. */
export function SitesTreatedOtherwise({ sites, set }: SitesProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = Object.entries(sites).sort(([one], [other]) => one.localeCompare(other));
  const remove = (site: string) => {
    set(Object.fromEntries(all.filter(([other]) => other !== site)));
    // The button that had the focus is going away.
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1}>
      {all.length === 0 && <p class="muted">{t('optionsSitesNone')}</p>}
      <ul class="plain-list">
        {all.map(([site, mode]) => (
          <li key={site} class="site">
            <bdi class="site-name">{siteName(site)}</bdi>
            <span class="muted">{t(`optionsSite_${mode}`)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('optionsSiteRemove', siteName(site))}
              title={t('optionsSiteRemove', siteName(site))}
              onClick={() => remove(site)}
            >
              <Icon node={Trash2} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
