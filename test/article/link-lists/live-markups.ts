import { LIVE_STORY } from './live-story.ts';

const address = (text: string): string =>
  `/stories/${text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}`;
const link = (text: string): string => `<a href="${address(text)}">${text}</a>`;
const picture = (text: string): string =>
  `<img src="/p/${text.length}.jpg" width="160" height="90" alt="">`;
const each = (texts: readonly string[], make: (text: string) => string): string =>
  texts.map(make).join('\n');

/** How each kind of part of the page is written, and what holds the whole. */
interface LiveMarkup {
  paragraph: (text: string) => string;
  subhead: (text: string) => string;
  promo: (text: string) => string;
  cards: (texts: readonly string[]) => string;
  explore: (texts: readonly string[]) => string;
  page: (body: string, explore: string) => string;
}

const semantic: LiveMarkup = {
  paragraph: (text) => `<p>${text}</p>`,
  subhead: (text) => `<h2>${text}</h2>`,
  promo: (text) => `<p><strong>READ MORE:</strong> ${link(text)}</p>`,
  cards: (texts) =>
    `<aside><h3>Recommended</h3>${each(texts, (text) => `<div>${picture(text)}${link(text)}</div>`)}</aside>`,
  explore: (texts) =>
    `<section><h2>Explore</h2><ul>${each(texts, (text) => `<li>${link(text)}</li>`)}</ul></section>`,
  page: (body, explore) =>
    `<main><article><h1>${LIVE_STORY.title}</h1><p>${LIVE_STORY.dek}</p>${body}</article>${explore}</main>`,
};

/** Every line a paragraph of one box, the links, too. */
const flat: LiveMarkup = {
  ...semantic,
  subhead: (text) => `<p><b>${text}</b></p>`,
  promo: (text) => `<p>READ MORE: ${link(text)}</p>`,
  cards: (texts) => `<p><b>Recommended</b></p>${each(texts, (text) => `<p>${link(text)}</p>`)}`,
  explore: (texts) => `<p><b>Explore</b></p>${each(texts, (text) => `<p>${link(text)}</p>`)}`,
  page: (body, explore) =>
    `<div><h1>${LIVE_STORY.title}</h1><p>${LIVE_STORY.dek}</p>${body}${explore}</div>`,
};

const table: LiveMarkup = {
  ...flat,
  cards: (texts) =>
    `<table><tr><td colspan="3"><b>Recommended</b></td></tr><tr>${each(texts, (text) => `<td>${picture(text)}<br>${link(text)}</td>`)}</tr></table>`,
  explore: (texts) =>
    `<table><tr><th>Explore</th></tr>${each(texts, (text) => `<tr><td>${picture(text)}</td><td>${link(text)}</td></tr>`)}</table>`,
  page: (body, explore) =>
    `<table width="760"><tr><td><h1>${LIVE_STORY.title}</h1><i>${LIVE_STORY.dek}</i></td></tr><tr><td>${body}</td></tr><tr><td>${explore}</td></tr></table>`,
};

const unknown: LiveMarkup = {
  ...semantic,
  promo: (text) => `<story-hint><em>READ MORE</em> ${link(text)}</story-hint>`,
  cards: (texts) =>
    `<rail-x><rail-label>Recommended</rail-label>${each(texts, (text) => `<rail-item><a href="${address(text)}">${picture(text)}<span>${text}</span></a></rail-item>`)}</rail-x>`,
  explore: (texts) =>
    `<feed-x><feed-label>Explore</feed-label>${each(texts, (text) => `<feed-item>${link(text)}</feed-item>`)}</feed-x>`,
  page: (body, explore) => `<story-x>${semantic.page(body, '')}</story-x>${explore}`,
};

/** Unknown elements without one of their own round them: they stand in the flow of the text. */
const loose: LiveMarkup = {
  ...unknown,
  cards: (texts) =>
    `<rail-label>Recommended</rail-label>${each(texts, (text) => `<rail-item><a href="${address(text)}">${picture(text)}<span>${text}</span></a></rail-item>`)}`,
};

/** Cards that a script opens: nothing of them is a link. */
const linkless: LiveMarkup = {
  ...semantic,
  promo: (text) => `<p><strong>READ MORE:</strong> <span data-go="1">${text}</span></p>`,
  cards: (texts) =>
    `<div><h4>Recommended</h4>${each(texts, (text) => `<div role="button" tabindex="0">${picture(text)}<div>${text}</div></div>`)}</div>`,
  explore: (texts) =>
    `<div><h3>Explore</h3><ul>${each(texts, (text) => `<li data-go="${text.length}">${text}</li>`)}</ul></div>`,
};

const shadow = (inner: string): string =>
  `<shadow-x><template shadowrootmode="open">${inner}</template></shadow-x>`;

const shadowLists: LiveMarkup = {
  ...semantic,
  promo: (text) => shadow(semantic.promo(text)),
  cards: (texts) => shadow(semantic.cards(texts)),
  explore: (texts) => shadow(semantic.explore(texts)),
};

