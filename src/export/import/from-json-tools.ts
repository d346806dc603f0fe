import type { Incoming } from '../../model/incoming.ts';
import { field, IncomingBuilder, list, text, texts, timeOf } from './incoming-builder.ts';
import { selectorsIn } from './selectors-in.ts';

/** HTML to the words in it. */
export type ToText = (html: string) => string;

/** The export of Hypothesis: `{export_date, export_userid, client_version, annotations}`. */
export const isHypothesis = (json: unknown): boolean =>
  Array.isArray(field(json, 'annotations')) && field(json, 'client_version') !== undefined;

/** Highlights become quotes, notes on a page its note; replies are left out, and told. */
export function fromHypothesis(json: unknown, now: number): Incoming {
  const builder = new IncomingBuilder(now);
  for (const [index, one] of list(field(json, 'annotations')).entries())
    readHypothesis(builder, one, index + 1);
  return builder.done('hypothesis', 'hypothesis');
}

function readHypothesis(builder: IncomingBuilder, one: unknown, at: number): void {
  if (list(field(one, 'references')).length > 0) {
    builder.refuse(at, 'importFaultReply');
    return;
  }
  const target = list(field(one, 'target'))[0];
  const times = { created: timeOf(field(one, 'created')), updated: timeOf(field(one, 'updated')) };
  const title = text(list(field(field(one, 'document'), 'title'))[0]);
  const url = text(field(one, 'uri')) || text(field(target, 'source'));
  const [note, tags] = [text(field(one, 'text')), texts(field(one, 'tags'))];
  const selectors = selectorsIn(list(field(target, 'selector')));
  const said = { url, title, ...times };
  const article = builder.article(at, selectors ? said : { ...said, note, tags });
  if (!article || !selectors) return;
  builder.quote(at, article, { ...times, text: selectors.quote.exact, selectors, note, tags });
}

/** The highlights of Obsidian's Web Clipper: `[{url, title?, highlights: [{text, timestamp, notes?}]}]`. */
export const isClipper = (json: unknown): boolean =>
  Array.isArray(json) &&
  json.length > 0 &&
  json.every((page) => text(field(page, 'url')) && Array.isArray(field(page, 'highlights')));

export function fromClipper(json: unknown, now: number, toText: ToText): Incoming {
  const builder = new IncomingBuilder(now);
  list(json).forEach((page, index) => {
    const said = { url: text(field(page, 'url')), title: text(field(page, 'title')) };
    const article = builder.article(index + 1, said);
    list(field(page, 'highlights')).forEach((one, place) => {
      const html = text(field(one, 'text')) || text(field(one, 'content'));
      const created =
        timeOf(field(one, 'timestamp')) ?? timeOf(Number(text(field(one, 'id'))) || '');
      const note = texts(field(one, 'notes')).join('\n\n');
      if (article)
        builder.quote(`${index + 1}.${place + 1}`, article, { text: toText(html), created, note });
    });
  });
  return builder.done('clipper', 'clipper');
}

/** The export of Karakeep: `{bookmarks: [{createdAt, title, tags, lists, content: {type, url}, note}], lists: [{id, name}]}`. */
export const isKarakeep = (json: unknown): boolean =>
  list(field(json, 'bookmarks')).length > 0 && Array.isArray(field(json, 'bookmarks'));

export function fromKarakeep(json: unknown, now: number): Incoming {
  const builder = new IncomingBuilder(now);
  const lists = new Map(
    list(field(json, 'lists')).map((one) => [field(one, 'id'), text(field(one, 'name'))]),
  );
  list(field(json, 'bookmarks')).forEach((one, index) => {
    const content = field(one, 'content');
    const article = builder.article(index + 1, {
      url: text(field(content, 'url')),
      title: text(field(one, 'title')) || text(field(content, 'title')),
      note: text(field(one, 'note')),
      tags: [...tagNames(field(one, 'tags')), ...listsOf(one, lists)],
      created: timeOf(field(one, 'createdAt')),
    });
    list(field(one, 'highlights')).forEach((mark, place) => {
      const [words, note] = [text(field(mark, 'text')), text(field(mark, 'note'))];
      const created = timeOf(field(mark, 'createdAt'));
      if (article)
        builder.quote(`${index + 1}.${place + 1}`, article, { text: words, note, created });
    });
  });
  return builder.done('karakeep', 'karakeep');
}

const listsOf = (one: unknown, lists: ReadonlyMap<unknown, string>): string[] =>
  list(field(one, 'lists')).flatMap((id) => lists.get(id) ?? []);

/** Names, or objects that have one. */
export const tagNames = (tags: unknown): string[] =>
  list(tags)
    .map((tag) => text(tag) || text(field(tag, 'name')))
    .filter(Boolean);
