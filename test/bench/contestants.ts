import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { FEATURES, readFeatures } from '../../src/article/block-features.ts';
import { linesOf } from '../../src/article/block-lines.ts';
import { blockText } from '../../src/article/block-text.ts';
import { cleanScene } from '../../src/article/clean.ts';
import { NAMED_RULES } from '../../src/article/clutter/rules.ts';
import { copyPage } from '../../src/article/copy-page.ts';
import { layOut } from '../../src/article/lay-out.ts';
import { readPage } from '../../src/article/read-page.ts';
import { readSignals } from '../../src/article/signals.ts';
import { parsePage as parse } from './parse-page.ts';

/** The same plain text for all: a newline between blocks is worth half a point by itself. */
const bodyText = (content: string): string =>
  blockText(new DOMParser().parseFromString(content, 'text/html').body);

function timed<T>(run: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

const linksOf = (document: Document) =>
  Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    // With scripts on, what stands in <noscript> is text to the browser, and no link.
    .filter((link) => !link.closest('noscript'))
    .map((link) => ({
      href: link.href,
      text: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));

/** The contestants, and what else the benchmark asks of a page; called by name from outside. */
const contestants = {
  lectern(html: string, url: string) {
    const { value, ms } = timed(() => readPage(parse(html, url), { url, force: true }));
    const article = value?.article;
    return {
      ...article,
      text: article?.text ?? '',
      content: article?.content ?? '',
      isArticle: value?.isArticle,
      removals: value?.removals,
      ms,
    };
  },
  readability(html: string, url: string) {
    const document = parse(html, url);
    const { value, ms } = timed(() =>
      new Readability(document.cloneNode(true) as Document).parse(),
    );
    const content = value?.content ?? '';
    return {
      text: bodyText(content),
      content,
      title: value?.title,
      byline: value?.byline,
      published: value?.publishedTime,
      ms,
    };
  },
  defuddle(html: string, url: string) {
    const document = parse(html, url);
    const { value, ms } = timed(() =>
      new Defuddle(document.cloneNode(true) as Document, { url }).parse(),
    );
    const content = value.content ?? '';
    return {
      text: bodyText(content),
      content,
      title: value.title,
      byline: value.author,
      published: value.published,
      ms,
    };
  },
  signals(html: string, url: string) {
    const document = parse(html, url);
    // With scripts on, as in the pages the detector looks at, there is nothing in <noscript>.
    for (const fallback of document.querySelectorAll('noscript')) fallback.textContent = '';
    return readSignals(document, url);
  },
  /** What the rules with a name leave of a page, for `scripts/train/blocks.mjs`. */
  blocks(html: string, url: string) {
    const { scene } = layOut(copyPage(parse(html, url)), url);
    cleanScene(scene, NAMED_RULES);
    return readFeatures(scene).map(({ block, values }) => ({
      text: linesOf(block),
      code: block.code,
      features: Object.fromEntries(FEATURES.map((name, at) => [name, values[at]])),
    }));
  },
  links: (html: string, url: string) => linksOf(parse(html, url)),
};

Object.assign(globalThis, { contestants });
