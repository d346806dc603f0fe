import type { ClutterRule, Finding } from '../segment/rule-context.ts';

const SOURCE =
  /^(?:sources?|quellen?|fuentes?|fontes?|fonti?|bron(?:nen)?|källa|kilde|lähde|źródło|zdroj|kaynak|πηγή|forrás|sursa|izvor|แหล่งที่มา|ที่มา|منبع|উৎস|источник|джерело|出典|来源|來源|출처|المصدر|מקור|स्रोत|sumber|nguồn)\s*[:\uff1a]\s*(.{2,120})$/iu;

/** What stands after "SOURCE:"; null where the line is none. */
export const sourceOf = (text: string): string | null =>
  SOURCE.exec(text.trim())?.[1]?.trim() ?? null;

/** A source line may stand outside the main content, but not far below it. */
const REACH = 12;

/** "SOURCE: TRT World and agencies" at the foot of the text: kept as a field of its own. */
export const sourceLine: ClutterRule = (context) =>
  context.page.blocks
    .filter(
      (block) =>
        block.index > context.firstProse &&
        block.index <= context.lastProse + REACH &&
        block.words <= 16 &&
        !block.inFigure &&
        !block.inList &&
        block.links.length <= 1 &&
        sourceOf(block.text) !== null,
    )
    .filter((block) => block.index >= context.lastProse - 2)
    .map((block) => ({
      kind: 'source' as const,
      reason: { code: 'reason_source', values: [] },
      evidence: { words: block.words },
      blocks: [block],
    }));

/** The source named in a page's findings, without its label; null where there is none. */
export function sourceIn(findings: readonly Finding[]): string | null {
  const line = findings.find((finding) => finding.kind === 'source')?.blocks[0];
  return line ? sourceOf(line.text) : null;
}
