import { HIDING_KEY, HIDING_RULES, type HidingMirror } from '../../model/hiding-mirror.ts';
import type { HidingSettings } from '../../model/settings.ts';
import { DEFAULT_HIDING } from '../../model/settings.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { siteHost } from '../../text/site-host.ts';
import { extension } from '../extension.ts';

/** What the reader decided for the site of the page. */
export interface SiteHiding {
  settings: HidingSettings;
  rules: SiteRule[];
  /** Hides without being asked. */
  always: boolean;
}

/** The host rules of this page are kept under; empty for files. */
export const pageSite = (): string => siteHost(new URL(location.href));

/** Reads what the background copied for content scripts. */
export async function readSettings(): Promise<SiteHiding> {
  const site = pageSite();
  const ofSite = HIDING_RULES + site;
  const stored = await extension().storage?.local.get([HIDING_KEY, ofSite]);
  const mirror = stored?.[HIDING_KEY] as Pick<HidingMirror, 'settings'> | undefined;
  const settings = mirror?.settings ?? DEFAULT_HIDING;
  return {
    settings,
    rules: (stored?.[ofSite] as SiteRule[] | undefined) ?? [],
    always: (settings.sites[site] ?? settings.mode) === 'always',
  };
}
