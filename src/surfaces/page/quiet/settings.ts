import type { QuietSettings, SiteRule } from '../../../article/quiet/site-rule.ts';
import { DEFAULT_QUIET } from '../../../store/quiet-settings.ts';
import { siteHost } from '../../../store/site-host.ts';
import { QUIET_KEY, QUIET_RULES, type QuietMirror } from '../../shared/quiet-mirror.ts';
import { extension } from '../extension.ts';

/** What the reader decided for the site of the page. */
export interface SiteQuiet {
  settings: QuietSettings;
  rules: SiteRule[];
  /** Hides without being asked. */
  always: boolean;
}

/** The host rules of this page are kept under; empty for files. */
export const pageSite = (): string => siteHost(new URL(location.href));

/** Reads what the background copied for content scripts. */
export async function readSettings(): Promise<SiteQuiet> {
  const site = pageSite();
  const ofSite = QUIET_RULES + site;
  const stored = await extension().storage?.local.get([QUIET_KEY, ofSite]);
  const mirror = stored?.[QUIET_KEY] as Pick<QuietMirror, 'settings'> | undefined;
  const settings = mirror?.settings ?? DEFAULT_QUIET;
  return {
    settings,
    rules: (stored?.[ofSite] as SiteRule[] | undefined) ?? [],
    always: (settings.sites[site] ?? settings.mode) === 'always',
  };
}
