import type { RunsByItself } from '../browser/scripting.ts';
import type { HidingMirror } from '../model/hiding-mirror.ts';
import { partFile } from '../model/page-parts.ts';
import kit from '../page/page-kit.iife.ts?script';
import { HIDING_STYLE } from '../tab-client/hiding-tab.ts';
import { patternsOf } from './site-pattern.ts';

const EVERYWHERE = ['http://*/*', 'https://*/*', 'file:///*'];

/** Rules of a site and "always" run by themselves there; "never" only takes a site from "always". */
export function whereItRuns({ settings, rules }: HidingMirror): RunsByItself {
  const sites = Object.entries(settings.sites);
  const ruled = new Set(rules.filter(({ action }) => action === 'hide').map(({ site }) => site));
  const always = sites.filter(([, mode]) => mode === 'always').map(([site]) => site);
  const never = sites.filter(([site, mode]) => mode === 'never' && !ruled.has(site));
  return {
    id: 'quiet',
    scripts: [`/${kit}`, `/${partFile('hidden-groups')}`],
    style: HIDING_STYLE,
    matches:
      settings.mode === 'always'
        ? EVERYWHERE
        : [...new Set([...always, ...ruled])].flatMap(patternsOf),
    excludeMatches: settings.mode === 'always' ? never.flatMap(([site]) => patternsOf(site)) : [],
  };
}
