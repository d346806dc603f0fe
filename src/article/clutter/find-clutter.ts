import { runThrough } from '../../text/run-through.ts';
import type { Finding, RuleContext } from '../segment/rule-context.ts';
import { cleanInSteps } from './clean.ts';
import { takeLeftLabels } from './left-labels.ts';
import { findOutside } from './outside.ts';
import { CLUTTER_RULES } from './rules.ts';

/** All that the rules take: first from the main content, then of what stands beside it. */
export const findClutter = (context: RuleContext): Finding[] =>
  runThrough(findClutterInSteps(context));

/** `findClutter`, which yields after each rule. */
export function* findClutterInSteps(context: RuleContext): Generator<void, Finding[]> {
  const { findings } = yield* cleanInSteps(context, CLUTTER_RULES);
  const labels = takeLeftLabels(context, findings);
  return [...findings, ...labels, ...findOutside(context)];
}
