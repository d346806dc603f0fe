import type { LoadedPictures } from './pictures.ts';
import type { Removal } from './removal.ts';

/** A picture with the words printed under it; `src` is absolute. */
export interface LeadImage {
  src: string;
  alt: string;
  caption: string;
}

/** The clean article. Strings are plain text with whitespace folded, unless said otherwise. */
export interface Article {
  /** Address the page was read at, absolute, as the browser had it. */
  url: string;
  /** The page's own `rel=canonical` (or `og:url`), absolute; null where none is given. A claim, not a fact. */
  canonicalUrl: string | null;
  title: string;
  byline: string | null;
  /** Publication day, ISO 8601 `YYYY-MM-DD`. */
  published: string | null;
  siteName: string | null;
  dek: string | null;
  /** The source line ("Reuters", "TRTWorld and agencies"), without its label. */
  source: string | null;
  /** BCP 47 tag of the text, or null. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  leadImage: LeadImage | null;
  /** Captions with their credits, in document order, the lead image's first. */
  captions: string[];
  /** Body as HTML, links and images absolute, no classes, no scripts. Hostile until sanitised. */
  content: string;
  /** Body as text, a newline between blocks: no title, dek, byline, captions or labels. */
  text: string;
  /** What was removed and is on the subject, for after the article; each address once. */
  furtherReading: FurtherLink[];
  /** Words in `text`; a character of a script written without spaces counts as half a word. */
  words: number;
  /** Reading time in minutes, 1 or more. */
  minutes: number;
}

/** A page on the article's own subject that this page led to. */
export interface FurtherLink {
  /** Its headline, as the page had it. */
  text: string;
  /** Absolute, http or https. */
  href: string;
  /** The words that put it on the subject, the most telling first. */
  shared: string[];
}

/** Why Lectern is not sure that it took the article, and the whole article, out of a page. */
export interface Doubt {
  /**
   * `rival`: another part of the page holds much prose, too. `short`: there is little text.
   * `taken`: more was taken away than was left.
   */
  reason: 'rival' | 'short' | 'taken';
  /** Whether another part of the page can be read instead. */
  hasOther: boolean;
}

/** What one look at a page gives. */
export interface Reading {
  /** False: the page is no article, and was read all the same. */
  isArticle: boolean;
  article: Article;
  removals: Removal[];
  /** What the page had loaded of the pictures; absent where none was watched, as in earlier copies. */
  pictures?: LoadedPictures;
  /** Where the page was too large to be read whole: the seconds after which its beginning was. */
  cutAfter?: number;
  /** Absent where nothing speaks against the extraction. */
  doubt?: Doubt;
  /** True where the reader asked for the other part of the page that may be the article. */
  isOther?: boolean;
  /** Characters of paragraphs in parts that the page itself hides: read nowhere, told in no removal. */
  outside?: number;
  /** Time spent, in milliseconds, to a hundredth. */
  ms: { detect: number; extract: number };
}

/** The part of an article that is kept with quotes and notes, to name it in a list. */
export type ArticleHeader = Pick<
  Article,
  'url' | 'canonicalUrl' | 'title' | 'byline' | 'published' | 'siteName'
>;

/** An address to look things up by; the store turns it into a key. */
export type PageAddress = Pick<Article, 'url' | 'canonicalUrl'>;
