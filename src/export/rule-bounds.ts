/**
 * What a file of rules may hold: more than anybody makes by hand, and no more than the browser can
 * list and write while the page can be used. Lengths in characters.
 */
export const RULE_BOUNDS = {
  /** Bytes. */
  file: 4_000_000,
  rules: 5000,
  site: 260,
  selector: 2000,
  heading: 500,
};
