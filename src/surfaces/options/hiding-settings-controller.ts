import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Failure, Result } from '../../model/result.ts';
import type { HidingSettings } from '../../model/settings.ts';
import type { RulesImported, SiteRule } from '../../model/site-rule.ts';
import { UndoStack } from '../../ui/annotations/undo-stack.ts';

/** Settings and rules as the store has them: follows every change, and makes them. */
export class HidingSettingsController {
  readonly #settings = signal<HidingSettings | null>(null);
  readonly #rules = signal<SiteRule[] | null>(null);
  readonly #failure = signal<Failure | null>(null);
  readonly removed = new UndoStack<SiteRule>(({ id }) =>
    this.#settled(ask('rule:restore', { id })),
  );
  #sequence = 0;

  /** @param signal ends the listening */
  constructor(signal: AbortSignal) {
    listen('hiding:changed', () => void this.#read(), signal);
    void this.#read();
  }

  /** Null until they have come. */
  get settings(): ReadonlySignal<HidingSettings | null> {
    return this.#settings;
  }

  /** Of all sites, by site and age; null until they have come. */
  get rules(): ReadonlySignal<SiteRule[] | null> {
    return this.#rules;
  }

  /** Why the last thing that was asked for did not work, or null. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    this.#failure.value = null;
    await this.#read();
  }

  /** Changes settings; shown at once, and taken back where they could not be written. */
  async set(change: Partial<HidingSettings>): Promise<void> {
    const before = this.#settings.peek();
    if (!before) return;
    const settings = { ...before, ...change };
    // What is being read now is older than this.
    this.#sequence++;
    this.#settings.value = settings;
    const written = await ask('settings:set-hiding', { settings });
    if (!written.ok) await this.#read();
    this.#tell(written);
  }

  /** Gives a rule another selector; the field that asked tells what failed. */
  async setSelector(rule: SiteRule, selector: string): Promise<Result<SiteRule>> {
    const { created: _, ...words } = rule;
    const written = await ask('rule:put', { rule: { ...words, selector } });
    if (written.ok) await this.#read();
    return written;
  }

  /** Removes a rule; `restore` undoes it. */
  async remove(rule: SiteRule): Promise<void> {
    await this.removed.remove(rule, this.#settled(ask('rule:remove', { id: rule.id })));
  }

  /** Has back the rule that was removed last. */
  async restore(): Promise<void> {
    const rule = this.removed.offered.peek();
    if (rule) await this.removed.restore(rule);
  }

  /** Gives how many were added and replaced, or null where it did not work. */
  async import(rules: SiteRule[]): Promise<RulesImported | null> {
    const imported = await this.#settled(ask('rules:import', { rules }));
    return imported.ok ? imported.value : null;
  }

  /** The list first: with neither rule nor the line in its place there would be a gap for a moment. */
  async #settled<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
    const result = await asked;
    if (result.ok) await this.#read();
    this.#tell(result);
    return result;
  }

  #tell(result: Result<unknown>): void {
    this.#failure.value = result.ok ? null : result.error;
  }

  async #read(): Promise<void> {
    const sequence = ++this.#sequence;
    const settings = await ask('settings:hiding', {});
    const rules = await ask('rules:list', { site: null });
    if (sequence !== this.#sequence) return;
    if (settings.ok) this.#settings.value = settings.value;
    if (rules.ok) this.#rules.value = rules.value;
    if (!settings.ok) this.#tell(settings);
    else if (!rules.ok) this.#tell(rules);
  }
}
