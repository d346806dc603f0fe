import { runThrough } from '../../text/run-through.ts';
import { columnsBeside } from '../main-content/columns-beside.ts';
import { storiesBehind } from '../main-content/stories-behind.ts';
import { type Finding, type RuleContext, takeBlocks } from '../segment/rule-context.ts';
import { cleanInSteps } from './clean.ts';
import { takeLeftLabels } from './left-labels.ts';
import { findOutsideInSteps } from './outside.ts';
import { CLUTTER_RULES } from './rules.ts';

/** All that the rules take: first from the main content, then of what stands beside it. */
export const findClutter = (context: RuleContext): Finding[] =>
  runThrough(findClutterInSteps(context));

/** `findClutter`, which yields after each rule. */
export function* findClutterInSteps(context: RuleContext): Generator<void, Finding[]> {
  const beside = columnsBeside(context);
  takeBlocks(context, new Set(beside.flatMap(({ blocks }) => blocks)));
  const behind = storiesBehind(context);
  takeBlocks(context, new Set(behind.flatMap(({ blocks }) => blocks)));
  const { findings } = yield* cleanInSteps(context, CLUTTER_RULES);
  const labels = takeLeftLabels(context, findings);
  yield;
  const outside = yield* findOutsideInSteps(context);
  return [...beside, ...behind, ...findings, ...labels, ...outside];
}
