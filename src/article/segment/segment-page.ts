import { runThrough } from '../../text/run-through.ts';
import { idsThatOpen } from '../copy/hidden.ts';
import { resolveStreaming } from '../copy/resolve-streaming.ts';
import { judgeKind, readKindClaims } from '../kind/page-kind.ts';
import { chooseRoot } from '../main-content/choose-root.ts';
import { hintReferences } from '../main-content/references.ts';
import { type Fields, takeFields } from '../metadata/fields.ts';
import { type PageMetadata, readMetadata } from '../metadata/metadata.ts';
import { cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { createContext, type RuleContext } from './rule-context.ts';
import { splitOpeningLines } from './split-lines.ts';
import { trustHints } from './trust-hints.ts';

/** A page cut and looked through, before any rule has taken anything but the fields. */
export interface SegmentedPage {
  page: PageBlocks;
  root: Element;
  metadata: PageMetadata;
  context: RuleContext;
  fields: Fields;
}

/** Finds the main content of a copy of a page (which it cuts up) and sets the scene for the rules. */
export const segmentPage = (copy: Document, url: string): SegmentedPage =>
  runThrough(segmentInSteps(copy, url, () => false));

/** `segmentPage`, which yields between its steps. @param isSpent ends the cutting of a page too large */
export function* segmentInSteps(
  copy: Document,
  url: string,
  isSpent: () => boolean,
): Generator<void, SegmentedPage> {
  const metadata = readMetadata(copy, url);
  const claims = readKindClaims(copy, url);
  resolveStreaming(copy);
  yield;
  const page = cutIntoBlocks(copy, idsThatOpen(copy), isSpent);
  yield;
  splitOpeningLines(page, metadata);
  trustHints(page, ({ prose }) => prose, copy.body);
  yield;
  const root = chooseRoot(copy, page);
  yield;
  trustHints(page, ({ prose }) => prose, root);
  hintReferences(page.blocks);
  const context = createContext(page, root, metadata, url, judgeKind(claims, page.blocks));
  return { page, root, metadata, context, fields: takeFields(context) };
}
