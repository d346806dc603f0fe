import { captionText, isCaption } from './captions.ts';
import { findDek } from './dek.ts';
import type { Block } from './page-blocks.ts';
import { type Finding, isProse, openingBlocks, type Scene } from './scene.ts';

/** What stands round the text and is given apart from it. */
export interface Fields {
  dek: string | null;
  captions: string[];
  /** What has to leave the content, since it is a field now. Captions stay with their pictures. */
  findings: Finding[];
}

/** Takes dek and captions out of the scene's blocks, and moves the beginning of the text past the dek. */
export function takeFields(scene: Scene): Fields {
  const opening = openingBlocks(scene);
  const near = scene.page.blocks
    .slice(scene.firstProse, scene.firstProse + 4)
    .filter((block) => scene.root.contains(block.element));
  const found = findDek([...opening, ...near], scene.metadata);
  const dek = found && isBeforeAText(found, scene) ? found : null;
  const captions = [...opening, ...scene.blocks.filter((block) => !opening.includes(block))].filter(
    (block) => block !== dek && isCaption(block, scene),
  );
  const apart = new Set([...captions, ...(dek ? [dek] : [])]);
  scene.blocks = scene.blocks.filter((block) => !apart.has(block));
  const first = scene.blocks.find((block) => block.index >= scene.firstProse && isProse(block));
  if (first) scene.firstProse = first.index;
  const texts = captions.map((block) => captionText(block, scene.metadata.title)).filter(Boolean);
  return {
    dek: dek?.text ?? null,
    captions: [...new Set(texts)],
    findings: dek
      ? [
          {
            kind: 'dek',
            reason: { code: 'reason_dek', values: [] },
            evidence: { words: dek.words },
            blocks: [dek],
          },
        ]
      : [],
  };
}

/** A summary is short beside what it sums up. */
const isBeforeAText = (dek: Block, scene: Scene): boolean => scene.prose >= 4 * dek.length;
