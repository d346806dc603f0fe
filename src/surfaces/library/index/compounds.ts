/** Letters of a part that is looked for in words, of what stands before it, and of both together. */
const PART = 4;
const BEFORE = 3;
const WHOLE = 8;

/** What stands between the parts of a word that was put together: Arbeit-s-amt, Tag-es-licht. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ens'];

/** Words of several parts, as German, Dutch or Swedish put them together: “Mühle” is a part of “Wassermühle”. */
export class Compounds {
  readonly #long: string[] = [];

  /** Takes in a word (folded) that has not been taken in before. */
  add(word: string): void {
    if (word.length >= WHOLE) this.#long.push(word);
  }

  /**
   * The words in which a part stands, but not at their beginning.
   * @param isWord whether something is a word by itself: what stands before the part has to be one,
   *   lest “nation” be found in “combination”; null takes whatever stands there
   */
  *holding(part: string, isWord: ((word: string) => boolean) | null): Generator<string> {
    if (part.length < PART) return;
    for (const word of this.#long) {
      const at = word.indexOf(part, BEFORE);
      if (at >= 0 && (!isWord || isFront(word.slice(0, at), isWord))) yield word;
    }
  }
}

const isFront = (front: string, isWord: (word: string) => boolean): boolean =>
  JOINTS.some((joint) => {
    const word = front.endsWith(joint) ? front.slice(0, front.length - joint.length) : '';
    return word.length >= BEFORE && isWord(word);
  });
