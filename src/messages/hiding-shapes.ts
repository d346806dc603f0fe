import * as v from 'valibot';
import { MOST_LINKS_SEEN, MOST_LISTS, type SeenPage } from '../model/seen-lists.ts';
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
  learns: v.boolean(),
});

const hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));

/** What a page says of its lists: it may say what it likes, but no more than is remembered. */
export const seenPage: v.GenericSchema<unknown, SeenPage> = v.object({
  page: hash,
  lists: v.pipe(
    v.array(v.object({ make: hash, links: v.pipe(v.array(hash), v.maxLength(MOST_LINKS_SEEN)) })),
    v.maxLength(MOST_LISTS),
  ),
});
