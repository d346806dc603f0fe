import type { Steps } from '../../text/run-in-slices.ts';
import { runThrough } from '../../text/run-through.ts';
import { idsThatOpen } from '../copy/hidden.ts';
import { resolveStreaming } from '../copy/resolve-streaming.ts';
import { settlePage } from '../copy/settle-page.ts';
import { judgeKind, readKindClaims } from '../kind/page-kind.ts';
import { withAlikeParts } from '../main-content/alike-parts.ts';
import { chooseRoot } from '../main-content/choose-root.ts';
import { sumProse } from '../main-content/main-content.ts';
import { bringOpening } from '../main-content/opening-beside.ts';
import { isHeaded, type OtherCandidate, otherCandidate } from '../main-content/other-candidate.ts';
import { hintReferences } from '../main-content/references.ts';
import { standWhole } from '../main-content/stand-whole.ts';
import { type Fields, takeFields } from '../metadata/fields.ts';
import { type PageMetadata, readMetadata } from '../metadata/metadata.ts';
import { cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { createContext, findHeadline, type RuleContext } from './rule-context.ts';
import { splitOpeningLines } from './split-lines.ts';
import { trustHints } from './trust-hints.ts';

/** A page cut and looked through, before any rule has taken anything but the fields. */
export interface SegmentedPage {
  page: PageBlocks;
  root: Element;
  /** What else might be the article; null where nothing else is prose, or `isOther`. */
  other: OtherCandidate | null;
  /** Whether the other candidate was asked for and is the main content now. */
  isOther: boolean;
  metadata: PageMetadata;
  context: RuleContext;
  fields: Fields;
}

/** Finds the main content of a copy of a page (which it cuts up) and sets the scene for the rules. */
export const segmentPage = (copy: Document, url: string): SegmentedPage =>
  runThrough(segmentInSteps(copy, url, () => false));

/**
 * `segmentPage`, which yields between its steps.
 * @param isSpent ends the cutting of a page too large
 * @param wantsOther takes the other candidate for the main content, where there is one
 */
export function* segmentInSteps(
  copy: Document,
  url: string,
  isSpent: () => boolean,
  wantsOther = false,
): Steps<SegmentedPage> {
  const claims = readKindClaims(copy, url);
  resolveStreaming(copy);
  settlePage(copy, url);
  yield;
  const metadata = readMetadata(copy, url);
  const page = cutIntoBlocks(copy, idsThatOpen(copy), isSpent);
  yield;
  splitOpeningLines(page, metadata);
  const headline = findHeadline(page.blocks, metadata.title)?.element ?? null;
  trustHints(page, ({ prose }) => prose, copy.body, headline);
  yield;
  const sums = sumProse(page.blocks, copy.body);
  const chosen = yield* chooseRoot(copy, page, sums);
  const found = standWhole(chosen, page);
  const first = withAlikeParts(found, page, copy.body);
  const other = otherCandidate(
    page,
    first,
    found === chosen ? sums : sumProse(page.blocks, copy.body),
  );
  const root = wantsOther && other ? other.root : first;
  yield;
  trustHints(page, ({ prose }) => prose, root, headline);
  hintReferences(page.blocks);
  const kind = judgeKind(claims, page.blocks);
  let context = createContext(page, root, metadata, url, kind);
  const isOther = root !== first;
  if (isOther && !isHeaded(root, first, context)) context.headline = null;
  if (!isOther && bringOpening(context)) context = createContext(page, root, metadata, url, kind);
  return {
    page,
    root,
    other: isOther ? null : other,
    isOther,
    metadata,
    context,
    fields: takeFields(context),
  };
}
