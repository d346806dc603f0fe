import type { MessageKey } from './message-key.ts';

/** What can keep the folder of Markdown from being written. */
export type FolderFault = Extract<
  MessageKey,
  'folderGone' | 'folderFull' | 'folderRefused' | 'folderFiles'
>;

/** How the folder of Markdown stands. */
export interface FolderState {
  /** Its name; null where none was chosen. */
  name: string | null;
  /** Whether it may be written just now. */
  granted: boolean;
  /** Articles that wait to be written. */
  waiting: number;
  /** When something was written last (ms since 1970); null for never. */
  written: number | null;
  fault: FolderFault | null;
}

/** How it stands where there is none. */
export const NO_FOLDER: FolderState = {
  name: null,
  granted: false,
  waiting: 0,
  written: null,
  fault: null,
};
