import { signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { Library } from '../../store/library.ts';
import type { Unread } from '../../store/unread/set-aside.ts';
import { UndoStack } from '../../ui/annotations/undo-stack.ts';
import { downloadJson } from '../../ui/controls/download-file.ts';

/** What of the store cannot be read, and what can be done about it. */
export class UnreadController {
  readonly #library: Library;
  readonly list = signal<readonly Unread[]>([]);
  /** Ids of what was removed, as it is had back by. */
  readonly removed = new UndoStack<string>(async (id) => {
    const restored = await ask('unread:restore', { id });
    // The list first: with neither, there would be nothing to be seen for a moment, and then folded.
    await this.read();
    return restored;
  });
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
    if (removed.ok) this.removed.push(removed.value.id);
    await this.read();
  }

  /** Has back what was removed last. */
  async restore(): Promise<void> {
    const id = this.removed.offered.peek();
    if (!id) return;
    const restored = await this.removed.restore(id);
    this.failure.value = restored.ok ? null : restored.error;
  }

  /** Lets the browser save all of it as a file. */
  save(): void {
    const entries = this.list.peek().map(({ state, document }) => ({ state, document }));
    const file = { format: 'lectern-unread', version: 1, entries };
    downloadJson('lectern-unread.json', `${JSON.stringify(file, null, 2)}\n`);
  }
}
