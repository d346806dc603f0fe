import type { PageAnalysis } from '../../article/analyse-page.ts';
import { type InnerRoot, shownBy } from '../../article/copy/inner-roots.ts';
import { isArticleText } from '../../article/link-lists/article-text.ts';
import type { AskedFor } from '../../article/link-lists/asked-for.ts';
import { describeGroup } from '../../article/link-lists/describe-group.ts';
import { findGroupsInSteps, type GroupFindings } from '../../article/link-lists/judge-groups.ts';
import { matchRule } from '../../article/link-lists/match-rules.ts';
import { TextFlows } from '../../article/link-lists/text-flow.ts';
import { resting, WorkClock } from '../../article/work-clock.ts';
import type { HidingState, PickedGroup } from '../../messages/page-kit.ts';
import type { KnownSite, SeenPage } from '../../model/seen-lists.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { runInSlices, type Steps } from '../../text/run-in-slices.ts';
import { PageChanges } from '../page-changes.ts';
import { countOf, type Entry, groupOf, isOutOfSight, toldOf } from './entry.ts';
import { type FoldWords, foldLine } from './fold-line.ts';
import { HeldFocus } from './held-focus.ts';
import { InnerStyles } from './inner-style.ts';
import { keepPlace, ReadingPlace } from './keep-place.ts';
import { mark } from './marks.ts';
import { Occupied, overlap } from './occupied.ts';
import { isLaidOut, readLayout } from './read-layout.ts';
import { ShownHeadline } from './shown-headline.ts';

/**
 * Milliseconds: what takes no longer is done before anything is painted, and the page answers in the
 * midst of what does.
 */
const SLICE = 24;
/** Pages with more links are lists themselves; judging them would hold up the page. */
const MOST_LINKS = 5000;

/** What the page is to do and say; given by the kit. */
export interface HidingOptions {
  site: string;
  /** What the line of a folded group says. */
  foldWords(links: number, heading: string): FoldWords;
  /** Called after what is hidden has changed, with the links in it; a box without any counts as one. */
  changed(links: number): void;
  /** Shared with whoever else analyses the page. */
  changes?: PageChanges;
  /** Called after the lists of the page were judged, where its site is remembered. */
  seen?(page: SeenPage): void;
}

/** What the reader decided for a site. */
interface Followed {
  rules: readonly SiteRule[];
  settings: AskedFor;
}

/** What is hidden: nothing, what the reader's rules name, or what was judged, too. */
export type HidingLevel = 'none' | 'rules' | 'all';

const STATES = { hide: 'hidden', fold: 'folded', keep: 'kept' } as const;

const isJudged = (page: Document): boolean =>
  Document.prototype.getElementsByTagName.call(page, 'a').length <= MOST_LINKS;
/** The link groups of the live page and what was done about each. Nothing is ever deleted. */
export class HiddenGroups {
  #entries: Entry[] = [];
  #rules: readonly SiteRule[] = [];
  #site: KnownSite | null = null;
  #asked: AskedFor = { shareRows: false, comments: false };
  #options: HidingOptions;
  #level: HidingLevel = 'none';
  #judges = false;
  #hasLooked = false;
  #next = 1;
  /** Resolves when nothing is being looked for. */
  #looking: Promise<void> | null = null;
  #inner: readonly InnerRoot[] = [];
  readonly #place = new ReadingPlace();
  readonly #focus = new HeldFocus();
  readonly #headline = new ShownHeadline();
  readonly #styles = new InnerStyles();
  readonly #changes: PageChanges;

  constructor(options: HidingOptions) {
    this.#options = options;
    this.#changes = options.changes ?? new PageChanges();
  }

  /** What is remembered of this site; its lists are judged by that from now on. */
  remember(site: KnownSite | null): void {
    this.#site = site;
  }

