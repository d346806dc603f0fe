import type { Reading } from '../model/article.ts';
import type { Removal } from '../model/removal.ts';
import { countWords, readingMinutes } from '../text/words.ts';
import { findClutterInSteps } from './clutter/find-clutter.ts';
import { sourceIn } from './clutter/source-line.ts';
import type { Detection } from './detect/detect.ts';
import { addContentsBeside } from './main-content/contents-beside.ts';
import { liftLeadImage } from './metadata/lead-image.ts';
import { type Detached, Detacher } from './removals/detach.ts';
import { placeRemovals } from './removals/place.ts';
import { tidyContent } from './removals/tidy-content.ts';
import { linesOf } from './segment/block-lines.ts';
import { layOutInSteps } from './segment/lay-out.ts';
import type { Finding } from './segment/scene.ts';
import { furtherReading, judgeRemovals } from './subject/further-reading.ts';
import { subjectOfScene } from './subject/scene-subject.ts';

/** Findings that are taken out at one step. */
const FINDINGS_A_STEP = 32;

/** A form without a word has nothing to be told of. */
const holdsAnything = ({ text, links, html }: Removal): boolean =>
  text !== '' || links.length > 0 || /<(?:img|picture|video|audio|svg)\b/i.test(html);

/** Takes findings out of a page, some at a time. */
function* detachAll(detacher: Detacher, findings: readonly Finding[]): Generator<void, Detached[]> {
  const detached: Detached[] = [];
  for (const [at, finding] of findings.entries()) {
    const entry = detacher.detach(finding);
    if (entry && holdsAnything(entry.removal)) detached.push(entry);
    if (at % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield;
  }
  return detached;
}

/** What was read of a copy of a page, and whether its end was cut off since time was up. */
export type ReadCopy = Reading & { isCut: boolean };

/**
 * Reads a copy of a page, which it cuts up, and yields between its steps.
 * @param found what the detector thinks of the page
 * @param isSpent ends the cutting of a page too large
 * @returns null where the page has no words
 */
export function* readCopy(
  copy: Document,
  url: string,
  found: Detection,
  isSpent: () => boolean,
): Generator<void, ReadCopy | null> {
  const { page, root, metadata, scene, fields } = yield* layOutInSteps(copy, url, isSpent);
  addContentsBeside(page, root, url);
  const findings = yield* findClutterInSteps(scene);
  const text = scene.blocks.map(linesOf).filter(Boolean).join('\n');
  if (!text) return null;
  const detacher = new Detacher(page, root, url, copy.body);
  const detached = yield* detachAll(detacher, [...fields.findings, ...findings]);
  const leadImage = liftLeadImage(scene, fields.captions);
  yield;
  tidyContent(root, url);
  yield;
  const removals = judgeRemovals(placeRemovals(detached, root, page.orderOf.get(root) ?? 0), () =>
    subjectOfScene(scene),
  );
  const words = countWords(text);
  return {
    isArticle: found.article,
    isCut: page.isCut,
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
    ms: { detect: 0, extract: 0 },
  };
}
