import { countWords, readingMinutes } from '../text/words.ts';
import type { Reading } from './article.ts';
import { linesOf } from './block-lines.ts';
import { sourceIn } from './clutter/source-line.ts';
import { addContentsBeside } from './contents-beside.ts';
import { copyPage } from './copy-page.ts';
import { Detacher } from './detach.ts';
import { detect } from './detect.ts';
import { findClutter } from './find-clutter.ts';
import { furtherReading, judgeRemovals } from './further-reading.ts';
import { layOut } from './lay-out.ts';
import { liftLeadImage } from './lead-image.ts';
import { placeRemovals } from './place.ts';
import type { Removal } from './removal.ts';
import { subjectOfScene } from './scene-subject.ts';
import { tidyContent } from './tidy-content.ts';

export interface ReadPageOptions {
  /** Address the page was read at, absolute. */
  url: string;
  /** Reads what is no article, too. */
  force?: boolean;
  /** HTML to a new document, where there is no browser to copy one. */
  parse?: (html: string) => Document;
}

const now = (): number => performance.now();
const hundredth = (ms: number): number => Math.round(ms * 100) / 100;

/** A form without a word has nothing to be told of. */
const holdsAnything = ({ text, links, html }: Removal): boolean =>
  text !== '' || links.length > 0 || /<(?:img|picture|video|audio|svg)\b/i.test(html);

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
  const { page, root, metadata, scene, fields } = layOut(copy, url);
  addContentsBeside(page, root, url);
  const findings = findClutter(scene);
  const text = scene.blocks.map(linesOf).filter(Boolean).join('\n');
  if (!text) return null;
  const detacher = new Detacher(page, root, url, copy.body);
  const detached = [...fields.findings, ...findings]
    .map((finding) => detacher.detach(finding))
    .filter((entry) => entry !== null)
    .filter(({ removal }) => holdsAnything(removal));
  const leadImage = liftLeadImage(scene, fields.captions);
  tidyContent(root, url);
  const removals = judgeRemovals(placeRemovals(detached, root, page.orderOf.get(root) ?? 0), () =>
    subjectOfScene(scene),
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
