import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import {
  NO_CHOICES,
  type ReadingChoices,
  type ReadingSettings,
  type Scale,
  settingsFor,
  stepped,
  THEMES,
  withSettings,
} from '../../model/reading-settings.ts';
import type { Failure } from '../../model/result.ts';
import { ReaderSites } from '../controls/reader-sites.ts';
import { leaveForFirstPaint } from './first-paint.ts';

/** How articles are set in one surface: applied as it is changed, and kept at once. */
export class ReadingController {
  /** Host of the article's site, as `siteHost` gives it. */
  readonly site: string;
  readonly #choices = signal<ReadingChoices>(NO_CHOICES);
  readonly #failure = signal<Failure | null>(null);
  readonly #isKnown = signal(false);
  readonly settings: ReadonlySignal<ReadingSettings>;
  /** Which sites open in the reader by themselves. */
  readonly bySite: ReaderSites;
  /** Whether the site of this article can. */
  readonly opensBySite: boolean;
  /** Whether the site of the article has settings of its own. */
  readonly isOnlyHere: ReadonlySignal<boolean>;
  readonly #ready: Promise<void>;
  #isWriting = false;
  #sequence = 0;
  /** By scope, what is to be written once the write before it has been answered. */
  readonly #next = new Map<string | null, ReadingSettings | null>();

  /**
   * @param signal ends the listening
   * @param opensBySite whether articles of the site can open in the reader by themselves
   */
  constructor(site: string, signal: AbortSignal, opensBySite = true) {
    this.site = site;
    this.opensBySite = opensBySite;
    this.settings = computed(() => settingsFor(this.#choices.value, site));
    this.isOnlyHere = computed(() => Object.hasOwn(this.#choices.value.sites, site));
    this.bySite = new ReaderSites(signal);
    listen('reading:changed', () => void this.refresh(), signal);
    addEventListener('pagehide', () => this.#writeAtOnce(), { signal });
    this.#ready = this.refresh();
  }

  /** Why something could not be kept, or null. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Whether what the reader set is known by now. */
  get isKnown(): ReadonlySignal<boolean> {
    return this.#isKnown;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    const sequence = ++this.#sequence;
    const choices = await ask('settings:reading', {});
    // What is being moved, or was moved since, is newer than any answer.
    const isOld = this.#isWriting || (this.#isKnown.peek() && sequence !== this.#sequence);
    if (!choices.ok || isOld) return;
    this.#take(choices.value);
    this.#isKnown.value = true;
  }

  set(changed: Partial<ReadingSettings>): void {
    this.#change((settings) => ({ ...settings, ...changed }));
  }

  /** Moves one scale by some steps. */
  step(scale: Scale, steps: number): void {
    this.#change((settings) => ({
      ...settings,
      [scale]: stepped(scale, settings[scale], steps),
    }));
  }

  /** Goes on to the theme after the one that is shown. */
  nextTheme(): void {
    this.#change((settings) => {
      const at = THEMES.indexOf(settings.theme);
      return { ...settings, theme: THEMES[(at + 1) % THEMES.length] ?? 'system' };
    });
  }

  /** Lets what is set now hold for this site alone, or lets what holds for all hold here, too. */
  setOnlyHere(isOnlyHere: boolean): void {
    this.#put(this.site, isOnlyHere ? this.settings.peek() : null);
  }

  /** As it was before anything was set, in the scope that is set now. */
  reset(): void {
    this.#put(this.isOnlyHere.peek() ? this.site : null, null);
  }

  /** A key that is pressed before it is known what was set must not put that away. */
  #change(change: (settings: ReadingSettings) => ReadingSettings): void {
    if (!this.#isKnown.peek()) return void this.#ready.then(() => this.#putChanged(change));
    this.#putChanged(change);
  }

  #putChanged(change: (settings: ReadingSettings) => ReadingSettings): void {
    this.#put(this.isOnlyHere.peek() ? this.site : null, change(this.settings.peek()));
  }

  #put(site: string | null, settings: ReadingSettings | null): void {
    this.#sequence++;
    this.#take(withSettings(this.#choices.peek(), site, settings));
    this.#next.set(site, settings);
    if (!this.#isWriting) void this.#write();
  }

  #take(choices: ReadingChoices): void {
    this.#choices.value = choices;
    leaveForFirstPaint(choices);
  }

  /** What still waits when the page is left would go with it. */
  #writeAtOnce(): void {
    for (const [site, settings] of this.#next) void ask('settings:set-reading', { site, settings });
    this.#next.clear();
  }

  /** One write at a time, and of what has been moved meanwhile only the last. */
  async #write(): Promise<void> {
    this.#isWriting = true;
    for (let [next] = this.#next; next; [next] = this.#next) {
      const [site, settings] = next;
      this.#next.delete(site);
      const written = await ask('settings:set-reading', { site, settings });
      this.#failure.value = written.ok ? null : written.error;
    }
    this.#isWriting = false;
  }
}
