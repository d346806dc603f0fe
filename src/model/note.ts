/** The reader's own words on an article. */
export interface Note {
  /** Key of the article. */
  key: string;
  text: string;
  tags: string[];
  /** Milliseconds since 1970. */
  updated: number;
}
