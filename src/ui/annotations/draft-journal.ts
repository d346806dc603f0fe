/** Words of a note that are not known to be in the store. */
export interface UnsavedText {
  /** What the store held when it last answered; null where it had not answered yet. */
  stored: string | null;
  /** What has been sent since, in that order: each may have arrived or not. */
  sent: readonly string[];
  text: string;
}

/** Holds what is not saved yet where it outlives the page it is typed in. */
export interface DraftJournal {
  /** Holds it in place of what was held; it is safe once this returns. */
  keep(unsaved: UnsavedText): void;
  /** All of it is saved. */
  clear(): void;
}
