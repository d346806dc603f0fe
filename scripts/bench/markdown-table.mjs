// @ts-check

/** @param {string[]} heads @param {string[][]} rows @returns {string} a Markdown table */
export function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
