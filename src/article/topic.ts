import { wordsOf } from '../text/words.ts';
import type { Scene } from './scene.ts';

/** What an article is about, to hold other texts against. */
export interface Subject {
  /** Words of a text that are also the article's, rare ones only. */
  shared(text: string): string[];
  /** Whether a headline is on the article's subject. */
  isOn(text: string): boolean;
}

/** Words of so few letters carry no subject, in scripts written with spaces. */
const LEAST_LETTERS = 4;

/** Unspaced runs are compared by pairs of characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Beginnings stand for stems: "Russia", "Russian"; five letters tell most families apart. */
const stem = (word: string): string =>
  word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word;

function terms(text: string): string[] {
  const found: string[] = [];
  const unspaced = UNSPACED.test(text);
  for (const word of wordsOf(text)) {
    if (unspaced && UNSPACED.test(word)) {
      for (let at = 0; at < word.length - 1; at++) found.push(word.slice(at, at + 2));
    } else if (word.length >= LEAST_LETTERS) found.push(stem(word.replace(/['’]s$/, '')));
  }
  return found;
}

/**
 * The subject of a scene's article, from its title and its running text, without word lists: a
 * word tells of the subject where it stands in the title or comes back in the text, and is not so
 * common there that it must be grammar.
 */
export function subjectOf(scene: Scene): Subject {
  const counts = new Map<string, number>();
  let all = 0;
  for (const block of scene.blocks) {
    if (block.index < scene.firstProse || block.index > scene.lastProse) continue;
    for (const term of terms(block.text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      all++;
    }
  }
  const title = new Set(terms(scene.metadata.title));
  const telling = (term: string): boolean => {
    const count = counts.get(term) ?? 0;
    return count / (all || 1) < 0.03 && (count >= 3 || (title.has(term) && count >= 1));
  };
  const shared = (text: string): string[] =>
    [...new Set(terms(text))].filter((term) => telling(term) && term.length >= 2);
  return { shared, isOn: (text) => shared(text).length >= 2 };
}
