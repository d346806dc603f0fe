import type { PageAnalysis } from '../../article/analyse-page.ts';
import { detect } from '../../article/detect/detect.ts';
import type { GroupDescription } from '../../article/link-lists/describe-group.ts';
import { within } from '../../messages/sending/timeout.ts';
import type { KnownSite } from '../../model/seen-lists.ts';
import { cutText } from '../../text/cut-text.ts';
import { askBackground, reportForSure } from '../ask-background.ts';
import { isOutlived, language, message, plural } from '../extension.ts';
import { farewell } from '../farewell.ts';
import { lookAgain } from '../look-again.ts';
import { onNavigation } from '../navigations.ts';
import { onOutlived } from '../on-outlived.ts';
import type { PageChanges } from '../page-changes.ts';
import type { ListJudge } from '../page-reader.ts';
import { report } from '../report.ts';
import type { FoldWords } from './fold-line.ts';
import type { HiddenGroups, HidingLevel, HidingOptions } from './hidden-groups.ts';
import { takeAwayMarks } from './marks.ts';
import { outline, outlineWhileAsked } from './outline.ts';
import { pageSite, readSettings, type SiteHiding } from './settings.ts';
import { watchAdditions } from './watch-additions.ts';

/** What a script fetches after the page has arrived or another is shown, in milliseconds. */
const LATER = [300, 1500, 4000];

/** Of a selector, in UTF-16 code units: one that is longer counts elements, and breaks tomorrow. */
const LONGEST_SELECTOR = 2000;

/** Without a selector where that is too long: the background says so. */
const boundGroup = ({ selector, heading, linkDensity }: GroupDescription): GroupDescription => ({
  selector: selector.length > LONGEST_SELECTOR ? '' : selector,
  heading: cutText(heading, 500),
  linkDensity,
});

function foldWords(links: number, heading: string): FoldWords {
  const under = (count: string) => (heading ? message('named', heading, count) : count);
  return {
    folded: under(plural('hidingFold', links)),
    open: under(plural('hidingUnfolded', links)),
    lang: language(),
  };
}

/** Milliseconds: a background that has to start first, and to open its store, is not waited for. */
const MOST_WAIT = 150;

/** What is remembered of the site of this page; null where nothing is, or it comes too late. */
async function rememberedSite(): Promise<KnownSite | null> {
  const asked = askBackground('page:site', {}).then((site) => (site.ok ? site.value : null));
  return within(MOST_WAIT, asked, () => null);
}

/** Everything about hiding on the page this script stands in. */
export class HidingController implements ListJudge {
  readonly #options: HidingOptions;
  /** Null until the groups of the page are asked for: a page that is only read has none. */
  #page: HiddenGroups | null = null;
  #loading: Promise<HiddenGroups> | null = null;
  #told = 0;
  #wanted: HidingLevel = 'none';
  #site: Promise<KnownSite | null> | null = null;
  /** While hiding is on. */
  #watching: AbortController | null = null;
  #isOver: () => boolean = isOutlived;
  #picking = new AbortController();

