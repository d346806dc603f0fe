import type { ClutterRule } from '../scene.ts';

const SOURCE = /^(?:sources?|quellen?|fuentes?|fontes?|fonti?|bron(?:nen)?|källa|kilde|lähde|źródło|zdroj|kaynak|источник|джерело|出典|来源|來源|출처|المصدر|מקור|स्रोत|sumber|nguồn)\s*[::]\s*(.{2,120})$/iu;

/** What stands after "SOURCE:"; null where the line is none. */
export const sourceOf = (text: string): string | null => SOURCE.exec(text.trim())?.[1]?.trim() ?? null;

/** "SOURCE: TRT World and agencies" at the foot of the text: kept as a field of its own. */
export const sourceLine: ClutterRule = (scene) =>
  scene.blocks
    .filter((block) => block.index > scene.firstProse && block.words <= 16 && !block.inFigure && !block.inList && block.links.length <= 1 && sourceOf(block.text) !== null)
    .filter((block) => block.index >= scene.lastProse - 2)
    .map((block) => ({ kind: 'source' as const, reason: { code: 'reason_source', values: [] }, evidence: { words: block.words }, blocks: [block] }));
