import { QUIET_KEY, QUIET_RULES, type QuietMirror } from '../../model/quiet-mirror.ts';
import type { QuietSettings } from '../../model/settings.ts';
import { DEFAULT_QUIET } from '../../model/settings.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { siteHost } from '../../text/site-host.ts';
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
