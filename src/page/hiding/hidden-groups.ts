import type { PageAnalysis } from '../../article/analyse-page.ts';
import { type InnerRoot, shownBy } from '../../article/copy/inner-roots.ts';
import { isArticleText } from '../../article/link-lists/article-text.ts';
import type { AskedFor } from '../../article/link-lists/asked-for.ts';
import { describeGroup } from '../../article/link-lists/describe-group.ts';
import { headingOver } from '../../article/link-lists/heading-over.ts';
import {
  findGroupsInSteps,
  type GroupFindings,
  type JudgedGroup,
} from '../../article/link-lists/judge-groups.ts';
import { lookThrough } from '../../article/link-lists/look-through.ts';
import { matchRule } from '../../article/link-lists/match-rules.ts';
import { TextFlows } from '../../article/link-lists/text-flow.ts';
import type { HidingGroup, HidingState, PickedGroup } from '../../messages/page-kit.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { runThrough } from '../../text/run-through.ts';
import { PageChanges } from '../page-changes.ts';
import { foldLine } from './fold-line.ts';
import { InnerStyles } from './inner-style.ts';
import { keepPlace, ReadingPlace } from './keep-place.ts';
import { mark } from './marks.ts';
import { ShownHeadline } from './shown-headline.ts';

/** So many links of a group are told to the surfaces. */
const MOST_TOLD = 5;
/** Pages with more links are lists themselves; judging them would hold up the page. */
const MOST_LINKS = 5000;

interface Entry {
  id: string;
  group: Pick<JudgedGroup, 'heading' | 'links' | 'reason' | 'elements' | 'whole'>;
  state: HidingGroup['state'];
  rule: string | null;
  /** Takes the line of a folded group away. */
  unfold: (() => void) | null;
}

/** What the page is to do and say; given by the kit. */
export interface HidingOptions {
  site: string;
  /** "6 more links · show" */
  foldText(links: number, heading: string): string;
  /** Called after what is hidden has changed, with the links in it; a box without any counts as one. */
  changed(links: number): void;
  /** Shared with whoever else analyses the page. */
  changes?: PageChanges;
}

/** What is hidden: nothing, what the reader's rules name, or what was judged, too. */
export type HidingLevel = 'none' | 'rules' | 'all';

const STATES = { hide: 'hidden', fold: 'folded', keep: 'kept' } as const;

const isOutOfSight = ({ state }: Entry): boolean => state === 'hidden' || state === 'folded';
const linksOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { group }) => sum + group.links.length, 0);
/** A box without links is something that is hidden, too. */
const countOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { group }) => sum + Math.max(1, group.links.length), 0);
const isJudged = (page: Document): boolean =>
  Document.prototype.getElementsByTagName.call(page, 'a').length <= MOST_LINKS;
const overlaps = (one: Element, other: Element): boolean =>
  one === other || one.contains(other) || other.contains(one);
