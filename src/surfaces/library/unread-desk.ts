import { signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { Library } from '../../store/library.ts';
import type { Unread } from '../../store/unread/set-aside.ts';
import { downloadJson } from '../../ui/controls/download-file.ts';

/** What of the store cannot be read, and what can be done about it. */
export class UnreadDesk {
  readonly #library: Library;
  readonly list = signal<readonly Unread[]>([]);
  /** Id of what was removed last, as it is had back by. */
  readonly gone = signal<string | null>(null);
  readonly failure = signal<Failure | null>(null);

  constructor(library: Library) {
    this.#library = library;
  }

  /** Looks again; to be called once the library has been read. */
  async read(): Promise<void> {
    this.list.value = await this.#library.unread().catch((thrown) => {
      console.warn('unread', thrown);
      return this.list.peek();
    });
  }

  async remove(id: string): Promise<void> {
    const removed = await ask('unread:remove', { id });
    this.failure.value = removed.ok ? null : removed.error;
    if (removed.ok) this.gone.value = removed.value.id;
    await this.read();
  }

  /** Has back what was removed last. */
  async restore(): Promise<void> {
    const id = this.gone.peek();
    if (!id) return;
    const restored = await ask('unread:restore', { id });
    this.failure.value = restored.ok ? null : restored.error;
    // The list first: with neither, there would be nothing to be seen for a moment, and then folded.
    await this.read();
    if (restored.ok) this.gone.value = null;
  }

  /** Lets the browser save all of it as a file. */
  save(): void {
    const entries = this.list.peek().map(({ state, document }) => ({ state, document }));
    const file = { format: 'lectern-unread', version: 1, entries };
    downloadJson('lectern-unread.json', `${JSON.stringify(file, null, 2)}\n`);
  }
}