  /** What the reader decided for this site; kept to from now on. */
  follow({ rules, settings }: Followed): void {
    const asked = JSON.stringify([rules, settings]);
    const isOther = asked !== JSON.stringify([this.#rules, this.#asked]);
    // A page that is being read for the first time was not looked at by other rules.
    if (isOther && this.#hasLooked) this.#changes.lists.end();
    this.#rules = rules;
    this.#asked = settings;
  }

  /**
   * Looks for groups, and hides those that are new where hiding is on: in slices, the first at once.
   * @param judges finds groups by itself, and not by rules alone
   * @returns milliseconds of work it took
   */
  async look(judges = this.#judges): Promise<number> {
    const clock = new WorkClock();
    await this.#inTurn(() => this.#look(judges, clock));
    return clock.spent;
  }

  async #inTurn(steps: () => Steps<void>): Promise<void> {
    while (this.#looking) await this.#looking;
    const looking = runInSlices(steps(), SLICE);
    const done = () => {
      this.#looking = null;
    };
    this.#looking = looking.then(done, done);
    await looking;
  }

  *#look(judges: boolean, clock: WorkClock): Steps<void> {
    if (!this.#changes.lists.isSo || (judges && !this.#judges))
      yield* resting(clock, this.#find(judges));
    if (this.#level !== 'none') this.#apply();
  }

  /** All that is looked at: the page, and what it shows in shadow trees and frames. */
  roots(): Node[] {
    return [document, ...this.#inner];
  }

  *#find(judges: boolean): Steps<void> {
    this.#judges ||= judges;
    this.#forgetOld();
    // What changes while it is looked at is not seen.
    this.#changes.lists.begin(this.roots());
    const found = this.#judges && isJudged(document) ? yield* this.#findByAnalysis() : null;
    this.#learn(found);
    this.#changes.lists.also(this.#inner);
  }

  /**
   * Judges the lists of a page by an analysis that was made for its article, as a look would: the
   * next one finds nothing new where nothing has changed since the page was copied.
   */
  judge(analysis: PageAnalysis): Promise<void> {
    return this.#inTurn(() => this.#judge(analysis));
  }

  *#judge(analysis: PageAnalysis): Steps<void> {
    this.#judges = true;
    this.#forgetOld();
    this.#learn(isJudged(document) ? yield* this.#findByAnalysis(analysis) : null);
    if (this.#level !== 'none') this.#apply();
  }

  #findByAnalysis(whole?: PageAnalysis): Steps<GroupFindings> {
    const known = this.#entries.flatMap(({ group }) => group.elements);
    const url = location.href;
    const layout = readLayout(document);
    return findGroupsInSteps(document, url, {
      asked: this.#asked,
      known,
      site: this.#site,
      layout,
      whole,
    });
  }

  #learn(found: GroupFindings | null): void {
    this.#hasLooked = true;
    if (found?.seen) this.#options.seen?.(found.seen);
    this.#inner = found?.inner ?? this.#inner;
    const judged = found?.groups.map((group) => this.#entry(group, STATES[group.verdict], null));
    const occupied = new Occupied(this.#entries.flatMap(({ group }) => group.elements));
    for (const entry of [...this.#byRules(), ...(judged ?? [])]) this.#add(entry, occupied);
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
      links: countOf(this.#entries.filter(isOutOfSight)),
      groups: this.#entries.map((entry) => toldOf(entry, this.#isAway(entry))),
    };
  }

  #isAway = (entry: Entry): boolean =>
    isOutOfSight(entry) &&
    (this.#level === 'all' || (this.#level === 'rules' && entry.rule !== null));

  /** Where a reader has only come to the next article below, the first headline is still there. */
  #forgetOld(): void {
    if (this.#headline.hasChanged()) this.#drop(this.#entries);
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
    this.#drop(
      this.#entries.filter(({ group }) => !group.elements.some((element) => element.isConnected)),
    );
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
    const isSeen = rule !== null || isLaidOut(group.elements);
    return { id: `q${this.#next++}`, group, state, rule, isSeen, line: null };
  }

  #add(entry: Entry, occupied: Occupied): void {
    const { elements } = entry.group;
    const known = occupied.meets(elements)
      ? this.#entries.filter(({ group }) => overlap(group.elements, elements))
      : [];
    occupied.add(elements);
    // What the reader pointed at is hidden, whatever was thought of it or of a part of it.
    if (entry.rule && known.every(({ rule }) => rule === null)) this.#drop(known);
    else if (known.length > 0) return;
    const kept = entry.rule ? null : this.#keptBy(elements);
    const group = { ...entry.group, reason: { code: 'reason_hiding_kept', values: [] } };
    this.#entries.push(kept ? { ...entry, group, state: 'shown', rule: kept.id } : entry);
  }

  /** Forgets groups; what was hidden of them is given back. */
  #drop(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#give(entry);
      this.#dropLine(entry);
    }
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
    const staysOpen = entry.state === 'shown' && this.#level === 'all';
    if (staysOpen) entry.line?.set(true);
    else this.#dropLine(entry);
    for (const element of entry.group.elements) mark(element, null);
    this.#focus.give(entry.group.elements);
  }

  #dropLine(entry: Entry): void {
    entry.line?.remove();
    entry.line = null;
  }

  #take(entry: Entry): void {
    const { group, state } = entry;
    for (const element of group.elements) {
      this.#styles.cover(element);
      mark(element, state === 'folded' ? 'folded' : 'hidden');
    }
    if (state === 'folded') this.#fold(entry);
    else this.#dropLine(entry);
    this.#focus.take(group.elements, entry.line);
  }

  #fold(entry: Entry): void {
    const { links, heading, elements } = entry.group;
    const [first] = elements;
    if (!entry.line && first)
      entry.line = foldLine(first, this.#options.foldWords(links.length, heading), () =>
        this.#toggle(entry),
      );
    entry.line?.set(false);
  }

  /** What its line opened, it folds again. */
  #toggle(entry: Entry): void {
    entry.state = entry.state === 'folded' ? 'shown' : 'folded';
    keepPlace(() => this.#apply());
  }
}
