import { indexText, rangeOf } from '../../annotations/text-index.ts';

/** What is painted alike; a name is a custom property `--code-…` and a highlight `code-…`. */
type Paint = 'comment' | 'keyword' | 'string' | 'number' | 'name' | 'type';

/** By the classes that highlight.js gives: https://highlightjs.readthedocs.io/en/latest/css-classes-reference.html */
const PAINTS: Record<string, Paint> = {
  comment: 'comment',
  quote: 'comment',
  meta: 'comment',
  keyword: 'keyword',
  'selector-tag': 'keyword',
  tag: 'keyword',
  name: 'keyword',
  operator: 'keyword',
  string: 'string',
  regexp: 'string',
  symbol: 'string',
  number: 'number',
  literal: 'number',
  title: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  type: 'type',
  built_in: 'type',
  class: 'type',
  variable: 'type',
};

/** A stretch of one listing and what it is painted as. */
export interface PaintedCode {
  paint: Paint;
  range: Range;
}

/** Longer ones are left plain: nobody waits for colour. */
const LONGEST = 60_000;

/**
 * Where which paint belongs in a listing. Its elements stay as they are: quotes are anchored in them.
 * @param mark gives the listing as HTML with classes of highlight.js, or null
 */
export function paintCode(
  code: Element,
  mark: (listing: string, language: string) => string | null,
): PaintedCode[] {
  const language = /(?:^|\s)language-([\w+#-]+)/.exec(code.className)?.[1]?.toLowerCase();
  const index = indexText(code);
  const html = language && index.text.length < LONGEST ? mark(index.text, language) : null;
  if (!html) return [];
  // Inert: it is read for its classes, and never shown.
  const { body } = new DOMParser().parseFromString(`<body><pre>\n${html}</pre>`, 'text/html');
  const painted: PaintedCode[] = [];
  let at = 0;
  for (const node of indexText(body).nodes) {
    const paint = paintOf(node.parentElement);
    const end = at + node.data.length;
    if (paint && end <= index.text.length && end > at)
      painted.push({ paint, range: rangeOf(index, { start: at, end }) });
    at = end;
  }
  return at === index.text.length ? painted : [];
}

function paintOf(element: Element | null): Paint | null {
  for (const name of element?.classList ?? []) {
    const paint = PAINTS[name.replace(/^hljs-/, '')];
    if (paint) return paint;
  }
  const around = element?.parentElement;
  return around && around.localName !== 'body' ? paintOf(around) : null;
}
