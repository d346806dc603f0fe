import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { IconButton } from '../../ui/controls/icon-button.tsx';
import { siteName } from './rule-words.ts';

interface SiteListProps {
  /** In any order; `said` is what holds for the site, where that differs. */
  sites: readonly { site: string; said?: string }[];
  none: MessageKey;
  /** Names the way out of the list, with the site as `$1`. */
  removes: MessageKey;
  remove(site: string): void;
}

/** Sites for which something holds, by name, each with the way out. */
export function SiteList({ sites, none, removes, remove }: SiteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = [...sites].sort((one, other) => one.site.localeCompare(other.site));
  const leave = (site: string) => {
    remove(site);
    // The button that had the focus is going away.
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1}>
      {all.length === 0 && <p class="muted">{t(none)}</p>}
      <ul class="plain-list">
        {all.map(({ site, said }) => (
          <li key={site} class="site">
            <bdi class="site-name">{siteName(site)}</bdi>
            {said && <span class="muted">{said}</span>}
            <IconButton
              icon={Trash2}
              size={16}
              name={t(removes, siteName(site))}
              act={() => leave(site)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