  constructor(changes: PageChanges) {
    this.#options = {
      site: pageSite(),
      foldWords,
      changed: (links) => this.#tell(links),
      changes,
      seen: (page) => void askBackground('page:lists', page),
    };
  }

  /**
   * Does unasked what the reader has set for this site; called once.
   * @param first goes first: to ask the extension for anything takes as long as to copy a page
   * @param judged lets the lists be judged by the analysis that the article is taken from
   */
  async begin(first?: Promise<void>, judged?: () => Promise<void>): Promise<void> {
    takeAwayMarks(document);
    await first;
    const sayFarewell = farewell();
    const { signal } = new AbortController();
    this.#isOver = onOutlived(() => this.#leave(sayFarewell), signal);
    outlineWhileAsked(signal);
    await this.#doUnasked(await readSettings(), judged);
  }

  async #doUnasked(decided: SiteHiding, judged?: () => Promise<void>): Promise<void> {
    const { always, rules } = decided;
    if (always && detect(document).article) {
      // The reader who has this done is about to read the page: its text comes of it, too.
      await judged?.();
      await this.#turnOn('all', decided);
    } else if (rules.some(({ action }) => action === 'hide')) await this.#turnOn('rules', decided);
  }

  async settle() {
    this.#turnOff();
    const decided = await readSettings();
    await this.#doUnasked(decided);
    return (await this.#follow(decided)).state();
  }

  async state() {
    const page = await this.#prepared();
    await page.look(true);
    return page.state();
  }

  async setHiding(on: boolean) {
    const decided = await readSettings();
    const page = await this.#follow(decided);
    if (on) await this.#turnOn('all', decided);
    else this.#turnOff();
    return page.state();
  }

  async show(id: string, isShown: boolean) {
    const page = await this.#groups();
    page.show(id, isShown);
    return page.state();
  }

  outline(id: string | null): void {
    outline((id !== null && this.#page?.elementsOf(id)) || null);
  }

  describe(id: string) {
    return this.#page?.describe(id) ?? null;
  }

  async pick() {
    const ended = new AbortController();
    this.#picking = ended;
    addEventListener('pagehide', () => ended.abort(), { once: true, signal: ended.signal });
    const { pointAtGroup } = await import('../picker/point-at-group.ts');
    const picked = await pointAtGroup(ended.signal);
    ended.abort();
    if (!picked) return;
    await reportForSure('page:picked', boundGroup(picked));
    await this.#turnOn(this.#page?.level === 'all' ? 'all' : 'rules');
  }

  async prepare(): Promise<void> {
    await this.#prepared();
  }

  async judge(analysis: PageAnalysis): Promise<void> {
    await this.#page?.judge(analysis);
  }

  #groups(): Promise<HiddenGroups> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<HiddenGroups> {
    try {
      const { HiddenGroups } = await import('./hidden-groups.ts');
      this.#page = new HiddenGroups(this.#options);
      return this.#page;
    } catch (thrown) {
      // Who asks next may have more luck.
      this.#loading = null;
      throw thrown;
    }
  }

  async #prepared(): Promise<HiddenGroups> {
    const [page] = await Promise.all([this.#follow(), this.#remember()]);
    return page;
  }

  /** Rules may have been made since. */
  async #follow(decided?: SiteHiding): Promise<HiddenGroups> {
    const [page, followed] = await Promise.all([this.#groups(), decided ?? readSettings()]);
    page.follow(followed);
    return page;
  }

  /** Asked for where lists are judged: what rules name is hidden before the background has started. */
  async #remember(): Promise<void> {
    this.#site ??= rememberedSite();
    const [page, site] = await Promise.all([this.#groups(), this.#site]);
    page.remember(site);
  }

  async #turnOn(level: 'rules' | 'all', decided?: SiteHiding): Promise<void> {
    this.#wanted = level;
    const page = await this.#follow(decided);
    if (level === 'all') await this.#remember();
    await page.look(level === 'all');
    // The reader, or an update, may have thought better of it meanwhile.
    if (this.#wanted !== level) return;
    page.setLevel(level);
    if (this.#watching) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    watchAdditions(
      () => this.#lookOn(),
      () => page.roots(),
      signal,
    );
    onNavigation(() => this.#moved(signal), signal);
    addEventListener('pageshow', ({ persisted }) => persisted && this.#tellAgain(), { signal });
  }

  #turnOff(): void {
    this.#wanted = 'none';
    this.#watching?.abort();
    this.#watching = null;
    outline(null);
    this.#page?.setLevel('none');
  }

  #lookOn = async (): Promise<number> => (this.#isOver() ? 0 : ((await this.#page?.look()) ?? 0));

  /** An update has cut us off: the page is given back, and where something was hidden it is said why. */
  #leave(sayFarewell: () => void): void {
    const wasHiding = (this.#page?.level ?? 'none') !== 'none';
    this.#picking.abort();
    this.#turnOff();
    if (wasHiding) sayFarewell();
  }

  /** Another page is shown without loading: what was judged is gone, or soon will be. */
  #moved(signal: AbortSignal): void {
    this.#page?.moved();
    const look = () => {
      void this.#lookOn();
      return false;
    };
    void lookAgain(LATER, look, signal);
  }

  #tell(links: number): void {
    if (links === this.#told) return;
    this.#told = links;
    void report('page:hiding', { links });
  }

  /** The toolbar button forgot this page when it was left. */
  #tellAgain(): void {
    void report('page:hiding', { links: this.#told });
  }
}
