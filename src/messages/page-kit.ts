import type { Reading } from '../model/article.ts';
import type { Reason, RemovedLink } from '../model/removal.ts';
import type { Result } from '../model/result.ts';

/** A link group of a live page as popup and side panel list it. */
export interface HidingGroup {
  id: string;
  /** As a reader sees it; empty where it has none. */
  heading: string;
  /** The first few. */
  links: Pick<RemovedLink, 'text' | 'href'>[];
  /** How many links it has. */
  count: number;
  reason: Reason;
  /** What was judged of it, or what the reader did about it since. */
  state: 'hidden' | 'folded' | 'shown' | 'kept';
  /** Whether it is out of sight now. */
  isAway: boolean;
  /** Id of the site rule that decided; null where Lectern did. */
  rule: string | null;
}

/** What is hidden on a live page. */
export interface HidingState {
  /** Whether what was judged to lead away is hidden; the reader's rules may hide without it. */
  on: boolean;
  /** Host the page's rules are kept under. */
  site: string;
  groups: HidingGroup[];
  /** Links that are out of sight now, or would be if hiding were on. */
  links: number;
}

/** What a rule is made from: see `SiteRule`. */
export interface PickedGroup {
  selector: string;
  heading: string;
  linkDensity: number;
}

export interface ReadOptions {
  /** Read it though it is no article, or has not arrived whole. */
  force: boolean;
  /** A page that was read a moment ago is read anew only where it was shown without a load. */
  again?: boolean;
  /** Reads the other part of the page that may be the article. */
  other?: boolean;
  /** The text is wanted, and nothing is asked about the lists of the page. */
  alone?: boolean;
}

/** What the page kit offers in a page, in the world of our content scripts. */
export interface PageKit {
  /** Reads the page as it stands; one that has not changed since is not read anew. */
  read(options: ReadOptions): Promise<Result<Reading>>;
  /** Judges the page where that was not done yet; changes nothing. */
  state(): Promise<HidingState>;
  /** Hides, or gives the page back as it was. */
  setHiding(on: boolean): Promise<HidingState>;
  /** Does unasked what the reader has set for this site, as at the page's next load. */
  settle(): Promise<HidingState>;
  /** Brings one group back, or hides it. */
  show(id: string, isShown: boolean): Promise<HidingState>;
  /** Outlines the place of a group on the page; null takes the outline away. */
  outline(id: string | null): void;
  /** What a rule about a group is made from; null where it is gone. */
  describe(id: string): PickedGroup | null;
  /** Lets the reader point at a group, which is then hidden on every page of the site. */
  pick(): Promise<void>;
}

declare global {
  /** There once the kit has been injected; a page never sees it. */
  var lecternPageKit: PageKit | undefined;
}
