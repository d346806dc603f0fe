import { plainProse } from './main-content.ts';
import type { Block, PageBlocks } from './page-blocks.ts';
import type { PageMetadata } from './metadata.ts';
import type { Reason, RemovalKind } from './removal.ts';
import { sumByElement } from './trust-hints.ts';

/** What a clutter rule looks at. */
export interface Scene {
  page: PageBlocks;
  root: Element;
  metadata: PageMetadata;
  /** Address the page's links are read against. */
  url: string;
  /** Blocks of the main content that no rule has taken yet, in order. */
  blocks: Block[];
  /** The headline as it stands in the page, if it does. */
  headline: Block | null;
  /** Index (`Block.index`) of the first and the last block of running prose. */
  firstProse: number;
  lastProse: number;
  /** All the prose of the root, in weighted characters. */
  prose: number;
}

/** What a rule would take away, and why. */
export interface Finding {
  kind: RemovalKind;
  reason: Reason;
  evidence: Record<string, string | number | boolean>;
  blocks: Block[];
  heading?: string;
}

/** One kind of clutter: looks, changes nothing, and says what it would take. */
export type ClutterRule = (scene: Scene) => Finding[];

/** A paragraph that a reader would call running text. */
export const isProse = (block: Block): boolean => plainProse(block) >= 60 && !block.inFigure;

/** How much prose stands in each element below the root. */
export const proseIn = (scene: Scene): Map<Element, number> =>
  sumByElement(scene.blocks, plainProse, scene.root);
