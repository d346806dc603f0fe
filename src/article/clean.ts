import type { Block } from './page-blocks.ts';
import { plainProse } from './main-content.ts';
import type { ClutterRule, Finding, Scene } from './scene.ts';

/** No single finding, and no one kind of finding, may take more than this share of the prose. */
const MOST = 0.25;

const proseOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + plainProse(block), 0);

/** A rule that would have taken too much, and so took nothing. */
export interface Refusal {
  kind: string;
  share: number;
}

/**
 * Runs the rules one after the other over a scene; what a rule takes, the next no longer sees.
 * A rule whose findings hold more than a quarter of the prose does nothing and is named as refused.
 */
export function cleanScene(
  scene: Scene,
  rules: readonly ClutterRule[],
): { findings: Finding[]; refusals: Refusal[] } {
  const findings: Finding[] = [];
  const refusals: Refusal[] = [];
  for (const rule of rules) {
    const found = rule(scene).filter((finding) => finding.blocks.length > 0);
    const share = proseOf(found.flatMap((finding) => finding.blocks)) / (scene.prose || 1);
    const kept = share <= MOST ? found : found.filter((finding) => proseOf(finding.blocks) / scene.prose <= MOST / 4);
    if (kept.length < found.length) refusals.push({ kind: found[0]?.kind ?? '', share });
    const taken = new Set(kept.flatMap((finding) => finding.blocks));
    scene.blocks = scene.blocks.filter((block) => !taken.has(block));
    findings.push(...kept);
  }
  return { findings, refusals };
}
