import { runThrough } from '../../text/run-through.ts';
import { idsThatOpen } from '../copy/hidden.ts';
import { resolveStreaming } from '../copy/resolve-streaming.ts';
import { chooseRoot } from '../main-content/choose-root.ts';
import { hintReferences } from '../main-content/references.ts';
import { type Fields, takeFields } from '../metadata/fields.ts';
import { type PageMetadata, readMetadata } from '../metadata/metadata.ts';
import { cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { type Scene, setScene } from './scene.ts';
import { splitOpeningLines } from './split-lines.ts';
import { trustHints } from './trust-hints.ts';

/** A page cut and looked through, before any rule has taken anything but the fields. */
export interface LaidOut {
  page: PageBlocks;
  root: Element;
  metadata: PageMetadata;
  scene: Scene;
  fields: Fields;
}

/** Finds the main content of a copy of a page (which it cuts up) and sets the scene for the rules. */
export const layOut = (copy: Document, url: string): LaidOut =>
  runThrough(layOutInSteps(copy, url, () => false));

/** `layOut`, which yields between its steps. @param isSpent ends the cutting of a page too large */
export function* layOutInSteps(
  copy: Document,
  url: string,
  isSpent: () => boolean,
): Generator<void, LaidOut> {
  const metadata = readMetadata(copy, url);
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
  const scene = setScene(page, root, metadata, url);
  return { page, root, metadata, scene, fields: takeFields(scene) };
}
