import model from './detector-model.json' with { type: 'json' };
import { chanceOf } from './packed-trees.ts';
import { readSignals } from './signals.ts';

/** What the detector thinks of a page: `score` is a probability from 0 to 1. */
export interface Detection {
  article: boolean;
  score: number;
}

/** Plain documents have none of the marks that trees go by. */
const FEW_LINKS = 20;
const MUCH_PROSE = 1500;
/** A short one (a letter, a question and its answer) has hardly a link, and nothing to fill in. */
const HARDLY_LINKS = 10;
const SOME_PROSE = 800;
/** Of such pages in the corpus nine in ten are articles or documentation. */
const SURE = 0.9;

const isBareText = ({
  a = 0,
  characters = 0,
  prose = 0,
  homeCharacters = 0,
  input,
}: Record<string, number>): boolean =>
  (a <= FEW_LINKS && characters >= MUCH_PROSE) ||
  (a <= HARDLY_LINKS && prose >= SOME_PROSE && 2 * homeCharacters >= SOME_PROSE && !input);

/**
 * Looks at a page, without layout and without changing it, and says whether it is long-form text
 * worth reading: an article or a page of documentation.
 * Boosted trees over the signals of signals.ts, trained by `scripts/train/detector.mjs`.
 * @param url address of the page; the document's own where it has one
 */
export function detect(document: Document, url: string = document.URL): Detection {
  const signals = readSignals(document, /^(?:https?|file):/.test(url) ? url : 'about:blank');
  const values = model.signals.split(' ').map((name) => signals[name] ?? 0);
  const score = isBareText(signals) ? SURE : chanceOf(model, values);
  return { article: score >= 0.5, score };
}