const overlap = (some: readonly Element[], others: readonly Element[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

/** The link groups of the live page and what was done about each. Nothing is ever deleted. */
export class HiddenGroups {
  #entries: Entry[] = [];
  #rules: readonly SiteRule[] = [];
  #asked: AskedFor = { shareRows: false, comments: false };
  #options: HidingOptions;
  #level: HidingLevel = 'none';
  #judges = false;
  #next = 1;
  #inner: readonly InnerRoot[] = [];
  readonly #place = new ReadingPlace();
  readonly #headline = new ShownHeadline();
  readonly #styles = new InnerStyles();
  readonly #changes: PageChanges;

  constructor(options: HidingOptions) {
    this.#options = options;
    this.#changes = options.changes ?? new PageChanges();
  }

  /** What the reader decided for this site; kept to from now on. */
  follow({ rules, settings }: { rules: readonly SiteRule[]; settings: AskedFor }): void {
    const asked = JSON.stringify([rules, settings]);
    if (asked !== JSON.stringify([this.#rules, this.#asked])) this.#changes.lists.end();
    this.#rules = rules;
    this.#asked = settings;
  }

  /**
   * Looks for groups, and hides those that are new where hiding is on.
   * @param judges finds groups by itself, and not by rules alone
   * @returns milliseconds it took
   */
  look(judges = this.#judges): number {
    const started = performance.now();
    if (!this.#changes.lists.isSo || (judges && !this.#judges)) this.#find(judges);
    if (this.#level !== 'none') this.#apply();
    return performance.now() - started;
  }

  /** All that is looked at: the page, and what it shows in shadow trees and frames. */
  roots(): Node[] {
    return [document, ...this.#inner];
  }

  #find(judges: boolean): void {
    this.#judges ||= judges;
    this.#forgetOld();
    const found = this.#judges && isJudged(document) ? runThrough(this.#findByAnalysis()) : null;
    this.#learn(found);
    this.#changes.lists.begin(this.roots());
  }

  /**
   * Judges the lists of a page by an analysis that was made for its article, as a look would: the
   * next one finds nothing new where nothing has changed since the page was copied.
   */
  *judge(analysis: PageAnalysis): Generator<void> {
    this.#judges = true;
    this.#forgetOld();
    this.#learn(isJudged(document) ? yield* this.#findByAnalysis(analysis) : null);
    this.#changes.also(analysis.inner);
    if (this.#level !== 'none') this.#apply();
  }

  #findByAnalysis(whole?: PageAnalysis): Generator<void, GroupFindings> {
    const known = this.#entries.flatMap(({ group }) => group.elements);
    const all = lookThrough(document, location.href, whole);
    return findGroupsInSteps(document, all, { asked: this.#asked, known });
  }

  #learn(found: GroupFindings | null): void {
    this.#inner = found?.inner ?? this.#inner;
    const judged = found?.groups.map((group) => this.#entry(group, STATES[group.verdict], null));
    for (const entry of [...this.#byRules(), ...(judged ?? [])]) this.#add(entry);
  }

  get level(): HidingLevel {
    return this.#level;
  }

  setLevel(level: HidingLevel): void {
    this.#level = level;
    if (level === 'none') this.#place.return(() => this.#apply());
    else this.#place.leave(() => this.#apply());
  }

  /** The page may be another by now. */
  moved(): void {
    this.#changes.lists.end();
  }

  /** Forgets all groups; what was hidden is given back. */
  #forget(): void {
    for (const entry of this.#entries) this.#give(entry);
    this.#entries = [];
  }

  show(id: string, isShown: boolean): void {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return;
    entry.state = isShown ? 'shown' : 'hidden';
    keepPlace(() => this.#apply());
  }

  elementsOf(id: string): readonly Element[] | null {
    return this.#entries.find((entry) => entry.id === id)?.group.elements ?? null;
  }

  describe(id: string): PickedGroup | null {
    const group = this.#entries.find((entry) => entry.id === id)?.group;
    const list = group?.whole ?? group?.elements.at(-1);
    return list ? describeGroup(shownBy(list, document)) : null;
  }

  state(): HidingState {
    return {
      on: this.#level === 'all',
      site: this.#options.site,
      links: linksOf(this.#entries.filter(isOutOfSight)),
      groups: this.#entries.map((entry) => this.#told(entry)),
    };
  }

  #told(entry: Entry): HidingGroup {
    const { id, group, state, rule } = entry;
    return {
      id,
      heading: group.heading,
      reason: group.reason,
      links: group.links.slice(0, MOST_TOLD).map(({ text, href }) => ({ text, href })),
      count: group.links.length,
      state,
      isAway: this.#isAway(entry),
      rule,
    };
  }

  #isAway = (entry: Entry): boolean =>
    isOutOfSight(entry) &&
    (this.#level === 'all' || (this.#level === 'rules' && entry.rule !== null));

  /** Where a reader has only come to the next article below, the first headline is still there. */
  #forgetOld(): void {
    if (this.#headline.hasChanged()) this.#forget();
    this.#forgetGone();
    this.#forgetText();
  }

  /** A page that fills as it is read puts text where a rule found a box. */
  #forgetText(): void {
    const flows = new TextFlows();
    this.#drop(
      this.#entries.filter(({ rule, state, group }) => {
        const list = group.elements.at(-1);
        return rule !== null && state === 'hidden' && list && isArticleText(list, flows);
      }),
    );
  }

  #forgetGone(): void {
    this.#entries = this.#entries.filter((entry) => {
      const isThere = entry.group.elements.some((element) => element.isConnected);
      if (!isThere) this.#give(entry);
      return isThere;
    });
  }

  #byRules(): Entry[] {
    return this.#rules
      .filter(({ action }) => action === 'hide')
      .flatMap((rule) =>
        matchRule(document, rule).matched.map((element) =>
          this.#entry(groupOf(element, rule), 'hidden', rule.id),
        ),
      );
  }

  #entry(group: Entry['group'], state: Entry['state'], rule: string | null): Entry {
    return { id: `q${this.#next++}`, group, state, rule, unfold: null };
  }

  #add(entry: Entry): void {
    const known = this.#entries.filter(({ group }) =>
      overlap(group.elements, entry.group.elements),
    );
    // What the reader pointed at is hidden, whatever was thought of it or of a part of it.
    if (entry.rule && known.every(({ rule }) => rule === null)) this.#drop(known);
    else if (known.length > 0) return;
    const kept = entry.rule ? null : this.#keptBy(entry.group.elements);
    const group = { ...entry.group, reason: { code: 'reason_hiding_kept', values: [] } };
    this.#entries.push(kept ? { ...entry, group, state: 'shown', rule: kept.id } : entry);
  }

  #drop(entries: readonly Entry[]): void {
    for (const entry of entries) this.#give(entry);
    this.#entries = this.#entries.filter((entry) => !entries.includes(entry));
  }

  #keptBy(elements: readonly Element[]): SiteRule | null {
    return (
      this.#rules.find(
        (rule) => rule.action === 'show' && overlap(matchRule(document, rule).matched, elements),
      ) ?? null
    );
  }

  #apply(): void {
    this.#changes.during(() => {
      for (const entry of this.#entries) {
        if (this.#isAway(entry)) this.#take(entry);
        else this.#give(entry);
      }
      if (this.#level === 'none') this.#styles.clear();
    });
    this.#options.changed(countOf(this.#entries.filter(this.#isAway)));
  }

  #give(entry: Entry): void {
    entry.unfold?.();
    entry.unfold = null;
    for (const element of entry.group.elements) mark(element, null);
  }

  #take(entry: Entry): void {
    const { group, state, id } = entry;
    for (const element of group.elements) {
      this.#styles.cover(element);
      mark(element, state === 'folded' ? 'folded' : 'hidden');
    }
    const first = group.elements[0];
    if (state !== 'folded' || entry.unfold || !first) return;
    const text = this.#options.foldText(group.links.length, group.heading);
    entry.unfold = foldLine(first, text, () => this.show(id, true));
  }
}

function groupOf(element: Element, { heading }: SiteRule): Entry['group'] {
  const links = Array.from(element.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => ({
    text: (link.textContent ?? '').trim(),
    href: link.href,
  }));
  const over = headingOver(element);
  const elements = over && !element.contains(over) ? [over, element] : [element];
  return { heading, links, reason: { code: 'reason_hiding_rule', values: [] }, elements };
}
