import { runThrough } from '../../text/run-through.ts';
import type { Block } from '../segment/block.ts';
import { proseOf } from '../segment/block-sums.ts';
import {
  type ClutterRule,
  type Finding,
  type RuleContext,
  type SteppingRule,
  takeBlocks,
} from '../segment/rule-context.ts';

/** No rule may take more than this share of the prose … */
const MOST = 0.25;
/** … but for what readers wrote under it, which may well be longer than the article. */
const MOST_COMMENTS = 0.95;

/** Below this, in weighted characters, comments are what the page is for: a forum, a guest book. */
const LEAST_BESIDE_COMMENTS = 400;

/** Blocks of findings, of those that say the same in each slot one. */
const saidOnce = (findings: readonly Finding[]): Block[] => [
  ...new Map(
    findings
      .flatMap(({ blocks }) => blocks)
      .map((block) => [`${block.length} ${block.text}`, block] as const),
  ).values(),
];

const shareOf = (findings: readonly Finding[], context: RuleContext): number =>
  proseOf(saidOnce(findings)) / (context.prose || 1);

/** Findings without those comments that would leave no article behind. */
function withoutLastWords(found: readonly Finding[], context: RuleContext): Finding[] {
  const comments = found.filter(({ kind }) => kind === 'comments');
  const left = context.prose - proseOf(comments.flatMap(({ blocks }) => blocks));
  const spare = left < LEAST_BESIDE_COMMENTS || left < (1 - MOST_COMMENTS) * context.prose;
  return found.filter(({ kind }) => !spare || kind !== 'comments');
}

/** What of a rule's findings may go; where they take too much together, only the small ones. */
function allowed(found: readonly Finding[], context: RuleContext): Finding[] {
  const comments = found.filter(({ kind }) => kind === 'comments');
  const rest = found.filter(({ kind }) => kind !== 'comments');
  const few = shareOf(rest, context) <= MOST;
  return [
    ...comments,
    ...(few ? rest : rest.filter((finding) => shareOf([finding], context) <= MOST / 4)),
  ];
}

/** Nothing that only leads away has a listing in it, whatever its names and labels say. */
const holdsCode = ({ kind, blocks }: Finding): boolean =>
  kind !== 'comments' && blocks.some(({ code, element }) => code && isListing(element));

const isListing = (pre: Element): boolean =>
  pre.querySelector('code') !== null || (pre.textContent ?? '').trim().includes('\n');

/** A rule that would have taken too much, and so took nothing. */
export interface Refusal {
  kind: string;
  share: number;
}

/**
 * Runs the rules one after the other over a scene; what a rule takes, the next no longer sees.
 * A rule whose findings hold more than a quarter of the prose does nothing and is named as refused.
 */
export const cleanContext = (context: RuleContext, rules: readonly AnyRule[]): Cleaned =>
  runThrough(cleanInSteps(context, rules));

type AnyRule = ClutterRule | SteppingRule;

/** What the rules of a scene found, and which of them would have taken too much. */
export interface Cleaned {
  findings: Finding[];
  refusals: Refusal[];
}

/** `cleanScene`, which yields after each rule, and within what takes long. */
export function* cleanInSteps(
  context: RuleContext,
  rules: readonly AnyRule[],
): Generator<void, Cleaned> {
  const findings: Finding[] = [];
  const refusals: Refusal[] = [];
  for (const rule of rules) {
    const told = rule(context);
    const found = (Array.isArray(told) ? told : yield* told).filter(
      (finding) => finding.blocks.length > 0 && !holdsCode(finding),
    );
    const kept = allowed(withoutLastWords(found, context), context);
    if (kept.length < found.length) {
      refusals.push({ kind: found[0]?.kind ?? '', share: shareOf(found, context) });
    }
    takeBlocks(context, new Set(kept.flatMap((finding) => finding.blocks)));
    for (const finding of kept) findings.push(finding);
    yield;
  }
  return context.blocks.some((block) => block.length > 0)
    ? { findings, refusals }
    : { findings: restore(context, findings), refusals };
}

/** Rules that would leave nothing at all have misread the page: everything stays. */
function restore(context: RuleContext, findings: readonly Finding[]): Finding[] {
  context.blocks = findings.flatMap(({ blocks }) => blocks).sort((a, b) => a.index - b.index);
  return [];
}
