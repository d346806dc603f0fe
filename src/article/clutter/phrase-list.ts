/** Up to the bracket that closes the one a pattern begins with. */
function closing(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++;
    if (pattern[at] === ')' && --depth === 0) return at;
  }
  return pattern.length;
}

function choices(inside: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of inside) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

/** The letters that what a phrase describes may begin with. */
function firstLetters(phrase: string): string[] {
  if (!phrase.startsWith('('))
    return [phrase[0] ?? '', ...(phrase[1] === '?' ? firstLetters(phrase.slice(2)) : [])];
  const end = closing(phrase);
  const inside = choices(phrase.slice(1, end).replace(/^\?:/, '')).flatMap(firstLetters);
  return phrase[end + 1] === '?' ? [...inside, ...firstLetters(phrase.slice(end + 2))] : inside;
}

function byFirstLetter(words: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of words.trim().split(/\s+\|\s+/)) {
    for (const letter of new Set(firstLetters(phrase))) {
      const group = groups.get(letter);
      if (group) group.push(phrase);
      else groups.set(letter, [phrase]);
    }
  }
  return groups;
}

/**
 * Takes phrases in many languages, parted by ` | ` or lines, each a regular expression that begins
 * with a letter or a group of such; gives a test whether a lower-case text is one of them, with
 * `after` behind it. One expression for all would have to be compiled on every page, which takes
 * longer than all else that is done with it: each letter has its own, made when it is met.
 */
export function phraseTest(words: string, after = '$'): (text: string) => boolean {
  let phrases: Map<string, string[]> | null = null;
  const tests = new Map<string, RegExp | null>();
  return (text) => {
    const letter = text[0] ?? '';
    let test = tests.get(letter);
    if (test === undefined) {
      phrases ??= byFirstLetter(words);
      const group = phrases.get(letter);
      test = group ? new RegExp(`^(?:${group.join('|')})${after}`, 'u') : null;
      tests.set(letter, test);
    }
    return test?.test(text) ?? false;
  };
}
