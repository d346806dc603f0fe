import { chooseRoot } from './choose-root.ts';
import { type Fields, takeFields } from './fields.ts';
import { idsThatOpen } from './hidden.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { cutIntoBlocks, type PageBlocks } from './page-blocks.ts';
import { hintReferences } from './references.ts';
import { resolveStreaming } from './resolve-streaming.ts';
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
export function layOut(copy: Document, url: string): LaidOut {
  const metadata = readMetadata(copy, url);
  resolveStreaming(copy);
  const page = cutIntoBlocks(copy, idsThatOpen(copy));
  splitOpeningLines(page, metadata);
  trustHints(page, ({ prose }) => prose, copy.body);
  const root = chooseRoot(copy, page);
  trustHints(page, ({ prose }) => prose, root);
  hintReferences(page.blocks);
  const scene = setScene(page, root, metadata, url);
  return { page, root, metadata, scene, fields: takeFields(scene) };
}
