import { explain } from '../../browser/i18n.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { useReaderSites } from '../../ui/controls/use-reader-sites.ts';
import { SiteList } from './site-list.tsx';

/** The sites whose articles open in the reader by themselves, each with the way out. */
export function AlwaysInReader() {
  const sites = useReaderSites();
  const failure = sites?.failure.value;
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      <SiteList
        sites={(sites?.sites.value ?? []).map((site) => ({ site }))}
        none="optionsReaderSitesNone"
        removes="optionsReaderSiteRemove"
        remove={(site) => void sites?.set(site, false)}
      />
    </>
  );
}
