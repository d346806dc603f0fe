import * as v from 'valibot';
import type { HidingSettings } from '../model/settings.ts';
import type { RuleToPut, SiteRule } from '../model/site-rule.ts';

const text = v.string();

/** As long as those of a file of rules may be: what is kept is copied for the pages of its site. */
const ruleWords = {
  site: v.pipe(text, v.maxLength(260)),
  action: v.picklist(['hide', 'show']),
  selector: v.pipe(text, v.nonEmpty(), v.maxLength(2000)),
  heading: v.pipe(text, v.maxLength(500)),
  linkDensity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
};

/** A rule as the store gives it; whether a browser understands its selector is asked elsewhere. */
export const siteRule: v.GenericSchema<unknown, SiteRule> = v.object({
  ...ruleWords,
  id: text,
  created: v.pipe(v.number(), v.minValue(0)),
});

/** A rule that is to be written. */
export const ruleToPut: v.GenericSchema<unknown, RuleToPut> = v.object({
  ...ruleWords,
  id: v.optional(text),
});

/** All that can be set about hiding. */
export const hidingSettings: v.GenericSchema<unknown, HidingSettings> = v.object({
  mode: v.picklist(['never', 'ask', 'always']),
  sites: v.record(text, v.picklist(['never', 'always'])),
  badge: v.boolean(),
  shareRows: v.boolean(),
  comments: v.boolean(),
});
