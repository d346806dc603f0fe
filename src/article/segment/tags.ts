const set = (tags: string): ReadonlySet<string> => new Set(tags.toUpperCase().split(' '));

/** Elements that start a new line of text. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search ' +
    'section summary table tbody tfoot thead tr td th caption ul',
);

/** Elements whose text no reader sees. */
export const UNREAD_TAGS = set(
  'script style template noscript head title meta link iframe object embed svg canvas audio video ' +
    'select datalist option textarea input button map area dialog progress meter annotation annotation-xml',
);

export const HEADING_TAGS = set('h1 h2 h3 h4 h5 h6');

const ALL: ReadonlySet<string> = new Set([
  ...BLOCK_TAGS,
  ...UNREAD_TAGS,
  ...set('a b br em i img picture span strong sup time'),
]);

/** Upper-case tag name, as HTML documents give it and XML ones do not. */
export function tagOf(element: Element): string {
  const tag = element.tagName;
  return ALL.has(tag) ? tag : tag.toUpperCase();
}
