import { Marked, type RendererObject } from 'marked';
import { sanitise } from '../article/sanitise.ts';

/** Under the heading that stands over the note. */
const DEPTH_BELOW = 1;

const render: RendererObject = {
  // What looks like a tag is meant as words: as HTML it could swallow all that follows.
  html: (token) => (token.block ? `<p>${lines(token.text)}</p>` : escaped(token.text)),
  heading({ tokens, depth }) {
    const level = Math.min(6, depth + DEPTH_BELOW);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
  },
  // A picture from the net would tell its host that, and when, the note is read.
  image: ({ href, text }) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
};

// An instance of our own: nobody else's options reach it.
const markdown = new Marked({ gfm: true, breaks: true, async: false, renderer: render });

/**
 * A note as its Markdown means it (GitHub's dialect, each end of a line kept), fit for one of our
 * pages; nothing in it is fetched.
 */
export const noteFragment = (note: string): DocumentFragment =>
  sanitise(markdown.parse(note, { async: false }));

const lines = (text: string): string => escaped(text.trim()).replace(/\n/g, '<br>');

function escaped(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
