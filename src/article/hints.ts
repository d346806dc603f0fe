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

const word = (pattern: string): RegExp =>
  new RegExp(`(?:^|[\\s_-])(?:${pattern})(?:$|[\\s_-])`, 'i');

const PATTERNS: readonly (readonly [number, RegExp])[] = [
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
      'cookie.*|consent.*|gdpr.*|cmp-.*|onetrust.*|modal|popup|pop-?up|overlay|lightbox|dialog|toast',
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

/** camelCase and BEM in one notation: `relatedPosts__item` → `related-Posts-item`. */
const separate = (names: string): string =>
  names.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/__|:/g, '-');

const known = new Map<string, number>();

function hintsOfNames(names: string): number {
  const cached = known.get(names);
  if (cached !== undefined) return cached;
  const separated = separate(names);
  let bits = 0;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(separated)) bits |= bit;
  if (known.size > 20_000) known.clear();
  known.set(names, bits);
  return bits;
}

/** The footer of a quotation says whose words they are. */
const tagHint = (element: Element): number =>
  element.tagName === 'FOOTER' && element.closest('blockquote')
    ? 0
    : (TAG_HINTS[element.tagName] ?? 0);

/** Hints of one element alone, its ancestors' not counted. */
export function hintsOf(element: Element): number {
  const id = element.getAttribute('id') ?? '';
  const names = `${element.getAttribute('class') ?? ''} ${id}`.trim();
  const role = element.getAttribute('role');
  const itemprop = element.getAttribute('itemprop');
  return (
    (names ? hintsOfNames(names.slice(0, 300)) : 0) |
    tagHint(element) |
    (role ? (ROLE_HINTS[role] ?? 0) : 0) |
    (itemprop ? (ITEMPROP_HINTS[itemprop] ?? 0) : 0)
  );
}
