import { describe, expect, it } from 'vitest';
import { cleanContext } from '../../../src/article/clutter/clean.ts';
import type { Block } from '../../../src/article/segment/page-blocks.ts';
import type { Finding, RuleContext } from '../../../src/article/segment/rule-context.ts';

const block = (index: number, prose: number): Block =>
  ({ index, prose, length: prose, inFigure: false }) as Block;

const sceneOf = (...proses: number[]): RuleContext => {
  const blocks = proses.map((prose, index) => block(index, prose));
  const prose = proses.reduce((sum, one) => sum + one, 0);
  return { blocks, prose, firstProse: 0, lastProse: proses.length - 1 } as unknown as RuleContext;
};

const finding = (kind: Finding['kind'], ...blocks: Block[]): Finding => ({
  kind,
  reason: { code: 'reason', values: [] },
  evidence: {},
  blocks,
});

const takes =
  (kind: Finding['kind'], ...at: number[]) =>
  (context: RuleContext): Finding[] =>
    at.map((index) => finding(kind, ...context.blocks.filter((one) => one.index === index)));

describe('the bound on what one rule may take', () => {
  it('lets a quarter of the prose go', () => {
    const context = sceneOf(300, 300, 200, 200);
    const { findings, refusals } = cleanContext(context, [takes('boilerplate', 2)]);
    expect(findings).toHaveLength(1);
    expect(refusals).toEqual([]);
    expect(context.blocks.map(({ index }) => index)).toEqual([0, 1, 3]);
  });

  it('refuses more than a quarter, and names the rule', () => {
    const context = sceneOf(300, 300, 300, 100);
    const { findings, refusals } = cleanContext(context, [takes('boilerplate', 2)]);
    expect(findings).toEqual([]);
    expect(refusals).toEqual([{ kind: 'boilerplate', share: 0.3 }]);
    expect(context.blocks).toHaveLength(4);
  });

  it('lets only what is small go where all of it together is too much', () => {
    const context = sceneOf(500, 400, 60, 40);
    const { findings } = cleanContext(context, [takes('recirculation', 1, 2, 3)]);
    expect(findings.flatMap(({ blocks }) => blocks.map(({ index }) => index))).toEqual([2, 3]);
  });

  it('lets comments be longer than the article', () => {
    const context = sceneOf(500, 1500);
    expect(cleanContext(context, [takes('comments', 1)]).findings).toHaveLength(1);
  });

  it('keeps comments without which nothing would be left', () => {
    const context = sceneOf(100, 1500);
    expect(cleanContext(context, [takes('comments', 1)]).findings).toEqual([]);
  });
});
