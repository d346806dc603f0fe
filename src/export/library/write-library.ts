import { makeZip } from 'client-zip';
import type { ExportedArticle, WriterContext } from './exported-article.ts';
import { FileNames } from './file-names.ts';
import type { FormatName } from './format-names.ts';
import { LIBRARY_FORMATS, type LibraryFormat } from './formats.ts';
import { dayOf } from './written-days.ts';
import type { ZippedFile } from './zipped-file.ts';

/** A file that is written while it is read. */
export interface WrittenFile {
  name: string;
  /** Media type. */
  type: string;
  body: ReadableStream<Uint8Array>;
}

/**
 * Articles as one file to be saved: of a format that writes a file an article, that file where there
 * is one article, else a ZIP of them. What `articles` throws, reading the body throws.
 * @param only the title, where there is just one article
 */
export function writeLibrary(
  name: FormatName,
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
  only: string | null,
): WrittenFile {
  const format: LibraryFormat = LIBRARY_FORMATS[name];
  const { extension, type } = format;
  const named = (ending: string) => new FileNames().next(only ?? fileTitle(context, name), ending);
  if ('zip' in format)
    return { name: named(extension), type, body: makeZip(format.zip(articles, context)) };
  if ('all' in format)
    return { name: named(extension), type, body: streamOf(format.all(articles, context)) };
  if (only !== null)
    return { name: named(extension), type, body: streamOf(textsOf(format, articles, context)) };
  const files = filesOf(format, articles, context);
  return { name: named('zip'), type: 'application/zip', body: makeZip(files) };
}

type Each = Extract<LibraryFormat, { each: unknown }>;

const fileTitle = ({ now }: WriterContext, name: FormatName): string =>
  `Lectern ${dayOf(now)} ${CONTENTS[name]}`;

/** What a file holds, as its name says it: the ending says the rest. */
const CONTENTS: Record<FormatName, string> = {
  markdown: 'Markdown',
  html: 'articles',
  epub: 'articles',
  annotations: 'annotations',
  hypothesis: 'Hypothesis',
  readwise: 'Readwise',
  anki: 'Anki',
  citations: 'citations',
  markdownCitations: 'citations',
  bibtex: 'references',
  ris: 'references',
  csl: 'references',
};

async function* textsOf(
  { each }: Each,
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
): AsyncGenerator<string> {
  for await (const article of articles) yield each(article, context);
}

async function* filesOf(
  { each, extension }: Each,
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
): AsyncGenerator<ZippedFile> {
  const names = new FileNames();
  for await (const article of articles)
    yield { name: names.next(article.header.title, extension), input: each(article, context) };
}

/** Texts as UTF-8, each asked for when it is wanted. */
function streamOf(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = texts[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
