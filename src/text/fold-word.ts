const ASCII = /^[\0-\x7f]*$/;

/** Above letters of Latin, Greek and Cyrillic; points of Hebrew; vowel signs of Arabic, and its tatweel; the dot under letters of Hindi. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c]/g;

/** Letters that are written one way or another, and no Unicode form makes one of them. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '’': "'",
};
const OTHER_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The figure nought of scripts that have figures of their own, Arabic first; the other nine follow it. */
const NOUGHTS = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐';
const FIGURE = /[^\0-\x7f\P{Nd}]/gu;

/** In Hindi: a nasal before another consonant is a letter, or a dot over the one before; a crescent is a dot, too. */
const NASAL = /[ङञणनम]\u094d(?=[क-ह])|\u0901/g;

const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/**
 * A word as it is compared: without case, accents, points and vowel signs, and where a language
 * writes a letter, a figure or a nasal in several ways, in one of them.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(OTHER_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(FIGURE, figureOf)
    .replace(NASAL, '\u0902')
    .replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA));
}

function figureOf(figure: string): string {
  const at = figure.codePointAt(0) ?? 0;
  const nought = Array.from(NOUGHTS, (one) => one.codePointAt(0) ?? 0).find(
    (one) => at >= one && at < one + 10,
  );
  return nought === undefined ? figure : String(at - nought);
}
