import type { Steps } from '../../text/run-in-slices.ts';
import { runThrough } from '../../text/run-through.ts';
import { idsThatOpen } from '../copy/hidden.ts';
import { resolveStreaming } from '../copy/resolve-streaming.ts';
import { settleInSteps } from '../copy/settle-page.ts';
import { judgeKind, readKindClaims } from '../kind/page-kind.ts';
import { withAlikeParts } from '../main-content/alike-parts.ts';
import { chooseRoot } from '../main-content/choose-root.ts';
import { sumProse } from '../main-content/main-content.ts';
import { bringNotes } from '../main-content/notes-beside.ts';
import { bringOpening } from '../main-content/opening-beside.ts';
import { isHeaded, type OtherCandidate, otherCandidate } from '../main-content/other-candidate.ts';
import { hintReferences } from '../main-content/references.ts';
import { standWhole } from '../main-content/stand-whole.ts';
import { type Fields, takeFields } from '../metadata/fields.ts';
import { type PageMetadata, readMetadata } from '../metadata/metadata.ts';
import { type ThreadClaim, threadClaim } from '../thread/is-thread.ts';
import { findCommentsInSteps } from '../thread/unnamed-comments.ts';
import { Hint } from './hints.ts';
import { readAddressesInSteps } from './links.ts';
import { cutInSteps, type PageBlocks } from './page-blocks.ts';
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
  /** How the page says that people talk there. */
  talk: ThreadClaim;
  context: RuleContext;
  fields: Fields;
}

/** Comments that no name tells get the hint that their name would give them. */
function* hintComments(
  page: PageBlocks,
  lang: string | null,
  body: Element,
  headline: Element | null,
): Generator<void> {
  const list = yield* findCommentsInSteps(page, lang, body, headline);
  if (list) page.hinted.set(list, (page.hinted.get(list) ?? 0) | Hint.comments);
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
  const talk = threadClaim(copy, url);
  resolveStreaming(copy);
  yield* settleInSteps(copy, url);
  yield;
  const metadata = readMetadata(copy, url);
  yield;
  const page = yield* cutInSteps(copy, idsThatOpen(copy), isSpent);
  yield;
  yield* readAddressesInSteps(
    page.blocks.flatMap(({ links }) => links),
    url,
  );
  splitOpeningLines(page, metadata);
  const headline = findHeadline(page.blocks, metadata.title)?.element ?? null;
  if (!claims.isLive && (!talk || talk === 'post'))
    yield* hintComments(page, metadata.lang, copy.body, headline);
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
  if (!isOther && bringNotes(context)) context = createContext(page, root, metadata, url, kind);
  return {
    page,
    root,
    other: isOther ? null : other,
    isOther,
    metadata,
    talk,
    context,
    fields: takeFields(context),
  };
}
