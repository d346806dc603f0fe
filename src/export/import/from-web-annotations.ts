import type { Incoming } from '../../model/incoming.ts';
import { COLOURS } from '../../model/quote.ts';
import { OWN_TERMS } from '../annotations/web-annotation.ts';
import { field, IncomingBuilder, list, text, timeOf } from './incoming-builder.ts';
import { selectorsIn } from './selectors-in.ts';

/** The annotations of a W3C collection, page, list, or of one alone; null where it is none of these. */
export function annotationsIn(json: unknown): unknown[] | null {
  const first = field(json, 'first');
  const items = Array.isArray(json) ? json : (field(first, 'items') ?? field(json, 'items'));
  if (Array.isArray(items)) return items.every(isAnnotation) && isNamed(json, items) ? items : null;
  return isAnnotation(json) ? [json] : null;
}

const isAnnotation = (value: unknown): boolean => list(field(value, 'type')).includes('Annotation');

const isNamed = (json: unknown, items: unknown[]): boolean =>
  items.length > 0 || list(field(json, 'type')).includes('AnnotationCollection');

/** Quotes and notes out of W3C Web Annotations; see `toWebAnnotations` for what is Lectern's own. */
export function fromWebAnnotations(annotations: readonly unknown[], now: number): Incoming {
  const builder = new IncomingBuilder(now);
  for (const [index, one] of annotations.entries()) read(builder, one, index + 1);
  return builder.done('annotations', 'annotation');
}

function read(builder: IncomingBuilder, annotation: unknown, at: number): void {
  const target = list(field(annotation, 'target'))[0];
  const source = typeof target === 'string' ? target : (field(target, 'source') ?? target);
  const times = {
    created: timeOf(field(annotation, 'created')),
    updated: timeOf(field(annotation, 'modified')) ?? timeOf(field(annotation, 'created')),
  };
  const { note, tags } = bodiesOf(annotation);
  const selectors = selectorsIn(list(field(target, 'selector')));
  const said = { ...named(source), ...times };
  const article = builder.article(at, selectors ? said : { ...said, note, tags });
  if (!article || !selectors) return;
  const id = text(field(annotation, 'id'));
  const style = field(target, 'styleClass');
  builder.quote(at, article, {
    ...times,
    id: id.startsWith(`${OWN_TERMS}quote:`) ? id.slice(OWN_TERMS.length) : null,
    text: text(field(annotation, 'lectern:words')) || selectors.quote.exact,
    selectors,
    basis: field(annotation, 'lectern:basis') === 'article' ? 'article' : 'page',
    colour: COLOURS.find((one) => one === style),
    note,
    tags,
  });
}

function named(source: unknown) {
  if (typeof source === 'string') return { url: source };
  return {
    url: text(field(source, 'id')),
    title: text(field(source, 'dc:title')),
    byline: text(field(source, 'dc:creator')),
    published: text(field(source, 'dc:date')),
    siteName: text(field(source, 'dc:publisher')),
    canonicalUrl: text(field(source, 'lectern:canonical')),
  };
}

function bodiesOf(annotation: unknown): { note: string; tags: string[] } {
  const bodies = [...list(field(annotation, 'body')), ...list(field(annotation, 'bodyValue'))];
  const isTag = (body: unknown) => field(body, 'purpose') === 'tagging';
  const words = (body: unknown) => (typeof body === 'string' ? body : text(field(body, 'value')));
  return {
    note: bodies
      .filter((body) => !isTag(body))
      .map(words)
      .filter(Boolean)
      .join('\n\n'),
    tags: bodies.filter(isTag).map(words),
  };
}
