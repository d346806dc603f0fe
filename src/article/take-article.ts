import type { Reading } from '../model/article.ts';
import type { Removal } from '../model/removal.ts';
import { countWords, readingMinutes } from '../text/words.ts';
import type { PageAnalysis } from './analyse-page.ts';
import { sourceIn } from './clutter/source-line.ts';
import type { Detection } from './detect/detect.ts';
import { doubtOf } from './doubt.ts';
import { liftLeadImage } from './metadata/lead-image.ts';
import { directionOf, languageOf } from './metadata/text-direction.ts';
import { type Detached, Detacher } from './removals/detach.ts';
import { gatherLoose } from './removals/gather-loose.ts';
import { placeRemovals } from './removals/locate-removals.ts';
import { tellOutside } from './removals/tell-outside.ts';
import { tidyContent } from './removals/tidy-content.ts';
import { linesOf } from './segment/block-lines.ts';
import { charactersOf } from './segment/block-sums.ts';
import type { Finding } from './segment/rule-context.ts';
import { furtherReading, judgeRemovals } from './subject/further-reading.ts';
import { subjectOfPage } from './subject/page-subject.ts';

/** Findings that are taken out at one step. */
const FINDINGS_A_STEP = 32;

/** What the nearest element round a text says of its language. */
const langAt = (root: Element): string | null =>
  root.closest('[lang]')?.getAttribute('lang')?.trim() ?? null;

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

/** What was taken from a copy of a page, and whether its end was cut off since time was up. */
export type TakenArticle = Reading & { isCut: boolean };

/**
 * Takes the article out of the copy that was analysed, which is used up by that, and yields between
 * its steps.
 * @param detection what the detector thinks of the page
 * @returns null where the page has no words
 */
export function* takeArticle(
  { page, root, other, metadata, context, fields, findings, isOther }: PageAnalysis,
  detection: Detection,
): Generator<void, TakenArticle | null> {
  const { url } = context;
  const text = context.blocks.map(linesOf).filter(Boolean).join('\n');
  if (!text) return null;
  const words = countWords(text);
  const all = [...fields.findings, ...findings];
  const inside = page.blocks.filter(({ element }) => root.contains(element));
  const [found, left] = [charactersOf(inside), charactersOf(context.blocks)];
  const doubt = isOther ? null : doubtOf({ other, words, found, left });
  const detacher = new Detacher(page, root, url, root.ownerDocument.body);
  const detached = yield* detachAll(detacher, all);
  const leadImage = liftLeadImage(context, fields.captions);
  yield;
  detached.push(...(yield* detachAll(detacher, tellOutside(page, root, all))));
  tidyContent(root, url);
  gatherLoose(root);
  yield;
  const removals = judgeRemovals(placeRemovals(detached, root, page.orderOf.get(root) ?? 0), () =>
    subjectOfPage(context),
  );
  return {
    isArticle: detection.article,
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
      lang: languageOf(text, [langAt(root), metadata.lang]),
      dir: directionOf(text, metadata.dir),
      leadImage,
      captions: fields.captions,
      content: root.innerHTML,
      text,
      furtherReading: furtherReading(removals, [url, metadata.canonicalUrl], root, metadata.title),
      words,
      minutes: readingMinutes(words),
    },
    removals,
    ...(doubt && { doubt }),
    ...(isOther && { isOther }),
    outside: page.hiddenProse,
    ms: { detect: 0, extract: 0 },
  };
}
