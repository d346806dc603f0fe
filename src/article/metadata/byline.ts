import { foldWhitespace } from '../../text/whitespace.ts';
import { AUTHOR_LINK, type HeadlineLine } from './headline-lines.ts';
import { type LinkedData, namesAt } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const BY =
  /^(?:(?:written|posted|published|reported|reviewed|story|words|text|article)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|yazan|автор|текст|autora?|autore|auteur|autorka|författare|forfatter|kirjoittaja|tekst|συντάκτης|penulis|tác giả|लेखक|文|作者|記者|记者|撰文|기자|بقلم|מאת|oleh|bởi|โดย|írta|γράφει|του|της|napisał|द्वारा|نوشته)(?:\s*[:\uff1a・/\uff0f]\s*|\s+)/i;

const TAIL =
  /\s*(?:\||•|·|—|–|\s-\s|,?\s+(?:on|updated|published|posted|last updated|am|le|el|em)\b|\d{1,2}[./-]\d|\s(?:\p{L}{3,}\.?\s+)?\d{1,2}[.,]?\s+(?:de\s+)?(?:\p{L}{3,}\.?\s+)?(?:de\s+)?\d{4}|\d{4}[-年]).*$/iu;

const META = [
  'author',
  'article:author',
  'article:author_name',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'twitter:data1',
];

const PLACES =
  '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],.author-name,.byline__name,.byline-name,.author__name,.post-author,.entry-author,.p-author,.byline a,.byline,.author a,.author,.article-author,.contributor-name';

const NOT_A_NAME =
  /^(?:https?:|@|www\.)|[<>{}]|^\s*(?:admin|editor|staff|guest|anonymous|unknown|authors?|webmaster|team|user|by|(?:written|posted|published|updated|reviewed)(?:\s+(?:by|on))?)\s*:?\s*$|^\d+\s*\p{L}+$|\d{3}/iu;

/** "ByOrla Penhale", "Written byOrla Penhale": the gap was a margin. */
const GLUED = /^(?:\p{L}+\s+)?by(?=\p{Lu}\p{Ll})/u;
const GLUED_CAPITAL = /^By(?=\p{Lu}\p{Ll})/u;
/** What templates leave before a name: an empty field's comma, a link's label, a value's quotation mark. */
const LEADING = /^(?:[\s,;|•·"“”-]+|(?:view|see) all posts by\s+)/i;

/** What stood between a name and what followed it. */
const TRAILING = /[\s,;:、，،|•·–—-]+$/;

/** A name as it would stand in a byline, its "By" and what follows it dropped; null if it is none. */
export function cleanName(text: string): string | null {
  const name = foldWhitespace(text)
    .replace(LEADING, '')
    .replace(GLUED, '')
    .replace(GLUED_CAPITAL, '')
    .replace(BY, '')
    .replace(TAIL, '')
    .replace(/["“”]$/, '')
    .replace(TRAILING, '');
  return name.length >= 2 &&
    name.length <= 80 &&
    name.split(' ').length <= 10 &&
    !NOT_A_NAME.test(name)
    ? name
    : null;
}

const isSite = (name: string, siteName: string | null): boolean =>
  siteName !== null && name.toLowerCase() === siteName.toLowerCase();

const letters = (text: string): string => text.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]/gu, '');

/** Whether a line of the page is a byline by its first word. */
export const startsWithBy = (text: string): boolean => text.length <= 120 && BY.test(text);

/** "Orla Penhale, The Paper" without the site's name behind it. */
function withoutSite(name: string, siteName: string | null): string {
  const at = name.lastIndexOf(',');
  return at > 0 && siteName && letters(name.slice(at + 1).trim()) === letters(siteName)
    ? name.slice(0, at).trim()
    : name;
}

/** "Penhale, Orla" as catalogues write it, the right way round. */
const turned = (name: string): string => name.replace(/^([^,\d]+), ([^,\d]+)$/, '$2 $1');

const unique = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name): name is string => name !== null)),
];

