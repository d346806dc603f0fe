import type { HidingSettings } from '../model/settings.ts';
import type { RulesImported, RuleToPut, SiteRule } from '../model/site-rule.ts';
import type { Collection } from './database/collection.ts';
import type { Device } from './local/device.ts';
import { getHidingSettings, writeHidingSettings } from './local/hiding-settings.ts';
import type { oneAtATime } from './one-at-a-time.ts';
import {
  importSiteRules,
  listSiteRules,
  putSiteRule,
  removeSiteRule,
  restoreSiteRule,
} from './site-rules.ts';

/** The part of the store that is about hiding on live pages. */
export interface HidingStore {
  hidingSettings(): Promise<HidingSettings>;
  putHidingSettings(settings: HidingSettings): Promise<HidingSettings>;
  /** Those of one site, or of all sites for null. */
  siteRules(site: string | null): Promise<SiteRule[]>;
  putSiteRule(rule: RuleToPut): Promise<SiteRule>;
  removeSiteRule(id: string): Promise<SiteRule>;
  restoreSiteRule(id: string): Promise<SiteRule>;
  importSiteRules(rules: SiteRule[]): Promise<RulesImported>;
}

/** It writes through `write`, the one writer of the whole store. */
export function createHidingStore(
  docs: Collection,
  device: Device,
  write: ReturnType<typeof oneAtATime>,
): HidingStore {
  return {
    hidingSettings: () => getHidingSettings(device),
    putHidingSettings: (settings) => write(() => writeHidingSettings(device, settings)),
    siteRules: (site) => listSiteRules(docs, site),
    putSiteRule: (rule) => write(() => putSiteRule(docs, rule)),
    removeSiteRule: (id) => write(() => removeSiteRule(docs, id)),
    restoreSiteRule: (id) => write(() => restoreSiteRule(docs, id)),
    importSiteRules: (rules) => write(() => importSiteRules(docs, rules)),
  };
}
