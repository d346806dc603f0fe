import { HEADING_TAGS } from './tags.ts';

/**
 * What class names, ids, roles and tags of an element say about it, as bits. They are hints and
 * never proof: every rule that uses one asks for a measurement beside it.
 * Words after Readability's and Defuddle's lists, cut to those that mean one thing.
 */
export const Hint = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  comments: 16,
  recirculation: 32,
  share: 64,
  newsletter: 128,
  byline: 256,
  advert: 512,
  body: 1024,
  caption: 2048,
  promo: 4096,
  tags: 8192,
  meta: 16384,
  breadcrumb: 32768,
  consent: 65536,
  references: 131072,
  contents: 262144,
  hiddenish: 524288,
} as const;

/** Each alternative begins with two plain letters. */
const word = (words: string): { words: string; pattern: RegExp } => ({
  words,
  pattern: new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i'),
});

const PATTERNS: readonly (readonly [number, ReturnType<typeof word>])[] = [
  [
    Hint.nav,
    word('nav|navbar|navigation|menu|submenu|mega-?menu|site-?nav|pager|pagination|skip-?links?'),
  ],
  [Hint.header, word('site-?header|masthead|page-?header|top-?bar|global-?header')],
  [Hint.footer, word('footer|site-?footer|page-?footer|colophon|copyright')],
  [Hint.aside, word('sidebar|side-?bar|aside|right-?rail|left-?rail|widget-?area')],
  [
    Hint.comments,
    word(
      'comments?|comment-?list|disqus.*|respond|replies|discussion|commentarea|livefyre|coral.*|utterances|giscus',
    ),
  ],
  [
    Hint.recirculation,
    word(
      'related.*|recommend.*|recirc.*|more-?(?:stories|posts|articles|from|news|on|reading)|read-?(?:next|more|also)|also-?(?:read|like)|you-?(?:may|might).*|popular.*|trending.*|most-?(?:read|popular|viewed)|latest.*|up-?next|next-?(?:article|post|story|up)|prev(?:ious)?-?next|post-?nav.*|suggested.*|outbrain.*|taboola.*|explore.*|further-?reading|jp-relatedposts|yarpp.*|nextprev|similar.*|recent-?posts?',
    ),
  ],
  [
    Hint.share,
    word('shar(?:e|ing)(?:-.*)?|social(?:-.*)?|sharedaddy|addtoany.*|addthis.*|a2a.*|follow-?us'),
  ],
  [
    Hint.newsletter,
    word(
      'newsletters?(?:-.*)?|subscri(?:be|ption)(?:-.*)?|sign-?up(?:-.*)?|signup|opt-?in|optin|mailing-?list|mc_embed.*|mailchimp.*|lead-?(?:magnet|form|capture)|email-?(?:form|capture)',
    ),
  ],
  [
    Hint.byline,
    word(
      'by-?line|author(?:s|-.*)?|bio|about-?(?:the-?)?author|contributor.*|post-?author.*|p-author|writer',
    ),
  ],
  [
    Hint.advert,
    word(
      'ads?|advert.*|ad-?(?:slot|unit|container|wrapper|block|box)|adsbygoogle|sponsor.*|dfp.*|gpt-.*|promoted|commercial',
    ),
  ],
  [
    Hint.body,
    word(
      'article-?(?:body|content|text)|post-?(?:body|content|text)|entry-?(?:content|body|text)|story-?(?:body|content|text)|body-?copy|articlebody|postcontent|content-?body|blog-?content|rich-?text|richtext|prose|markdown-body|post-?full-?content|wysiwyg|e-content',
    ),
  ],
  [
    Hint.caption,
    word(
      'captions?|wp-caption-text|image-?(?:credit|caption)|photo-?(?:credit|caption)|img-?(?:credit|caption)|credits?|figcaption|media-?caption',
    ),
  ],
  [
    Hint.promo,
    word(
      'promo.*|cta|call-?to-?action|banner|cta-.*|upsell|teaser.*|offer|donat.*|paywall.*|subscribe-.*|app-?download|product-?(?:card|box)|marketing',
    ),
  ],
  [
    Hint.tags,
    word(
      'tags?|tag-?(?:list|cloud|links)|post-?tags|topics?|keywords|categories|category-?links|cat-?links|labels',
    ),
  ],
  [
    Hint.meta,
    word(
      'meta|post-?(?:meta|info|date)|entry-?meta|article-?(?:meta|info)|date(?:line)?|timestamp|published|posted-?on|read(?:ing)?-?time|time-?to-?read',
    ),
  ],
  [Hint.breadcrumb, word('breadcrumbs?.*|crumbs?')],
  [
    Hint.consent,
    word(
      'cookie.*|consent.*|gdpr.*|cmp-?(?:app|box|modal|overlay|popup|root).*|onetrust.*|modal|popup|pop-?up|overlay|lightbox|dialog|toast',
    ),
  ],
  [
    Hint.references,
    word(
      'references?|ref-?list|reflist|footnotes?|endnotes?|bibliograph.*|citations?|sources|works-?cited',
    ),
  ],
  [
    Hint.contents,
    word(
      'toc|table-?of-?contents|ez-toc.*|contents-?list|jump-?(?:links|to|menu)|in-?this-?article|lwptoc.*|rank-math-toc.*|article-?nav|on-?this-?page',
    ),
  ],
  [
    Hint.hiddenish,
    word(
      'visually-?hidden|sr-?only|screen-?reader(?:-text|-only)?|assistive-?text|print-?only|noprint-only|a11y-hidden',
    ),
  ],
];