/** All names under one meta name: it may stand several times, or hold several behind semicolons. */
function namesUnder(key: string, tags: MetaTags): string[] {
  const values = (tags.get(key) ?? []).flatMap((value) => value.split(/\s*;\s*/));
  const isCatalogue = /^(?:citation|dc)/.test(key);
  return unique(values.map((value) => cleanName(isCatalogue ? turned(value) : value)));
}

/** "34 minutes", "$20": a Twitter card's data is a name only where it has no figure. */
const isFit = (key: string, names: readonly string[]): boolean =>
  names.length > 0 && !(key === 'twitter:data1' && names.some((name) => /\d/.test(name)));

/** Two to five words, each with a capital: what stands for a name without a "By" before it. */
const FULL_NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|da|di|al|bin|y|la)){1,4}$/u;

const AUTHOR_HINT = /author|byline|writer|contributor/i;
const STRANGER = /comment|testimonial|related|review(?:ed|er)|quote|card|bio\b/i;
/** "By", "Written by:" alone: the name is the next run of text. */
const LABEL =
  /^(?:(?:written|words|story|text|posted|article)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|автор|текст|autora?|autore|auteur|authors?)\s*:?$/i;

/** "12. Mai 2023, von": the same behind a date. */
const DATED_LABEL = /\d.{0,20}[\s,|·•](?:by|von|par|por|di|da|door|av|af|przez|автор)\s*:?$/i;

const isLabel = (text: string): boolean =>
  LABEL.test(text) || (text.length < 60 && DATED_LABEL.test(text));

/** A name that ends in one of these is a person's all the same: "Orla Penhale, MD". */
const DEGREES = /(?:,\s*(?:[A-Z][A-Za-z.]{0,4}){1,2})+$/;

const isName = (name: string | null): name is string =>
  name !== null && FULL_NAME.test(name.replace(DEGREES, ''));

/** A name in a script without capitals: a few short words, told from others by the "By" before it. */
const UNCASED_NAME = /^[\p{Lo}\p{M}々]{2,20}(?:[\s・·][\p{Lo}\p{M}々]{1,20}){0,3}$/u;

/** "2026年3月3日 記者・田中花子", "Updated Jan 5, 2026 by Orla Penhale": a "By" behind the date. */
const AFTER_DATE =
  /\d{1,4}\s*[日号일.]?\s*[,|·•-]?\s+((?:by|von|par|por|di|door|av|af|文|作者|記者|记者|기자|بقلم|מאת)(?:\s*[:\uff1a・/]\s*|\s+).{2,40})$/iu;

/** The name behind a "By", in any script, whether the line begins with it or a date. */
function nameBehindBy(text: string): string | null {
  const said = startsWithBy(text) ? text : AFTER_DATE.exec(text)?.[1];
  const name = said ? cleanName(said) : null;
  return name && (isName(name) || UNCASED_NAME.test(name)) ? name : null;
}

/** What stands alone between the names of two authors who each have a link. */
const JOINT = /^(?:,|,?\s*(?:and|und|et|y|e|en|och|og|&))$/i;

/** The further names of a byline whose first stands at a place. */
function namesFrom(first: string, at: number, lines: readonly HeadlineLine[]): string {
  const names = [first];
  for (let next = at + 1; JOINT.test(lines[next]?.text ?? ''); next += 2) {
    const name = cleanName(lines[next + 1]?.text ?? '');
    if (!isName(name)) break;
    names.push(name);
  }
  return names.join(', ');
}

