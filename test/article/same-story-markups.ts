import { STORY } from './same-story-parts.ts';

type Story = typeof STORY;

const address = (text: string): string => `/s/${text.toLowerCase().replace(/[^a-z]+/g, '-')}`;
const link = (text: string): string => `<a href="${address(text)}">${text}</a>`;

/** How each kind of part is written, and what holds the whole. */
interface Markup {
  paragraph: (text: string) => string;
  subhead: (text: string) => string;
  promo: (text: string) => string;
  cards: (texts: readonly string[]) => string;
  explore: (texts: readonly string[]) => string;
  page: (parts: { story: Story; body: string; explore: string }) => string;
}

const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${link(text)}</li>`).join('')}</ul>`;

const card = (text: string): string =>
  `<div class="k"><a href="${address(text)}"><img src="/i/${text.length}.jpg" alt=""></a>${link(text)}</div>`;

const semantic: Markup = {
  paragraph: (text) => `<p>${text}</p>`,
  subhead: (text) => `<h2>${text}</h2>`,
  promo: (text) => `<p><strong>READ MORE:</strong> ${link(text)}</p>`,
  cards: (texts) => `<aside><h3>Recommended</h3>${texts.map(card).join('')}</aside>`,
  explore: (texts) => `<section><h2>Explore</h2>${list(texts)}</section>`,
  page: ({ story, body, explore }) =>
    `<main><article><header><span>${story.section}</span> <span>${story.readTime}</span><h1>${story.title}</h1><p>${story.dek}</p>
<figure><img src="/pier.jpg" width="900" height="600" alt=""><figcaption>${story.caption}</figcaption></figure><time datetime="${story.day}">${story.printedDay}</time></header>
${body}<p>SOURCE: ${story.source}</p></article>${explore}</main>`,
};

/** Nothing but divisions whose classes a builder made up. */
const hashed: Markup = {
  paragraph: (text) => `<div class="x1a b7">${text}</div>`,
  subhead: (text) => `<div class="x9f"><b>${text}</b></div>`,
  promo: (text) => `<div class="q2"><span class="z">READ MORE</span> ${link(text)}</div>`,
  cards: (texts) =>
    `<div class="u4"><div class="u5">Recommended</div><div class="u6">${texts.map(card).join('')}</div></div>`,
  explore: (texts) =>
    `<div class="e1"><div class="e2">Explore</div>${texts.map((text) => `<div class="e3">${link(text)}</div>`).join('')}</div>`,
  page: ({ story, body, explore }) =>
    `<div class="a0"><div class="c1">${story.section}</div><div class="c2">${story.readTime}</div><h1 class="h8">${story.title}</h1><div class="d3">${story.dek}</div>
<div class="m1"><img src="/pier.jpg" width="900" height="600" alt=""><div class="m2">${story.caption}</div></div><div class="t5">${story.printedDay}</div>
<div class="b0">${body}<div class="s7">SOURCE: ${story.source}</div></div>${explore}</div>`,
};

/** A table that lays out the page, its caption line in small print with the headline in front. */
const smallPrint: Markup = {
  ...semantic,
  subhead: (text) => `<p><b>${text}</b></p>`,
  cards: (texts) => `<p><b>Recommended</b></p>${list(texts)}`,
  explore: (texts) => `<b>Explore</b><br>${texts.map(link).join('<br>')}`,
  page: ({ story, body, explore }) =>
    `<table width="760"><tr><td><small>${story.section}</small> <small>${story.readTime}</small><br><h1>${story.title}</h1><i>${story.dek}</i></td></tr>
<tr><td><img src="/pier.jpg" width="700" height="400" alt=""><br><small>${story.title}</small> <small>${story.caption}</small></td></tr>
<tr><td><small>${story.printedDay}</small></td></tr><tr><td>${body}<p>SOURCE: ${story.source}</p></td></tr><tr><td>${explore}</td></tr></table>`,
};

/** The headline said again at the start of the caption, parted by a break. */
const brokenCaption: Markup = {
  ...semantic,
  page: (parts) =>
    semantic
      .page(parts)
      .replace('<figcaption>', `<figcaption><strong>${parts.story.title}</strong><br>`),
};

/** Cards in an element nobody knows, amid the text. */
const unknownElement: Markup = {
  ...semantic,
  cards: (texts) =>
    `<content-rail-v2><rail-title>Recommended</rail-title>${texts.map((text) => `<rail-card><a href="/s/${text.length}"><img src="/i.jpg" alt=""><span>${text}</span></a></rail-card>`).join('')}</content-rail-v2>`,
};

