import { similarity } from '../text/similarity.ts';
import { countWords, readingMinutes } from '../text/words.ts';
import type { Reading } from './article.ts';
import { captionText, isCaption } from './captions.ts';
import { cleanScene } from './clean.ts';
import { CLUTTER_RULES } from './clutter/rules.ts';
import { sourceOf } from './clutter/source-line.ts';
import { copyPage } from './copy-page.ts';
import { findDek } from './dek.ts';
import { Detacher } from './detach.ts';
import { detect } from './detect.ts';
import { idsThatOpen } from './hidden.ts';
import { findLeadImage } from './lead-image.ts';
import { findMainContent, plainProse } from './main-content.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { type Block, cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { placeRemovals } from './place.ts';
import { resolveStreaming } from './resolve-streaming.ts';
import { isProse, type Scene } from './scene.ts';
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

/** The block that is the headline: a heading that says the title, the largest and the first of them. */
function findHeadline(blocks: readonly Block[], title: string): Block | null {
  const alike = blocks.filter((block) => block.words > 0 && block.words < 60 && similarity(block.text, title) >= 0.7);
  return alike.find((block) => block.heading === 1) ?? alike.find((block) => block.heading > 0) ?? alike[0] ?? null;
}

function setScene(page: PageBlocks, root: Element, metadata: PageMetadata, url: string): Scene {
  const blocks = page.blocks.filter((block) => root.contains(block.element));
  const headline = findHeadline(blocks, metadata.title);
  const prose = blocks.filter((block) => isProse(block) && block.hints === (block.hints & ~0));
  const start = headline?.index ?? -1;
  const opening = prose.filter((block) => block.index > start);
  return {
    page, root, metadata, url, blocks, headline,
    firstProse: opening[0]?.index ?? prose[0]?.index ?? blocks[0]?.index ?? 0,
    lastProse: prose.at(-1)?.index ?? blocks.at(-1)?.index ?? 0,
    prose: blocks.reduce((sum, block) => sum + plainProse(block), 0),
  };
}

const now = (): number => performance.now();
const hundredth = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * Reads a page: finds the article, takes it out whole, and cleans it.
 * @returns null where the page has no words, or is no article and `force` is not set
 */
export function readPage(document: Document, options: ReadPageOptions): Reading | null {
  const start = now();
  const found = detect(document);
  const detected = now();
  if (!found.article && !options.force) return null;
  const copy = copyPage(document, options.parse);
  const { url } = options;
  const metadata = readMetadata(copy, url);
  resolveStreaming(copy);
  const page = cutIntoBlocks(copy, idsThatOpen(copy));
  trustHints(page, plainProse, copy.body);
  const root = findMainContent(page.blocks, copy.body);
  trustHints(page, plainProse, root);
  const scene = setScene(page, root, metadata, url);
  const dekBlock = findDek(scene.blocks.filter((block) => block.index > (scene.headline?.index ?? -1) && block.index <= scene.firstProse + 3), metadata, true);
  if (dekBlock) {
    const next = scene.blocks.find((block) => block.index > dekBlock.index && isProse(block) && !isCaption(block, scene));
    if (next && dekBlock.index >= scene.firstProse) scene.firstProse = next.index;
  }
  const captionBlocks = scene.blocks.filter((block) => block !== dekBlock && isCaption(block, scene));
  const apart = new Set([...captionBlocks, ...(dekBlock ? [dekBlock] : [])]);
  scene.blocks = scene.blocks.filter((block) => !apart.has(block));
  const { findings } = cleanScene(scene, CLUTTER_RULES);
  const source = findings.find((finding) => finding.kind === 'source');
  const sourceText = source?.blocks[0] ? sourceOf(source.blocks[0].text) : null;
  const captions = captionBlocks.map((block) => captionText(block, metadata.title)).filter((text, index, all) => text && all.indexOf(text) === index);
  const text = scene.blocks.filter((block) => block.length > 0).map((block) => block.text).join('\n');
  if (!text) return null;

  const detacher = new Detacher(page, root, url, copy.body);
  if (dekBlock) findings.push({ kind: 'dek', reason: { code: 'reason_dek', values: [] }, evidence: {}, blocks: [dekBlock] });
  const detached = findings.map((finding) => detacher.detach(finding)).filter((entry) => entry !== null);
  const leadImage = findLeadImage(root, metadata, url, captions);
  tidyContent(root, url);
  const removals = placeRemovals(detached, root);
  const words = countWords(text);
  return {
    isArticle: found.article,
    article: {
      url, canonicalUrl: metadata.canonicalUrl, title: metadata.title, byline: metadata.byline, published: metadata.published,
      siteName: metadata.siteName, dek: dekBlock?.text ?? null, source: sourceText, lang: metadata.lang, dir: metadata.dir,
      leadImage, captions, content: root.innerHTML, text, words, minutes: readingMinutes(words),
    },
    removals,
    ms: { detect: hundredth(detected - start), extract: hundredth(now() - detected) },
  };
}
