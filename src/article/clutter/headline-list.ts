import { Hint } from '../hints.ts';
import { isRecirculationLabel } from '../label-words.ts';
import { leadsElsewhere } from '../link-directions.ts';
import type { Block } from '../page-blocks.ts';
import type { ClutterRule, Finding, Scene } from '../scene.ts';
import { subjectOfScene } from '../scene-subject.ts';
import type { Subject } from '../topic.ts';

const LEAST_ITEMS = 3;

/** Reads like a headline: some words, no full stop, no list mark. */
const isHeadline = (block: Block): boolean =>
  block.words >= 3 &&
  block.words <= 30 &&
  block.length >= 15 &&
  !/[.;:。,]["”’]?\s*$/.test(block.text) &&
  !block.code &&
  !block.inTable;

const isShortLine = (block: Block): boolean =>
  block.words > 0 && block.words <= 8 && !/[.;]\s*$/.test(block.text);

/** Small print that stands between headlines in such lists: a date, a section, a number. */
const isTrimming = (block: Block): boolean => block.words <= 5;

/** The next part of the page, or a list of the author's own, ends what a label speaks of. */
const endsRun = (block: Block, label: Block): boolean =>
  (label.heading > 0 && block.heading > 0 && block.heading <= label.heading) ||
  (block.hints & (Hint.references | Hint.contents)) !== 0;

function runAfter(scene: Scene, label: Block): Block[] {
  const run: Block[] = [];
  for (const block of scene.blocks) {
    if (block.index <= label.index) continue;
    if (endsRun(block, label)) break;
    if (block.length > 0 && !isHeadline(block) && !isTrimming(block)) break;
    run.push(block);
  }
  return run;
}

const shareOff = (headlines: readonly Block[], subject: Subject): number =>
  headlines.filter(({ text }) => !subject.judge(text).on).length / headlines.length;

/**
 * A label and headlines under it after the text has ended, though nothing is a link: cards that
 * only scripts open, or a list whose markup was lost. Both the label's words or the headlines'
 * distance from the subject have to speak for it.
 */
export const headlineList: ClutterRule = (scene) => {
  let subject: Subject | null = null;
  for (const label of scene.blocks) {
    if (label.index <= scene.lastProse || !isShortLine(label)) continue;
    const run = runAfter(scene, label);
    const headlines = run.filter((block) => isHeadline(block) && !leadsElsewhere(block, scene.url));
    if (headlines.length < LEAST_ITEMS) continue;
    subject ??= subjectOfScene(scene);
    const off = shareOff(headlines, subject);
    const named = isRecirculationLabel(label.text);
    if (!named && (off < 0.7 || headlines.length < 5 || headlines.some((block) => block.inList)))
      continue;
    const finding: Finding = {
      kind: 'recirculation',
      heading: label.text,
      reason: {
        code: named ? 'reason_list_under_label' : 'reason_headlines_after_text',
        values: [String(headlines.length), String(Math.round(off * 100)), label.text],
      },
      evidence: { items: headlines.length, offSubject: Number(off.toFixed(2)), label: named },
      blocks: [label, ...run],
    };
    return [finding];
  }
  return [];
};
