import { tagName } from '../../text/tags.ts';

/** How many are offered at once. */
const MOST = 6;

const bare = (name: string): string => tagName(name).toLocaleLowerCase();

/**
 * What a tag that is being typed may become: first those that begin with what is typed, then those
 * that have a word which does; in the order of `all`, without those `taken`.
 */
export function completions(
  all: readonly string[],
  typed: string,
  taken: readonly string[],
): string[] {
  const given = new Set(taken.map(bare));
  const free = all.filter((name) => !given.has(bare(name)));
  const wanted = bare(typed);
  const begins = (name: string) => bare(name).startsWith(wanted);
  const holds = (name: string) => !begins(name) && bare(name).includes(` ${wanted}`);
  return [...free.filter(begins), ...free.filter(holds)].slice(0, MOST);
}

/** Tags as they were typed, a comma between them, each spelt as the one that is there already. */
export const spelt = (typed: string, all: readonly string[]): string[] =>
  typed
    .split(COMMA)
    .map(tagName)
    .filter(Boolean)
    .map((name) => all.find((other) => bare(other) === bare(name)) ?? name);

/** What ends a tag, in any script. */
export const COMMA = /[,，、،]/u;
