import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readFeatures } from '../../src/article/clutter/block-features.ts';
import { cleanContext } from '../../src/article/clutter/clean.ts';
import { findClutter } from '../../src/article/clutter/find-clutter.ts';
import { NAMED_RULES } from '../../src/article/clutter/rules.ts';
import { copyPage } from '../../src/article/copy/copy-page.ts';
import { copyTraced } from '../../src/article/copy/origins.ts';
import { readSignals } from '../../src/article/detect/signals.ts';
import { mayGo } from '../../src/article/link-lists/choose-groups.ts';
import { listCandidates } from '../../src/article/link-lists/judging/list-candidates.ts';
import { listFeatures, listScene } from '../../src/article/link-lists/judging/list-features.ts';
import { factsIn } from '../../src/article/link-lists/page-facts.ts';
import { columnsBeside } from '../../src/article/main-content/columns-beside.ts';
import { storiesBehind } from '../../src/article/main-content/stories-behind.ts';
import { readPage } from '../../src/article/read-page.ts';
import { calledBy } from '../../src/article/removals/removed-links.ts';
import { linesOf } from '../../src/article/segment/block-lines.ts';
import { blockText } from '../../src/article/segment/block-text.ts';
import { takeBlocks } from '../../src/article/segment/rule-context.ts';
import { segmentPage } from '../../src/article/segment/segment-page.ts';
import { subjectOfPage } from '../../src/article/subject/page-subject.ts';
import { runThrough } from '../../src/text/run-through.ts';
import { linksOf } from './links-of.ts';
import { withBreaks, withDivisions } from './other-markup.ts';
import { parsePage as parse } from './parse-page.ts';

/** The same plain text for all: a newline between blocks is worth half a point by itself. */
const bodyText = (content: string): string =>
  blockText(new DOMParser().parseFromString(content, 'text/html').body);

function timed<T>(run: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

/** A page as it is live, where what stands in <noscript> is text. */
function segmentLive(html: string, url: string) {
  const document = parse(html, url);
  for (const fallback of document.querySelectorAll('noscript')) fallback.textContent = '';
  const traced = copyTraced(document);
  const { context } = segmentPage(traced.copy, url);
  const findings = findClutter(context);
  return { document, links: [...document.querySelectorAll('a[href]')], traced, context, findings };
}

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
  /** What the detector sees of a page as it is, and as it would be in other markup. */
  signals(html: string, url: string) {
    const seen = (change: (document: Document) => void) => {
      const document = parse(html, url);
      // With scripts on, as in the pages the detector looks at, there is nothing in <noscript>.
      for (const fallback of document.querySelectorAll('noscript')) fallback.textContent = '';
      change(document);
      return readSignals(document, url);
    };
    return {
      asWritten: seen(() => undefined),
      inDivisions: seen(withDivisions),
      withBreaks: seen(withBreaks),
    };
  },
  /** What the rules with a name leave of a page, for `scripts/train/blocks.mjs`. */
  blocks(html: string, url: string) {
    const { context } = segmentPage(copyPage(parse(html, url)), url);
    takeBlocks(context, new Set(columnsBeside(context).flatMap((finding) => finding.blocks)));
    takeBlocks(context, new Set(storiesBehind(context).flatMap((finding) => finding.blocks)));
    cleanContext(context, NAMED_RULES);
    return readFeatures(context).map(({ block, values }) => ({
      text: linesOf(block),
      code: block.code,
      features: values,
    }));
  },
  links: (html: string, url: string) => linksOf(parse(html, url)),
  /**
   * What `scripts/train/links.mjs` learns from: the links of a page by their numbers, and what may be
   * a list, those that hold others first.
   */
  linkRows(html: string, url: string) {
    const { document, links, traced, context, findings } = segmentLive(html, url);
    const numbers = new Map(links.map((link, at) => [link, at]));
    const analysis = { context, findings, originOf: traced.originOf, part: null };
    const facts = runThrough(factsIn([analysis]));
    const lists = new Set(listCandidates(facts, document.body).values());
    const scene = listScene([...facts.links.values()], context);
    const order = new Map([...lists].map((list, at) => [list, at]));
    const subject = subjectOfPage(context);
    const rows = [...facts.links.values()].map(({ link, most, values }) => ({
      at: numbers.get(link) ?? -1,
      most,
      features: values,
      target: link.getAttribute('href') ?? '',
      subject: subject.judge(calledBy(link), link.getAttribute('href') ?? '').score,
    }));
    const numbersIn = (element: Element) =>
      [element, ...element.querySelectorAll('a[href]')].flatMap((link) => numbers.get(link) ?? []);
    const text = traced.originOf.get(context.root);
    const isUnread = (link: Element) => !facts.links.has(link) && !text?.contains(link);
    return {
      links: links.length,
      // What `same-places.ts` may take: links without words, and what the copy leaves out.
      unread: links
        .filter((link) => isUnread(link) && mayGo(link))
        .map((link) => ({ at: numbers.get(link) ?? -1, target: link.getAttribute('href') ?? '' })),
      targets: links.map((link) => link.getAttribute('href') ?? ''),
      rows,
      lists: [...lists].map((list) => ({
        parent: list.parent ? (order.get(list.parent) ?? -1) : -1,
        links: list.links.map(({ link }) => numbers.get(link) ?? -1),
        holds: numbersIn(list.outer),
        mayGo: mayGo(list.outer) || mayGo(list.inner),
        features: listFeatures(list, scene),
      })),
    };
  },
};

Object.assign(globalThis, { contestants });
