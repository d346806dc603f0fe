import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Failure } from '../../model/result.ts';

/** The sites whose articles open in the reader by themselves: follows every change, and makes them. */
export class ReaderSites {
  readonly #sites = signal<readonly string[] | null>(null);
  readonly #failure = signal<Failure | null>(null);

  /** @param signal ends the listening */
  constructor(signal: AbortSignal) {
    listen('reading:changed', () => void this.#read(), signal);
    void this.#read();
  }

  /** By host as in `siteHost`; null until they have come. */
  get sites(): ReadonlySignal<readonly string[] | null> {
    return this.#sites;
  }

  /** Why the last change was not kept, or null. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Adds a site, or takes it away. */
  async set(site: string, isRead: boolean): Promise<void> {
    const written = await ask('reader:set-site', { site, isRead });
    this.#failure.value = written.ok ? null : written.error;
    if (written.ok) this.#sites.value = written.value;
  }

  async #read(): Promise<void> {
    const sites = await ask('reader:sites', {});
    if (sites.ok) this.#sites.value = sites.value;
  }
}
