/** What of the library the reader asked to take out: all that is shown, what is selected, one article. */
export type ExportAsked = 'shown' | 'selected' | { key: string };
