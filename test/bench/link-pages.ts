const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const SENTENCE =
  'It tells at some length how the wheel was rebuilt, by whom, and what the harbour board said of it.';
const TOPICS = ['ferry', 'bridge', 'market', 'library', 'tower', 'school', 'theatre', 'harbour'];
const headline = (at: number): string =>
  `The ${TOPICS[at % TOPICS.length]} of number ${at} opens again`;
const slug = (at: number): string => headline(at).toLowerCase().replaceAll(' ', '-');

const item = (at: number): string =>
  `<li class="item"><a href="/2024/03/${slug(at)}">${headline(at)}</a></li>`;
const card = (at: number): string =>
  `<div class="card"><a class="card-picture" href="/2024/03/${slug(at)}"><img alt=""></a>` +
  `<h3><a href="/2024/03/${slug(at)}">${headline(at)}</a></h3><p>A line of what it says, and by whom.</p></div>`;
const entry = (at: number): string => `<li><a href="/section/${at}">Section ${at}</a></li>`;

const list = (from: number, links: number): string =>
  `<section class="teasers"><h2>Most read</h2><ul>${times(links, (at) => item(from + at))}</ul></section>`;
const cards = (from: number, links: number): string =>
  `<section class="more"><h2>More stories</h2>${times(links / 2, (at) => card(from + at))}</section>`;

/** Text with a link in every other paragraph. */
const text = (links: number): string =>
  times(
    Math.max(8, links * 2),
    (at) =>
      `<p>${SENTENCE} ${at % 2 && at < links * 2 ? `More of it <a href="/2023/05/${slug(at)}">was told</a> before.` : SENTENCE}</p>`,
  );

const page = (links: number, many: string, inText = 0): string =>
  `<header><nav><ul>${times(links / 10, entry)}</ul></nav></header>` +
  `<main><article><h1>The wheel turns again</h1>${text(inText)}</article></main>${many}` +
  `<footer><ul>${times(links / 20, entry)}</ul></footer>`;

/** Pages of so many links. */
const KINDS = {
  'ten a list': (links: number) =>
    page(
      links,
      `<aside>${times(links / 40, (at) => list(at * 10, 10))}</aside>${times(links / 20, (at) => cards(at * 10, 10))}`,
      links / 10,
    ),
  'one list': (links: number) => page(links, list(0, Math.round(links * 0.85))),
  'in text': (links: number) => page(links, list(0, 10), Math.round(links * 0.85)),
};

export type LinkPageKind = keyof typeof KINDS;

/** The body of a page of some kind with about so many links. */
export const linkPage = (kind: LinkPageKind, links: number): string => KINDS[kind](links);

/** One more list. */
export const moreLinks = (links: number): string => list(90_000, links);
