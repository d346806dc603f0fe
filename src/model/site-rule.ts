/** What the reader decided about one link group, to be done again on every page of the site. */
export interface SiteRule {
  id: string;
  /** Host the rule is for, without `www.` and its like (`text/site-host.ts`). */
  site: string;
  /** `show` keeps what Lectern would hide; `hide` hides what it would leave. */
  action: 'hide' | 'show';
  /** CSS selector of the group's element. */
  selector: string;
  /** The group's heading when the rule was made, whitespace folded; empty where it had none. */
  heading: string;
  /** Linked characters over all characters of the group when the rule was made, 0 to 1. */
  linkDensity: number;
  /** Milliseconds since 1970. */
  created: number;
}

/** What the reader decided about a link group; with the id of the rule it is to take the place of. */
export type RuleToPut = Omit<SiteRule, 'id' | 'created'> & { id?: string | undefined };

/** How many rules an import added, changed, and found there already. */
export interface RulesImported {
  added: number;
  replaced: number;
  same: number;
}