/** The label outside, each card a tree of its own. */
const shadowCards: LiveMarkup = {
  ...semantic,
  cards: (texts) =>
    `<div><h3>Recommended</h3>${each(texts, (text) => shadow(`<div>${picture(text)}${link(text)}</div>`))}</div>`,
  explore: (texts) => `<div><h2>Explore</h2>${each(texts, (text) => shadow(link(text)))}</div>`,
};

const shadowPage: LiveMarkup = {
  ...semantic,
  page: (body, explore) => shadow(semantic.page(body, explore)),
};

const breaks: LiveMarkup = {
  ...flat,
  paragraph: (text) => `${text}<br><br>`,
  subhead: (text) => `<b>${text}</b><br><br>`,
  promo: (text) => `<font color="#900">READ MORE:</font> ${link(text)}<br><br>`,
  cards: (texts) => `<b>Recommended</b><br>${each(texts, (text) => `${link(text)}<br>`)}<br>`,
  explore: (texts) => `<b>Explore</b><br>${each(texts, (text) => `${link(text)}<br>`)}`,
};

const hashed: LiveMarkup = {
  paragraph: (text) => `<div class="x1a"><span>${text}</span></div>`,
  subhead: (text) => `<div class="x9f"><b>${text}</b></div>`,
  promo: (text) => `<div class="q2"><span>READ MORE</span><span>${link(text)}</span></div>`,
  cards: (texts) =>
    `<div class="u4"><div class="u5">Recommended</div><div class="u6">${each(texts, (text) => `<div class="k">${picture(text)}${link(text)}</div>`)}</div></div>`,
  explore: (texts) =>
    `<div class="e1"><div class="e2">Explore</div>${each(texts, (text) => `<div class="e3">${picture(text)}${link(text)}</div>`)}</div>`,
  page: (body, explore) =>
    `<div class="a0"><div class="b0"><h1>${LIVE_STORY.title}</h1><div class="d3">${LIVE_STORY.dek}</div>${body}</div>${explore}</div>`,
};

/** Each paragraph in a section; the label between two rules, with nothing under it. */
const ruled: LiveMarkup = {
  ...semantic,
  paragraph: (text) => `<section><p>${text}</p></section>`,
  subhead: (text) => `<section><h3>${text}</h3></section>`,
  promo: (text) => `<section><p><a href="${address(text)}">READ MORE: ${text}</a></p></section>`,
  cards: (texts) =>
    `<hr><p>Recommended</p><hr><ul>${each(texts, (text) => `<li>${link(text)}</li>`)}</ul>`,
};

const roles: LiveMarkup = {
  ...hashed,
  subhead: (text) => `<div role="heading" aria-level="2">${text}</div>`,
  explore: (texts) =>
    `<div role="complementary"><div role="heading" aria-level="3">Explore</div><div role="list">${each(texts, (text) => `<div role="listitem">${link(text)}</div>`)}</div></div>`,
  cards: (texts) =>
    `<div role="complementary"><div role="heading" aria-level="4">Recommended</div><div role="list">${each(texts, (text) => `<div role="listitem"><a href="${address(text)}">${picture(text)}</a>${link(text)}</div>`)}</div></div>`,
};

const defined: LiveMarkup = {
  ...semantic,
  promo: (text) => `<blockquote><p>READ MORE » ${link(text)}</p></blockquote>`,
  cards: (texts) =>
    `<dl><dt>Recommended</dt>${each(texts, (text) => `<dd>${link(text)}</dd>`)}</dl>`,
  explore: (texts) =>
    `<h2>Explore</h2>${each(texts, (text) => `<article><h3>${link(text)}</h3><time>14 Nov</time></article>`)}`,
};

/** The same page in as many markups, by name. */
export const LIVE_MARKUPS: Readonly<Record<string, LiveMarkup>> = {
  'elements that say what they are': semantic,
  'flat paragraphs': flat,
  'layout tables': table,
  'unknown elements': unknown,
  'unknown elements loose in the text': loose,
  'lists without links': linkless,
  'shadow trees round the lists': shadowLists,
  'a shadow tree round each card': shadowCards,
  'a shadow tree round the page': shadowPage,
  breaks,
  'classes without meaning': hashed,
  'a label between two rules': ruled,
  'roles in the place of elements': roles,
  'definition lists and small articles': defined,
};

/** The page of the story in a markup: cards after the third paragraph, promotions further down. */
export function livePage(markup: LiveMarkup): string {
  const body = LIVE_STORY.body.flatMap((line, at) => {
    const text = line.startsWith('# ') ? markup.subhead(line.slice(2)) : markup.paragraph(line);
    const promo = [5, 8, 9].indexOf(at);
    if (at === 2) return [text, markup.cards(LIVE_STORY.cards)];
    return promo >= 0 ? [text, markup.promo(LIVE_STORY.readMore[promo] ?? '')] : [text];
  });
  return `<!doctype html><html lang="en"><head><title>${LIVE_STORY.title} | ${LIVE_STORY.site}</title></head><body>
<nav><a href="/">Tidewater</a> <a href="/region">Region</a> <a href="/sea">Sea</a> <a href="/sport">Sport</a></nav>
${markup.page(body.join('\n'), markup.explore(LIVE_STORY.explore))}
<footer><a href="/about">About us</a> <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></footer></body></html>`;
}
