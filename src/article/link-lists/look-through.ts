import { runThrough } from '../../text/run-through.ts';
import { copyTraced, type TracedCopy } from '../copy/origins.ts';
import { layOutInSteps } from '../segment/lay-out.ts';
import { MOST_CUTTING } from '../segment/page-blocks.ts';
import type { Scene } from '../segment/scene.ts';
import { type ArticlePart, articleParts } from './article-parts.ts';

/** A page laid out round one of its articles. */
export interface ArticleScene extends Pick<TracedCopy, 'originOf' | 'inner'> {
  scene: Scene;
  /** The element of the page that holds the article; null where that is the page's only one. */
  part: Element | null;
}

function sceneOf({ copy, originOf, inner }: TracedCopy, url: string, part: Element | null) {
  const until = performance.now() + MOST_CUTTING;
  const { scene } = runThrough(layOutInSteps(copy, url, () => performance.now() > until));
  return { scene, originOf, inner, part };
}

/** What the head of a page says is about its first article. */
function renameCopy(copy: Document, headline: string): void {
  for (const said of copy.querySelectorAll('title,meta,link,script')) said.remove();
  copy.title = headline;
}

function sceneRound(document: Document, url: string, parts: ArticlePart[], own: ArticlePart) {
  const traced = copyTraced(document);
  const others = new Set(parts.filter((part) => part !== own).map(({ element }) => element));
  for (const [copied, origin] of traced.originOf) if (others.has(origin)) copied.remove();
  renameCopy(traced.copy, own.headline);
  return sceneOf(traced, url, own.element);
}

/** Lays a page out for each article that it shows: what is off the subject of one may be on another's. */
export function lookThrough(document: Document, url: string): ArticleScene[] {
  const parts = articleParts(document);
  return parts.length > 0
    ? parts.map((part) => sceneRound(document, url, parts, part))
    : [sceneOf(copyTraced(document), url, null)];
}
