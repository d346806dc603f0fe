/** Where a sentence stands in a text, in UTF-16 code units, without the spaces around it. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Words that are cut short before a name or a figure, in languages that do: titles, and “see”,
 * “number”, “circa”. Those that mostly end a sentence ("etc.", "usw.") are left out.
 */
const CUT_SHORT = new Set(
  (
    'mr mrs ms dr prof rev hon st sr jr gen col capt lt sgt gov messrs vs vol pp fig ca approx al ' +
    'hr fr frl dipl ing nr str bzw vgl evtl ggf sog zzgl inkl exkl abs bd hrsg ' +
    'mme mlle mm cf env sra srta dra ud uds núm pág dña dn dott sig sigg avv pag ' +
    'av yy doç yrd öğr bkz mevr dhr drs bijv гг тов ул стр рис см пр проф др inż mgr ul'
  ).split(' '),
);

/** The last word of what was taken for a sentence, where a full stop ends it. */
const LAST_WORD = /(?:^|[\s([«„“"'’/-])((?:\p{L}\.)*\p{L}+)\.\s*$/u;

/** Longer than any word that is cut short, with what may stand around it. */
const LONGEST_CUT = 24;

/** Whether the next words belong to it, too: it ends in an initial, or in a word that is cut short. */
function goesOn(sentence: string): boolean {
  const word = LAST_WORD.exec(sentence)?.[1];
  if (word === undefined) return false;
  return /^(?:\p{L}\.)*\p{L}$/u.test(word) || CUT_SHORT.has(word.toLowerCase());
}

/** Scripts that set spaces between sentences and parts of them, and no stop. */
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Of these: the least that stands by itself, in characters. */
const LEAST = 40;

function* partsOf(sentence: string): Generator<string> {
  if (!STOPLESS.test(sentence)) return yield sentence;
  let part = '';
  for (const piece of sentence.match(/\S+\s*|\s+/g) ?? []) {
    part += piece;
    if (part.length < LEAST || !/\s$/.test(piece)) continue;
    yield part;
    part = '';
  }
  if (part) yield part;
}

/**
 * The sentences of a text in order, as the browser cuts them, but for what it takes for an end and
 * is none, and for scripts that mark none.
 * @param language BCP 47 tag; undefined where it is not known
 */
export function sentencesOf(text: string, language: string | undefined): SentenceSpan[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: string[] = [];
  let before = '';
  for (const { segment } of segmenter.segment(text)) {
    if (goesOn(before)) sentences.push((sentences.pop() ?? '') + segment);
    else sentences.push(segment);
    before = segment.slice(-LONGEST_CUT);
  }
  let at = 0;
  return sentences.flatMap((sentence) =>
    [...partsOf(sentence)].flatMap((part) => {
      const start = at + (part.length - part.trimStart().length);
      const end = at + part.trimEnd().length;
      at += part.length;
      return end > start ? [{ start, end }] : [];
    }),
  );
}
