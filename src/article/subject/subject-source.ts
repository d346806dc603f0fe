/** What an article says of its subject, and what else stands on its page. */
export interface SubjectSource {
  title: string;
  /** Its running text. */
  text: string;
  url: string;
  /** The site's own name, which stands in all it writes. */
  siteName: string | null;
  /** Words of the page's other links, one entry a target: what stands in many of them says little. */
  others: readonly string[];
}
