/** A file cut where our marks stand. */
export interface MarkedFile {
  /** Properties with the dashes around them; empty where there are none. */
  head: string;
  before: string;
  part: string;
  after: string;
  /** Checksums of part and properties as they were written; null where there are no marks. */
  marks: { part: string; head: string } | null;
}

const HEAD = /^\ufeff?---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;
const BEGIN = /<!-- lectern:begin (\w+) (\w+) -->/g;
const END = '<!-- lectern:end -->';

/** Cuts a text (lines end with `\n`) behind its properties. */
export function splitHead(text: string): { head: string; body: string } {
  const [head = ''] = HEAD.exec(text) ?? [];
  return { head: head.trimEnd(), body: text.slice(head.length) };
}

/** Cuts a file (lines end with `\n`) at our marks. One mark without the other is none. */
export function markedFile(text: string): MarkedFile {
  const { head, body } = splitHead(text);
  const begun = [...body.matchAll(BEGIN)].findLast(({ index }) => body.indexOf(END, index) >= 0);
  const end = body.indexOf(END, begun?.index);
  if (!begun) return { head, before: body, part: '', after: '', marks: null };
  const [mark, part = '', ofHead = ''] = begun;
  return {
    head,
    before: body.slice(0, begun.index),
    part: body.slice(begun.index + mark.length, end),
    after: body.slice(end + END.length),
    marks: { part, head: ofHead },
  };
}

/** The address that the properties of a file give as its source; null where they give none. */
export function sourceOf(text: string): string | null {
  const { head } = splitHead(text.replace(/\r\n/g, '\n'));
  const [, value = ''] = /^source:[ \t]*(.+?)[ \t]*$/m.exec(head) ?? [];
  if (value.startsWith('"')) return parsed(value);
  if (value.startsWith("'")) return value.slice(1, -1).replaceAll("''", "'");
  return value || null;
}

function parsed(value: string): string | null {
  try {
    return String(JSON.parse(value));
  } catch {
    return null;
  }
}
