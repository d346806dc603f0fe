import type { NoteDraft } from '../annotations/note-draft.ts';

/** Writes what has been typed in these notes whenever the page may be going away, and when `signal` is aborted. */
export function flushBeforeLeaving(drafts: () => readonly NoteDraft[], signal: AbortSignal): void {
  const flush = () => {
    for (const draft of drafts()) void draft.flush();
  };
  addEventListener('pagehide', flush, { signal });
  document.addEventListener('visibilitychange', flush, { signal });
  signal.addEventListener('abort', flush, { once: true });
}
