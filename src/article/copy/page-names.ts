/** Elements that stand among words. */
const INLINE: ReadonlySet<string> = new Set(
  'span,i,em,b,strong,small,sup,sub,abbr,bdi,font,u,mark'.split(','),
);

const HEADINGS: ReadonlySet<string> = new Set('h1,h2,h3,h4,h5,h6'.split(','));

/**
 * Which tags and class names a page has at all, told by one walk: of most that is looked for it has
 * none, and to ask all its elements for each takes longer than the walk.
 */
export class PageNames {
  readonly #tags = new Set<string>();
  readonly #classes = new Set<string>();
  #joined: string | null = null;
  /** Elements that stand among words and have class names or a style, in order. */
  readonly inline: Element[] = [];
  /** Headings by their tag, in order. */
  readonly headings: Element[] = [];

  constructor(copy: Document) {
    const all = copy.querySelectorAll('*');
    for (let at = 0, end = all.length; at < end; at++) this.#add(all[at] as Element);
  }

  #add(element: Element): void {
    const tag = element.localName;
    this.#tags.add(tag);
    if (HEADINGS.has(tag)) this.headings.push(element);
    const names = element.getAttribute('class');
    if (names) this.#classes.add(names);
    if (INLINE.has(tag) && (names || element.hasAttribute('style'))) this.inline.push(element);
  }

  /** Whether the page has an element of one of these tags. */
  hasTag(...tags: string[]): boolean {
    return tags.some((tag) => this.#tags.has(tag));
  }

  /** Whether the class names of some element fit a pattern; it is given all of them, a line each. */
  hasClass(pattern: RegExp): boolean {
    this.#joined ??= [...this.#classes].join('\n');
    return pattern.test(this.#joined);
  }
}
