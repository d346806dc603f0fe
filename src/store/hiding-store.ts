import type { KnownSite, SeenPage } from '../model/seen-lists.ts';
import type { HidingSettings } from '../model/settings.ts';
import type { RulesImported, RuleToPut, SiteRule } from '../model/site-rule.ts';
import type { Collection } from './database/collection.ts';
import type { Device } from './local/device.ts';
import { getHidingSettings, writeHidingSettings } from './local/hiding-settings.ts';
import { forgetSites, knownSite, rememberPage } from './local/seen-lists.ts';
import type { Queue } from './queue.ts';
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
  /** What is remembered of the lists of a host's site; null where the reader wants none of that. */
  knownSite(host: string): Promise<KnownSite | null>;
  /** Remembers the lists of a page of it, where the reader wants that. */
  rememberPage(host: string, seen: SeenPage): Promise<void>;
  /** Forgets all sites. */
  forgetSites(): Promise<void>;
}

/** It writes through `write`, the one writer of the whole store. */
export function createHidingStore(docs: Collection, device: Device, write: Queue): HidingStore {
  const learns = async () => (await getHidingSettings(device)).learns;
  return {
    hidingSettings: () => getHidingSettings(device),
    putHidingSettings: (settings) => write(() => writeHidingSettings(device, settings)),
    siteRules: (site) => listSiteRules(docs, site),
    putSiteRule: (rule) => write(() => putSiteRule(docs, rule)),
    removeSiteRule: (id) => write(() => removeSiteRule(docs, id)),
    restoreSiteRule: (id) => write(() => restoreSiteRule(docs, id)),
    importSiteRules: (rules) => write(() => importSiteRules(docs, rules)),
    knownSite: (host) => write(async () => ((await learns()) ? knownSite(device, host) : null)),
    rememberPage: (host, seen) =>
      write(async () => {
        if (await learns()) await rememberPage(device, host, seen, Date.now());
      }),
    forgetSites: () => write(() => forgetSites(device)),
  };
}
