import { countWords, readingMinutes } from '../text/words.ts';
import type { Reading } from './article.ts';
import { textLines } from './block-text.ts';
import { cleanScene } from './clean.ts';
import { findOutside } from './clutter/outside.ts';
import { CLUTTER_RULES } from './clutter/rules.ts';
import { sourceIn } from './clutter/source-line.ts';
import { copyPage } from './copy-page.ts';
import { Detacher } from './detach.ts';
import { detect } from './detect.ts';
import { takeFields } from './fields.ts';
import { furtherReading, judgeRemovals } from './further-reading.ts';
import { idsThatOpen } from './hidden.ts';
import { liftLeadImage } from './lead-image.ts';
import { findMainContent, isSure, plainProse, proseBelow } from './main-content.ts';
import { readMetadata } from './metadata.ts';
import { type Block, cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { placeRemovals } from './place.ts';
import { PLAYER_MARK } from './player-link.ts';
import { resolveStreaming } from './resolve-streaming.ts';
import { setScene } from './scene.ts';
import { subjectOfScene } from './scene-subject.ts';
import { secondOpinion } from './second-opinion.ts';
import { splitOpeningLines } from './split-lines.ts';
import { tidyContent } from './tidy-content.ts';
import { trustHints } from './trust-hints.ts';

export interface ReadPageOptions {
  /** Address the page was read at, absolute. */
  url: string;
  /** Reads what is no article, too. */
  force?: boolean;
  /** HTML to a new document, where there is no browser to copy one. */
  parse?: (html: string) => Document;
}

/** A second opinion that sees less than this share of the first's prose has lost the article. */
const LEAST_AGREEMENT = 0.2;

/**
 * The main content as prose tells it; where prose alone points at the whole body, or there is
 * hardly any, Readability is asked too.
 */
function chooseRoot(copy: Document, page: PageBlocks): Element {
  const first = findMainContent(page.blocks, copy.body);
  if (isSure(first, page, copy.body)) return first;
  const second = secondOpinion(copy, page.blocks);
  return second &&
    first.contains(second) &&
    proseBelow(second, page) >= LEAST_AGREEMENT * proseBelow(first, page)
    ? second
    : first;
}

const now = (): number => performance.now();
/** A block's text as the reader gets it: code and verse keep their lines, a player has no words. */
function linesOf(block: Block): string {
  if (block.element.hasAttribute(PLAYER_MARK)) return '';
  return block.code || block.breaks > 0 ? textLines(block.element).join('\n') : block.text;
}

const hundredth = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * Reads a page: finds the article, takes it out whole, and cleans it.
 * @returns null where the page has no words, or is no article and `force` is not set
 */
export function readPage(document: Document, options: ReadPageOptions): Reading | null {
  const start = now();
  const found = detect(document, options.url);
  const detected = now();
  if (!found.article && !options.force) return null;
  const copy = copyPage(document, options.parse);
  const { url } = options;
  const metadata = readMetadata(copy, url);
  resolveStreaming(copy);
  const page = cutIntoBlocks(copy, idsThatOpen(copy));
  splitOpeningLines(page, metadata);
  trustHints(page, plainProse, copy.body);
  const root = chooseRoot(copy, page);
  trustHints(page, plainProse, root);
  const scene = setScene(page, root, metadata, url);
  const fields = takeFields(scene);
  const findings = [...cleanScene(scene, CLUTTER_RULES).findings, ...findOutside(scene)];
  const text = scene.blocks.map(linesOf).filter(Boolean).join('\n');
  if (!text) return null;
  const detacher = new Detacher(page, root, url, copy.body);
  const detached = [...fields.findings, ...findings]
    .map((finding) => detacher.detach(finding))
    .filter((entry) => entry !== null);
  const leadImage = liftLeadImage(scene, fields.captions);
  tidyContent(root, url);
  const removals = judgeRemovals(placeRemovals(detached, root, page.orderOf.get(root) ?? 0), () =>
    subjectOfScene(scene, text),
  );
  const words = countWords(text);
  return {
    isArticle: found.article,
    article: {
      url,
      canonicalUrl: metadata.canonicalUrl,
      title: metadata.title,
      byline: fields.byline,
      published: fields.published,
      siteName: metadata.siteName,
      dek: fields.dek,
      source: sourceIn(findings),
      lang: metadata.lang,
      dir: metadata.dir,
      leadImage,
      captions: fields.captions,
      content: root.innerHTML,
      text,
      furtherReading: furtherReading(removals, [url, metadata.canonicalUrl], root, metadata.title),
      words,
      minutes: readingMinutes(words),
    },
    removals,
    ms: { detect: hundredth(detected - start), extract: hundredth(now() - detected) },
  };
}
