import type { ExportedArticle, ExportedQuote } from '../library/exported-article.ts';
import { jsonItems } from '../library/json-items.ts';
import { instantOf } from '../library/written-days.ts';

/** What our own terms begin with; nothing is to be had at these names. */
export const OWN_TERMS = 'urn:x-lectern:';
/** The context of the W3C, and what it has no word for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { lectern: OWN_TERMS }];

/**
 * Quotes and notes as a collection after the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/): each quote with both its selectors, its note and its
 * tags as bodies, its colour as a style class. What the model has no word for stands in `lectern:`.
 */
export async function* toWebAnnotations(
  articles: AsyncIterable<ExportedArticle>,
): AsyncGenerator<string> {
  const frame = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Lectern',
    first: { type: 'AnnotationPage', startIndex: 0, items: [] },
  };
  yield* jsonItems(frame, articles, annotationsOf);
}

/** The annotations of one article: the note on it first, then the quotes. */
function annotationsOf(article: ExportedArticle): object[] {
  const quotes = article.quotes.map((quote) => ofQuote(article, quote));
  return article.note || article.tags.length > 0 ? [ofNote(article), ...quotes] : quotes;
}

function ofNote(article: ExportedArticle): object {
  return {
    id: `${OWN_TERMS}note:${article.key}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: instantOf(article.created),
    modified: instantOf(article.updated),
    body: bodies(article.note, article.tags),
    target: { source: source(article) },
  };
}

function ofQuote(article: ExportedArticle, quote: ExportedQuote): object {
  const { id, text, selectors, basis, colour, note, tags, created, updated } = quote;
  const body = bodies(note, tags);
  return {
    id: `${OWN_TERMS}${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: instantOf(created),
    modified: instantOf(updated),
    ...(body.length > 0 && { body }),
    target: {
      source: source(article),
      selector: [selectors.quote, selectors.position],
      styleClass: colour,
    },
    // The words with their lines, and the text that the offsets count in.
    'lectern:words': text,
    'lectern:basis': basis,
  };
}

function source({ header }: ExportedArticle): object {
  const { url, canonicalUrl, title, byline, published, siteName } = header;
  return {
    id: url,
    type: 'Text',
    'dc:title': title,
    ...(byline && { 'dc:creator': byline }),
    ...(published && { 'dc:date': published }),
    ...(siteName && { 'dc:publisher': siteName }),
    ...(canonicalUrl && { 'lectern:canonical': canonicalUrl }),
  };
}

function bodies(note: string, tags: readonly string[]): object[] {
  const words = {
    type: 'TextualBody',
    value: note,
    format: 'text/markdown',
    purpose: 'commenting',
  };
  const named = tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  return note ? [words, ...named] : named;
}
