import { cleanScene } from './clean.ts';
import { findOutside } from './clutter/outside.ts';
import { CLUTTER_RULES } from './clutter/rules.ts';
import type { Finding, Scene } from './scene.ts';

/** All that the rules take: first from the main content, then of what stands beside it. */
export const findClutter = (scene: Scene): Finding[] => [
  ...cleanScene(scene, CLUTTER_RULES).findings,
  ...findOutside(scene),
];
