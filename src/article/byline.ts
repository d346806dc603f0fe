import { foldWhitespace } from '../text/whitespace.ts';
import { type LinkedData, namesAt } from './json-ld.ts';

const BY =
  /^(?:(?:written|posted|published|reported|reviewed|story|words|text|article)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|yazan|автор|текст|autora?|autore|auteur|autorka|författare|forfatter|kirjoittaja|tekst|συντάκτης|penulis|tác giả|लेखक|文|作者|記者|记者|撰文|기자|بقلم|מאת|oleh|bởi|โดย|írta|γράφει|του|της|napisał|द्वारा|نوشته)(?:\s*[:\uff1a・/]\s*|\s+)/i;

const TAIL =
  /\s*(?:\||•|·|—|–|,?\s+(?:on|updated|published|posted|last updated|am|le|el|em)\b|\d{1,2}[./-]\d|\s(?:\p{L}{3,}\.?\s+)?\d{1,2}[.,]?\s+(?:de\s+)?(?:\p{L}{3,}\.?\s+)?(?:de\s+)?\d{4}|\d{4}[-年]).*$/iu;

const META = [
  'meta[name="author" i]',
  'meta[property="article:author"]',
  'meta[name="byl"]',
  'meta[name="parsely-author"]',
  'meta[name="sailthru.author"]',
  'meta[name="DC.creator" i]',
  'meta[name="citation_author"]',
  'meta[name="twitter:data1"]',
];

const PLACES =
  '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],.author-name,.byline__name,.byline-name,.author__name,.post-author,.entry-author,.p-author,.byline a,.byline,.author a,.author,.article-author,.contributor-name';

const NOT_A_NAME =
  /^(?:https?:|@|www\.)|[<>{}]|^\s*(?:admin|editor|staff|guest|anonymous|unknown|author|webmaster|team|user)\s*$|\d{3}/i;

/** A name as it would stand in a byline, its "By" and what follows it dropped; null if it is none. */
export function cleanName(text: string): string | null {
  const name = foldWhitespace(text).replace(BY, '').replace(TAIL, '').trim();
  return name.length >= 2 &&
    name.length <= 80 &&
    name.split(' ').length <= 10 &&
    !NOT_A_NAME.test(name)
    ? name
    : null;
}

const isSite = (name: string, siteName: string | null): boolean =>
  siteName !== null && name.toLowerCase() === siteName.toLowerCase();

/** Whether a line of the page is a byline by its first word. */
export const startsWithBy = (text: string): boolean => text.length <= 120 && BY.test(text);

function printedName(document: Document): string | null {
  for (const element of Array.from(document.querySelectorAll(PLACES)).slice(0, 6)) {
    const text = element.textContent ?? '';
    const name = text.length < 200 ? cleanName(text) : null;
    if (name) return name;
  }
  return null;
}

/** Who wrote it, several names joined by commas: JSON-LD, meta tags, then the printed byline. */
export function findByline(
  document: Document,
  article: LinkedData | null,
  siteName: string | null,
): string | null {
  const linked = [
    ...new Set(
      namesAt(article, 'author')
        .map(cleanName)
        .filter((name): name is string => name !== null),
    ),
  ];
  if (linked.length && !linked.every((name) => isSite(name, siteName))) return linked.join(', ');
  for (const selector of META) {
    const name = cleanName(document.querySelector(selector)?.getAttribute('content') ?? '');
    if (name && !isSite(name, siteName)) return name;
  }
  return printedName(document) ?? linked[0] ?? null;
}
