import { runThrough } from '../../text/run-through.ts';
import type { Finding, Scene } from '../segment/scene.ts';
import { cleanInSteps } from './clean.ts';
import { findOutside } from './outside.ts';
import { CLUTTER_RULES } from './rules.ts';

/** All that the rules take: first from the main content, then of what stands beside it. */
export const findClutter = (scene: Scene): Finding[] => runThrough(findClutterInSteps(scene));

/** `findClutter`, which yields after each rule. */
export function* findClutterInSteps(scene: Scene): Generator<void, Finding[]> {
  const { findings } = yield* cleanInSteps(scene, CLUTTER_RULES);
  return [...findings, ...findOutside(scene)];
}
