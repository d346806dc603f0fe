const SENTENCE_END = /[.!?…:;。！？؟।։"”»)]\s*$|[.!?。！？؟।]["”’»)]?\s/;

/** Fewer characters than this outside links are a label, a date, a button. */
const LEAST = 40;
const MOST_LINKED = 0.6;
/** From so many characters on text counts whole. */
const LONG = 140;

/** A letter of these scripts says as much as two or so of an alphabet. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;
const DENSITY = 2;

/** Characters outside links, each of a dense script for two. */
function freeCharacters(text: string, linked: number): number {
  const free = text.length - linked;
  const dense = text.match(DENSE)?.length ?? 0;
  return free * (1 + ((DENSITY - 1) * dense) / (text.length || 1));
}

/**
 * How much running text a line holds, in characters: long text in sentences with few links counts
 * whole, headline-like or linked text hardly.
 * @param linked how many of its characters are inside links
 */
export function runningText(text: string, linked: number): number {
  const free = freeCharacters(text, linked);
  const density = linked / (text.length || 1);
  if (free < LEAST || density > MOST_LINKED) return 0;
  const sentences = SENTENCE_END.test(text) ? 1 : 0.4;
  return free * sentences * Math.min(1, free / LONG) * (1 - density);
}
