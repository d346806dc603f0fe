import { expect, it } from 'vitest';
import { Hint, hintsOf } from '../../../src/article/segment/hints.ts';

const element = (attributes: string): Element => {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.innerHTML = `<div ${attributes}></div>`;
  return holder.firstElementChild ?? holder;
};

it.each([
  ['class="site-nav"', Hint.nav],
  ['class="Masthead"', Hint.header],
  ['id="colophon"', Hint.footer],
  ['class="box rightRail"', Hint.aside],
  ['id="disqus_thread"', Hint.comments],
  ['class="relatedPosts__item"', Hint.recirculation],
  ['class="jp-relatedposts"', Hint.recirculation],
  ['class="a2a_kit"', Hint.share],
  ['class="mc_embed_signup"', Hint.newsletter],
  ['class="p-author h-card"', Hint.byline],
  ['class="gpt-slot-1"', Hint.advert],
  ['class="e-content"', Hint.body],
  ['class="wp-caption-text"', Hint.caption],
  ['class="big cta"', Hint.promo],
  ['class="tag-cloud"', Hint.tags],
  ['class="entry-meta"', Hint.meta],
  ['class="crumbs"', Hint.breadcrumb],
  ['id="onetrust-banner-sdk"', Hint.consent],
  ['class="reflist"', Hint.references],
  ['class="ez-toc-v2"', Hint.contents],
  ['class="sr-only"', Hint.hiddenish],
  ['class="widget-area" id="comments"', Hint.aside | Hint.comments],
  ['class="canvas contented topical"', 0],
  ['class="blog-main sidebar-enabled--false"', 0],
  ['class="main_content hasSidebar"', 0],
  ['class="with-left-sidebar sidebar"', Hint.aside],
  ['', 0],
])('reads the names of <div %s>', (attributes, expected) => {
  const bits = hintsOf(element(attributes));
  expect(expected ? bits & expected : bits).toBe(expected);
});

it('reads no hint from the id of a heading, which is made of its words', () => {
  const holder = document.implementation.createHTMLDocument('').body;
  holder.innerHTML = '<h2 id="discussion">Discussion</h2>';
  expect(hintsOf(holder.firstElementChild as Element)).toBe(0);
});
