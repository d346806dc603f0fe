/** Characters of a quote that are enough to know it by. */
const LONGEST = 60;

/** The beginning of a quote, on one line, by which a control is named that is of that quote. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trim()}…`;
}