const TAG_HINTS: Record<string, number> = {
  NAV: Hint.nav,
  FOOTER: Hint.footer,
  ASIDE: Hint.aside,
  FIGCAPTION: Hint.caption,
  ADDRESS: Hint.byline,
};

const ROLE_HINTS: Record<string, number> = {
  navigation: Hint.nav,
  menu: Hint.nav,
  menubar: Hint.nav,
  banner: Hint.header,
  contentinfo: Hint.footer,
  complementary: Hint.aside,
  dialog: Hint.consent,
  alertdialog: Hint.consent,
  search: Hint.nav,
  'doc-toc': Hint.contents,
  'doc-endnotes': Hint.references,
  'doc-bibliography': Hint.references,
};

const ITEMPROP_HINTS: Record<string, number> = {
  articleBody: Hint.body,
  author: Hint.byline,
  datePublished: Hint.meta,
  keywords: Hint.tags,
};

/** `table_root__adKqa`: what a builder adds to a name to make it unique spells no word. */
const UNIQUE_ENDING = /(_[a-z\d-]+)__[\w-]{5}(?=\s|$)/gi;

/** `has-sidebar`, `sidebar-enabled--false`: what stands beside an element, or does not, and no name of it. */
const LAYOUT =
  /(?:^|(?<=\s))(?:(?:has|with|without|no|hide|show)-\S*sidebar\S*|\S*sidebar-(?:enabled|disabled|hidden|none|on|off|true|false|open|closed)\S*)/gi;

/** camelCase and BEM in one notation: `relatedPosts__item` → `related-Posts-item`. */
const separate = (names: string): string =>
  names
    .replace(UNIQUE_ENDING, '$1')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/__|:/g, '-')
    .replace(LAYOUT, '');

/** The words of a pattern, as far as its brackets let them be told apart. */
const alternatives = (pattern: string): string[] => {
  const found = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
  }
  return found;
};

/** What every word of an alternative begins with: letters that nothing makes optional. */
const plainBeginning = (alternative: string): string =>
  /^(?:[\w-](?![?*]))*/.exec(alternative)?.[0] ?? '';

/** What a word begins with, and the hint it may be then. */
type Beginning = readonly [letters: string, bit: number];

/** Beginnings by their first two letters: twenty patterns a name are slow. */
const BEGINNINGS = new Map<string, Beginning[]>();
for (const [bit, { words }] of PATTERNS) {
  for (const alternative of alternatives(words)) {
    const letters = plainBeginning(alternative);
    const alike = BEGINNINGS.get(letters.slice(0, 2)) ?? [];
    BEGINNINGS.set(letters.slice(0, 2), [...alike, [letters, bit]]);
  }
}

