import { plainProse } from './main-content.ts';
import type { Block } from './page-blocks.ts';
import type { ClutterRule, Finding, Scene } from './scene.ts';

/** No rule may take more than this share of the prose … */
const MOST = 0.25;
/** … but for what readers wrote under it, which may well be longer than the article. */
const MOST_COMMENTS = 0.95;

const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + plainProse(block), 0);

const shareOf = (findings: readonly Finding[], scene: Scene): number =>
  proseOf(findings.filter(({ kind }) => kind !== 'comments').flatMap(({ blocks }) => blocks)) /
  (scene.prose || 1);

const isSmall = (finding: Finding, scene: Scene): boolean =>
  proseOf(finding.blocks) / (scene.prose || 1) <=
  (finding.kind === 'comments' ? MOST_COMMENTS : MOST / 4);

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
    const share = shareOf(found, scene);
    const kept = share <= MOST ? found : found.filter((finding) => isSmall(finding, scene));
    if (kept.length < found.length) refusals.push({ kind: found[0]?.kind ?? '', share });
    const taken = new Set(kept.flatMap((finding) => finding.blocks));
    scene.blocks = scene.blocks.filter((block) => !taken.has(block));
    findings.push(...kept);
  }
  return { findings, refusals };
}
