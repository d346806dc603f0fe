// @ts-check
import { scoreAnswers } from './judge.mjs';
import { table } from './markdown-table.mjs';
import { mean } from './score.mjs';

/**
 * @typedef {ReturnType<typeof import('./judge.mjs').judge>} Verdict
 * @typedef {Record<string, Verdict[]>} Verdicts by contestant
 */

/** @param {number} share */
const three = (share) => (Number.isNaN(share) ? '' : share.toFixed(3));
/** @param {number} share */
const percent = (share) => (Number.isNaN(share) ? '' : `${(100 * share).toFixed(1)} %`);

/** @param {number} count */
const whole = (count) => (Number.isNaN(count) ? '' : String(Math.round(count)));

/** @param {(boolean | null)[]} answers */
const shareOfYes = (answers) =>
  mean(answers.map((answer) => (answer === null ? null : Number(answer))));

/** @param {Verdicts} verdicts @returns {string} body text and fields, by page type and contestant */
export function qualityTable(verdicts) {
  const types = [
    ...new Set(
      Object.values(verdicts)
        .flat()
        .map(({ type }) => type),
    ),
  ].sort();
  const rows = types.flatMap((type) =>
    Object.entries(verdicts).map(([name, all]) => {
      const of = all.filter((verdict) => verdict.type === type);
      /** @param {(verdict: Verdict) => number | null} value */
      const average = (value) => three(mean(of.map(value)));
      return [
        type,
        String(of.length),
        name,
        average(({ f1 }) => f1),
        average(({ precision }) => precision),
        average(({ recall }) => recall),
        average(({ found }) => found),
        average(({ leaked }) => leaked),
        percent(mean(of.map(({ lost }) => lost))),
        percent(mean(of.map(({ untold }) => untold))),
        whole(mean(of.map(({ outside }) => outside))),
        percent(shareOfYes(of.map(({ title }) => title))),
        percent(shareOfYes(of.map(({ author }) => author))),
        percent(shareOfYes(of.map(({ date }) => date))),
        String(of.filter(({ error }) => error).length),
      ];
    }),
  );
  return table(
    [
      'type',
      'pages',
      'extractor',
      'F1',
      'precision',
      'recall',
      'with',
      'without',
      'lost',
      'untold',
      'outside',
      'title',
      'author',
      'date',
      'failed',
    ],
    rows,
  );
}

/** A paragraph of so many characters is missed by a reader. */
const MISSED = 200;

/** @param {Verdict[]} verdicts @returns {string} how much of the pages' text they hide themselves, which is read nowhere, by page type */
export function outsideTable(verdicts) {
  const counted = verdicts.filter(({ outside }) => outside !== null);
  const rows = [...new Set(counted.map(({ type }) => type))].sort().map((type) => {
    const of = counted.filter((verdict) => verdict.type === type);
    const outside = of.map((verdict) => verdict.outside ?? 0);
    const all = of.reduce((sum, { characters }) => sum + characters, 0);
    return [
      type,
      String(of.length),
      percent(outside.reduce((sum, count) => sum + count, 0) / all),
      String(outside.filter((count) => count > 0).length),
      String(outside.filter((count) => count >= MISSED).length),
    ];
  });
  return table(
    ['type', 'pages', 'of all characters', 'pages with any', `with ${MISSED} or more`],
    rows,
  );
}

/** @param {Record<string, Map<string, { all: number, kept: number }>>} counts by contestant @returns {string} links left in the clean article, by label */
export function linkTable(counts) {
  const labels = [...new Set(Object.values(counts).flatMap((of) => [...of.keys()]))].sort();
  const rows = labels.map((label) => [
    label,
    String(Object.values(counts)[0]?.get(label)?.all ?? 0),
    ...Object.values(counts).map((of) => {
      const { all, kept } = of.get(label) ?? { all: 0, kept: 0 };
      return percent(kept / all);
    }),
  ]);
  return table(['label', 'links', ...Object.keys(counts)], rows);
}

/**
 * A reading that failed says nothing of what the page is: it is counted, and not taken for a no.
 * @param {Record<string, { said: boolean | null, is: boolean }[]>} answers by detector, null where the reading failed
 * @returns {string}
 */
export function detectionTable(answers) {
  const rows = Object.entries(answers).map(([name, all]) => {
    const of = all.flatMap(({ said, is }) => (said === null ? [] : [{ said, is }]));
    const { precision, recall, f1 } = scoreAnswers(of);
    const failed = all.length - of.length;
    return [name, String(of.length), three(precision), three(recall), three(f1), String(failed)];
  });
  return table(['detector', 'pages', 'precision', 'recall', 'F1', 'failed'], rows);
}

/** @param {Verdict[]} verdicts @param {Map<string, string>} urls @returns {string} the ten worst pages */
export function worstPages(verdicts, urls) {
  const rows = [...verdicts]
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, 10)
    .map(({ id, f1, precision, recall, error }) => [
      id,
      three(f1),
      three(precision),
      three(recall),
      error ? `failed: ${error}` : (urls.get(id) ?? ''),
    ]);
  return table(['page', 'F1', 'precision', 'recall', 'address'], rows);
}
