/** What the reader decided about one link group, to be done again on every page of the site. */
export interface SiteRule {
  id: string;
  /** Host the rule is for, without `www.` and its like (store/site-host.ts). */
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

/** When link groups are hidden: never unasked, offered on articles, or at once on articles. */
export type QuietMode = 'never' | 'ask' | 'always';

/** What the reader set about hiding on live pages. */
export interface QuietSettings {
  mode: QuietMode;
  /** Sites, by host as in `SiteRule.site`, that are treated otherwise. */
  sites: Record<string, 'never' | 'always'>;
  /** Shows on the toolbar button how many links are hidden. */
  badge: boolean;
  /** Hides rows of share buttons, too. */
  shareRows: boolean;
  /** Hides readers' comments, too. */
  comments: boolean;
}
