import { Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { ReaderSites } from '../../ui/controls/reader-sites.ts';
import { Icon } from '../../ui/theme/icon.tsx';

/** The sites whose articles open in the reader by themselves, each with the way out. */
export function AlwaysInReader() {
  const sites = useReaderSites();
  const list = useRef<HTMLDivElement>(null);
  const all = [...(sites?.sites.value ?? [])].sort((one, other) => one.localeCompare(other));
  const failure = sites?.failure.value;
  const remove = (site: string) => {
    void sites?.set(site, false);
    // The button that had the focus is going away.
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1}>
      {failure && <Problem sentence={explain(failure)} />}
      {all.length === 0 && <p class="muted">{t('optionsReaderSitesNone')}</p>}
      <ul class="plain-list">
        {all.map((site) => (
          <li key={site} class="site">
            <bdi class="site-name">{site}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={t('optionsReaderSiteRemove', site)}
              title={t('optionsReaderSiteRemove', site)}
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

function useReaderSites(): ReaderSites | null {
  const [sites, setSites] = useState<ReaderSites | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setSites(new ReaderSites(leaving.signal));
    return () => leaving.abort();
  }, []);
  return sites;
}