/** Whether a sentence runs on over a name: "It was … who wrote that". */
const goesOn = (before: HeadlineLine | undefined, after: HeadlineLine | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  /\s\p{Ll}+$/u.test(before.text) &&
  !isLabel(before.text) &&
  !startsWithBy(before.text) &&
  /^\p{Ll}+(?:\s\S+){2}/u.test(after.text);

/** Names printed near the headline: behind a "By", or in what the page calls an author. */
function nameNear(lines: readonly HeadlineLine[]): string | null {
  for (const [at, { text, hint }] of lines.entries()) {
    if (text.length > 120) continue;
    const behindBy = nameBehindBy(text);
    const isMarked =
      behindBy !== null ||
      AUTHOR_HINT.test(hint) ||
      startsWithBy(text) ||
      isLabel(lines[at - 1]?.text ?? '');
    if (!isMarked || (STRANGER.test(hint) && !hint.includes(AUTHOR_LINK))) continue;
    if (behindBy) return namesFrom(behindBy, at, lines);
    if (goesOn(lines[at - 1], lines[at + 1])) continue;
    const name = cleanName(text);
    if (isName(name)) return namesFrom(name, at, lines);
  }
  return null;
}

/** The texts of an element's own text nodes, in order. */
const runsOf = (node: Node): string[] =>
  node.nodeType === 3
    ? [node.nodeValue ?? '']
    : Array.from(node.childNodes).flatMap((child) => runsOf(child));

/** The name in an element: of "Orla Penhale" and "Editor" side by side the one that is a name. */
function nameIn(element: Element): string | null {
  const text = element.getAttribute('content') ?? element.textContent ?? '';
  const whole = text.length < 200 ? cleanName(text) : null;
  if (!whole || isName(whole) || !/\p{Ll}\p{Lu}/u.test(whole)) return whole;
  return runsOf(element).map(cleanName).find(isName) ?? whole;
}

/** Names that sites make up for the place of an author's name; slow to look for, so looked for last. */
const LIKE_PLACES =
  '[class*="author-name" i],[class*="author__name" i],[class*="author_name" i],[class*="authorname" i]';

function placedName(document: Document): string | null {
  const places = Array.from(document.querySelectorAll(PLACES)).slice(0, 6);
  const name = firstName(places);
  if (name) return name;
  const like = Array.from(document.querySelectorAll(LIKE_PLACES)).slice(0, 6);
  return firstName(like.filter((element) => !STRANGER.test(element.className)));
}

const MOST_BESIDE = 30;

/** Whether an element stands in a sentence, which is about somebody and no byline. */
function isInSentence(element: Element): boolean {
  const line = foldWhitespace(element.closest('p,li,dd,td')?.textContent ?? '');
  const own = foldWhitespace(element.textContent ?? '');
  return line.length > own.length + MOST_BESIDE && /[.!?…]["”’»)]?$/.test(line) && !BY.test(line);
}

/** What stands in a column beside the text is signed by somebody else. */
const isBesideText = (element: Element): boolean =>
  element.closest('aside,nav,footer')?.closest('article,main') === null;

function firstName(elements: readonly Element[]): string | null {
  for (const element of elements) {
    if (isInSentence(element) || isBesideText(element)) continue;
    const name = nameIn(element);
    if (name) return name;
  }
  return null;
}

/** What a page gives to tell its author from. */
export interface BylineSources {
  article: LinkedData | null;
  tags: MetaTags;
  siteName: string | null;
  /** The runs of text round the headline; asked for only where the page's data are silent. */
  lines: () => readonly HeadlineLine[];
}

/** Who wrote it, several names joined by commas: JSON-LD, meta tags, then the printed byline. */
export function findByline(
  document: Document,
  { article, tags, siteName, lines }: BylineSources,
): string | null {
  const isOther = (name: string) => !isSite(name, siteName);
  const bare = (name: string) => withoutSite(name, siteName);
  const linked = unique(namesAt(article, 'author').map(cleanName));
  if (linked.some(isOther)) return unique(linked.filter(isOther).map(bare)).join(', ');
  const said = META.map((key) => ({ key, names: namesUnder(key, tags) }))
    .filter(({ key, names }) => isFit(key, names))
    .map(({ names }) => names);
  const others = said.find((names) => names.some(isOther));
  if (others) return unique(others.filter(isOther).map(bare)).join(', ');
  return nameNear(lines()) ?? placedName(document) ?? linked[0] ?? said[0]?.[0] ?? null;
}
