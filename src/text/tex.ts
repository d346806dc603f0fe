const COMMAND = /\\[a-z]+|[_^]\{|^\$.+\$$/i;

/** Whether words are the source of a formula, in TeX. */
export const isTex = (words: string): boolean => COMMAND.test(words);

const SERVICE =
  /latex|mathtex|mimetex|mathjax|upmath|math\/render|render\/math|cht=tx|tex\.cgi|eeimg|formula|equation\?tex=/i;

/** Whether an address is that of a service that draws formulas. */
export const drawsTex = (address: string): boolean => SERVICE.test(address);

/** TeX without the signs that only said where it begins and ends, or how large it is set. */
export function bareTex(tex: string): string {
  const bare = tex
    .trim()
    .replace(/^\\[([]([\s\S]*)\\[)\]]$/, '$1')
    .replace(/^(\$\$?)([\s\S]*)\1$/, '$2')
    .trim();
  return bare.replace(/^\{\\(?:displaystyle|textstyle)\s([\s\S]*)\}$/, '$1').trim();
}
