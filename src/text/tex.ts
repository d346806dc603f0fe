const COMMAND = /\\[a-z]+|[_^]\{|^\$.+\$$/i;

/** Whether words are the source of a formula, in TeX. */
export const isTex = (words: string): boolean => COMMAND.test(words);

/** TeX without the signs that only said where it begins and ends, or how large it is set. */
export function bareTex(tex: string): string {
  const bare = tex
    .trim()
    .replace(/^\\[([]([\s\S]*)\\[)\]]$/, '$1')
    .replace(/^(\$\$?)([\s\S]*)\1$/, '$2')
    .trim();
  return bare.replace(/^\{\\(?:displaystyle|textstyle)\s([\s\S]*)\}$/, '$1').trim();
}