/** Hints that the word at a place could be by what it begins with. */
function possibleAt(lower: string, at: number): number {
  let bits = 0;
  for (const [letters, bit] of BEGINNINGS.get(lower.slice(at, at + 2)) ?? [])
    if (lower.startsWith(letters, at)) bits |= bit;
  return bits;
}

/** Hints that some word of the names could be. */
function possibleHints(names: string): number {
  const lower = names.toLowerCase();
  let bits = possibleAt(lower, 0);
  for (const { index } of lower.matchAll(/[\s_-]/g)) bits |= possibleAt(lower, index + 1);
  return bits;
}

const known = new Map<string, number>();

/** What class names and ids say, put into one text; the same text is looked at but once. */
export function hintsOfNames(names: string): number {
  const cached = known.get(names);
  if (cached !== undefined) return cached;
  const separated = separate(names);
  const possible = possibleHints(separated);
  let bits = 0;
  for (const [bit, { pattern }] of PATTERNS)
    if (possible & bit && pattern.test(separated)) bits |= bit;
  if (known.size > 20_000) known.clear();
  known.set(names, bits);
  return bits;
}

/** The footer of a quotation says whose words they are. */
const tagHint = (element: Element, tag: string): number =>
  tag === 'FOOTER' && element.closest('blockquote') ? 0 : (TAG_HINTS[tag] ?? 0);

/** More names than anybody writes by hand are a builder's, and most say nothing. */
const MOST_CHARACTERS = 300;

/** Hints of `class` and `id`; each by itself, since classes come again and ids do not. */
function nameHints(element: Element, tag: string): number {
  const classes = element.getAttribute('class') ?? '';
  // A heading's id is made of its own words, for links to it.
  const id = HEADING_TAGS.has(tag) ? '' : (element.getAttribute('id') ?? '');
  if (classes.length + id.length >= MOST_CHARACTERS)
    return hintsOfNames(`${classes} ${id}`.trim().slice(0, MOST_CHARACTERS));
  return (classes ? hintsOfNames(classes) : 0) | (id ? idHints(element, id) : 0);
}

/** A name of so many words is a sentence. */
const HEADING_WORDS = 4;

/**
 * A section's id is often made of its heading, for links to it: `sign-up-and-get-a-number`,
 * `further-topics`. Of such only "you may also like" is a widget's, too.
 */
function idHints(element: Element, id: string): number {
  const bits = hintsOfNames(id);
  if (!bits || !element.querySelector('h1,h2,h3,h4,h5,h6')) return bits;
  if (id.split(/[-_.]+/).length >= HEADING_WORDS) return bits & Hint.recirculation;
  return element.tagName === 'SECTION' ? bits & ~Hint.tags : bits;
}

/**
 * What names say of no element of a tag: a quotation, or a note set as one, is no list of tags, whatever
 * its colour is called; `caption-top` says where a table has its caption.
 */
const UNNAMED: Readonly<Record<string, number>> = {
  BLOCKQUOTE: Hint.tags,
  PRE: Hint.tags,
  TABLE: Hint.tags | Hint.caption,
};

/** Selects all that have a hint besides their names and tag: of a page's elements few. */
export const MAY_HAVE_ROLE = '[role],[itemprop]';

function roleHints(element: Element): number {
  const role = element.getAttribute('role');
  const itemprop = element.getAttribute('itemprop');
  return (role ? (ROLE_HINTS[role] ?? 0) : 0) | (itemprop ? (ITEMPROP_HINTS[itemprop] ?? 0) : 0);
}

/**
 * Hints of one element alone, its ancestors' not counted.
 * @param tag its own in capitals, where it is known
 * @param hasRole false where it is known to have none (`MAY_HAVE_ROLE`)
 */
export function hintsOf(element: Element, tag = element.tagName, hasRole = true): number {
  if (!element.hasAttributes()) return tagHint(element, tag);
  const names = nameHints(element, tag);
  const own = (names & ~(UNNAMED[tag] ?? 0)) | tagHint(element, tag);
  return hasRole ? own | roleHints(element) : own;
}