const breaks: Markup = {
  ...hashed,
  paragraph: (text) => `${text}<br><br>`,
  subhead: (text) => `<b>${text}</b><br><br>`,
  promo: (text) => `<font color="#900">READ MORE:</font> ${link(text)}<br><br>`,
  cards: (texts) => `<b>Recommended</b><br>${texts.map(link).join('<br>')}<br><br>`,
};

const sections: Markup = {
  ...semantic,
  paragraph: (text) => `<section class="part"><p>${text}</p></section>`,
  subhead: (text) => `<section class="part"><h3>${text}</h3></section>`,
  promo: (text) =>
    `<section class="part"><a href="/s/x${text.length}">READ MORE: ${text}</a></section>`,
};

const customBlocks: Markup = {
  ...semantic,
  paragraph: (text) => `<story-block><p>${text}</p></story-block>`,
  promo: (text) => `<story-link><em>READ MORE</em>${link(text)}</story-link>`,
  page: (parts) => `<story-page>${semantic.page(parts)}</story-page>`,
};

const spans: Markup = {
  ...hashed,
  paragraph: (text) => `<p class="r"><span class="r1"><span>${text}</span></span></p>`,
  promo: (text) =>
    `<p class="r"><span>READ MORE: <a href="/s/y${text.length}"><span>${text}</span></a></span></p>`,
};

const roles: Markup = {
  ...hashed,
  subhead: (text) => `<div role="heading" aria-level="2">${text}</div>`,
  explore: (texts) =>
    `<div role="complementary"><div role="heading" aria-level="3">Explore</div><div role="list">${texts.map((text) => `<div role="listitem">${link(text)}</div>`).join('')}</div></div>`,
};

const wordpress: Markup = {
  ...semantic,
  promo: (text) => `<p class="has-background"><strong>READ MORE: </strong>${link(text)}</p>`,
  cards: (texts) => `<div class="wp-block-group"><h4>Recommended</h4>${list(texts)}</div>`,
  page: ({ story, body, explore }) =>
    `<div class="site"><div class="post"><div class="cat-links">${story.section}</div><div>${story.readTime}</div><h1 class="entry-title">${story.title}</h1><p class="subtitle">${story.dek}</p><div class="wp-caption"><img src="/pier.jpg" width="900" height="600" alt=""><p class="wp-caption-text">${story.caption}</p></div><div class="entry-meta">${story.printedDay}</div>
<div class="entry-content"><h2>${story.title}</h2>${body}<p>SOURCE: ${story.source}</p>${explore}</div></div></div>`,
};

const definitionCards: Markup = {
  ...semantic,
  cards: (texts) =>
    `<dl><dt>Recommended</dt>${texts.map((text) => `<dd>${link(text)}</dd>`).join('')}</dl>`,
  explore: (texts) =>
    `<section><h2>Explore</h2><ol>${texts.map((text) => `<li>${link(text)}</li>`).join('')}</ol></section>`,
};

/** The same story in as many markups, by name. */
export const MARKUPS: Readonly<Record<string, Markup>> = {
  semantic,
  hashed,
  'a layout table with small print': smallPrint,
  'a caption with a break': brokenCaption,
  'cards in an unknown element': unknownElement,
  breaks,
  sections,
  'custom blocks': customBlocks,
  spans,
  roles,
  wordpress,
  'cards in a definition list': definitionCards,
};

/** The whole page of the story in a markup: cards after the third paragraph, promotions further down. */
export function pageOf(markup: Markup): string {
  const parts = STORY.body.flatMap((line, at) => {
    const text = line.startsWith('# ') ? markup.subhead(line.slice(2)) : markup.paragraph(line);
    const promo = [5, 8, 9].indexOf(at);
    if (at === 2) return [text, markup.cards(STORY.cards)];
    return promo >= 0 ? [text, markup.promo(STORY.readMore[promo] ?? '')] : [text];
  });
  const page = markup.page({
    story: STORY,
    body: parts.join('\n'),
    explore: markup.explore(STORY.explore),
  });
  return `<!doctype html><html lang="en"><head><title>${STORY.title} | ${STORY.site}</title>
<meta name="description" content="${STORY.dek.replaceAll('"', '&quot;')}"><meta property="og:site_name" content="${STORY.site}">
<meta property="og:title" content="${STORY.title}"></head><body>
<div class="top"><a href="/">Upriver</a> <a href="/region">Region</a> <a href="/water">Water</a> <a href="/sport">Sport</a></div>
${page}<div class="end"><a href="/about">About us</a> <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></div></body></html>`;
}
