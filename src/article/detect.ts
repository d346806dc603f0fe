/** What the detector thinks of a page: `score` is a probability from 0 to 1. */
export interface Detection {
  article: boolean;
  score: number;
}
