import { readAllLocal } from '../browser/local-mirror.ts';
import { HIDING_KEY, HIDING_RULES, type HidingMirror } from '../model/hiding-mirror.ts';
import type { QuoteSettings } from '../model/settings.ts';
import { DEFAULT_HIDING, DEFAULT_PICTURES, DEFAULT_QUOTES } from '../model/settings.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { openPrivate } from '../store/database/open-here.ts';
import { StoreError } from '../store/failure.ts';
import { createStore, type Store } from '../store/store.ts';

/**
 * The store of private windows: what is kept there is gone with them. Settings and rules are those
 * of the other windows, as they were copied for content scripts, and cannot be written: they name
 * sites, and content scripts have them from the disk.
 */
export function createPrivateStore(): Store {
  const refuse = async () => {
    throw new StoreError('privateNoRules', 'a private window');
  };
  const store = createStore(openPrivate);
  const asSet = async (settings: QuoteSettings) => ({ ...settings, paint: (await mirror()).paint });
  return {
    ...store,
    kept: async (page) => {
      const kept = await store.kept(page);
      return { ...kept, settings: await asSet(kept.settings) };
    },
    quoteSettings: async () => asSet(await store.quoteSettings()),
    hidingSettings: async () => (await mirror()).settings,
    siteRules: async (site) =>
      (await mirror()).rules.filter((rule) => site === null || rule.site === site),
    pictureSettings: async () => (await mirror()).pictures,
    putPictureSettings: refuse,
    putHidingSettings: refuse,
    putSiteRule: refuse,
    removeSiteRule: refuse,
    restoreSiteRule: refuse,
    importSiteRules: refuse,
    knownSite: async () => null,
    rememberPage: async () => undefined,
    forgetSites: refuse,
    bring: (bringing) => {
      const hasRules = bringing.brought.some(({ id }) => id.startsWith('rule:'));
      return hasRules || bringing.settings ? refuse() : store.bring(bringing);
    },
  };
}

async function mirror(): Promise<HidingMirror> {
  const there = await readAllLocal();
  const known = there[HIDING_KEY] as Partial<HidingMirror> | undefined;
  const rules = Object.entries(there)
    .filter(([key]) => key.startsWith(HIDING_RULES))
    .flatMap(([, ofSite]) => ofSite as SiteRule[]);
  return {
    settings: known?.settings ?? DEFAULT_HIDING,
    pictures: known?.pictures ?? DEFAULT_PICTURES,
    paint: known?.paint ?? DEFAULT_QUOTES.paint,
    rules,
  };
}
