import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import type { HidingSettingsController } from './hiding-settings-controller.ts';
import { RemovedRule, RuleEntry } from './rule-entry.tsx';
import { siteName } from './rule-words.ts';

interface RuleListProps {
  controller: HidingSettingsController;
  rules: SiteRule[];
}

/** The rules under the names of their sites; what is removed can be had back at once. */
export function RuleList({ controller, rules }: RuleListProps) {
  const last = controller.removed.offered.value;
  const back = controller.removed.back.value;
  const [drawn, setDrawn] = useState(RULES);
  // It may have come back by another way since.
  const gone = rules.some(({ id }) => id === last?.id) ? null : last;
  const all = ruleInPlace(rules, gone);
  if (all.length === 0) return <p class="muted rules-none">{t('optionsRulesNone')}</p>;
  const left = all.length - drawn;
  return (
    <>
      {bySite(all.slice(0, drawn)).map(([site, own]) => (
        <div key={site} class="rules-of-site">
          <h3 class="rules-site">{siteName(site)}</h3>
          <ul class="plain-list">
            {own.map((rule) =>
              rule.id === gone?.id ? (
                <RemovedRule key={rule.id} undo={() => void controller.restore()} />
              ) : (
                <RuleEntry
                  key={rule.id}
                  rule={rule}
                  save={(selector) => controller.setSelector(rule, selector)}
                  remove={() => void controller.remove(rule)}
                  isBack={rule.id === back?.id}
                />
              ),
            )}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <button type="button" class="button rules-more" onClick={() => setDrawn(drawn + RULES)}>
          {plural('optionsShowMoreRules', left)}
        </button>
      )}
    </>
  );
}

/** Rules that are drawn at once: thousands of fields take the page seconds. */
const RULES = 200;

/** They come by site. */
function bySite(rules: readonly SiteRule[]): [string, SiteRule[]][] {
  const sites = new Map<string, SiteRule[]>();
  for (const rule of rules) {
    const own = sites.get(rule.site);
    if (own) own.push(rule);
    else sites.set(rule.site, [rule]);
  }
  return [...sites];
}

/** The list, which is in the order of ids, with the removed rule still at its place. */
function ruleInPlace(rules: readonly SiteRule[], gone: SiteRule | null): SiteRule[] {
  if (!gone) return [...rules];
  const at = rules.findIndex(({ id }) => id > gone.id);
  return at < 0 ? [...rules, gone] : rules.toSpliced(at, 0, gone);
}
