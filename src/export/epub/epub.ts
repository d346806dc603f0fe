import type { Article } from '../../model/article.ts';
import type { ExportedArticle, WriterContext } from '../library/exported-article.ts';
import { placePictures } from '../library/place-pictures.ts';
import type { ZippedFile } from '../library/zipped-file.ts';
import { BookPictures } from './book-pictures.ts';
import { bookLanguage } from './content-model.ts';
import { type Chapter, CONTAINER, chapterPage, navigation, packageDocument } from './epub-pages.ts';
import { toXhtml } from './to-xhtml.ts';

/**
 * The files of an EPUB 3 (https://www.w3.org/TR/epub-33/) of clean articles, in the order in which
 * they must be put into a ZIP that compresses nothing; articles without a copy are left out.
 */
export async function* epubFiles(
  articles: AsyncIterable<ExportedArticle>,
  context: WriterContext,
): AsyncGenerator<ZippedFile> {
  yield { name: 'mimetype', input: 'application/epub+zip' };
  yield { name: 'META-INF/container.xml', input: CONTAINER };
  const chapters: Chapter[] = [];
  const pictures = new BookPictures(context);
  const languages = new Set<string>();
  for await (const { key, copy } of articles) {
    if (!copy) continue;
    // A book fetches nothing, and a page may name no file of it by itself.
    const place = async (address: string) => (await pictures.take(key, address)) ?? '';
    const body = await placePictures(copy, context, place);
    for (const { file, bytes } of pictures.taken()) yield { name: `EPUB/${file}`, input: bytes };
    const { chapter, page } = chapterOf(copy, body, chapters.length + 1);
    chapters.push(chapter);
    languages.add(bookLanguage(copy.lang) ?? 'und');
    yield { name: `EPUB/${chapter.file}`, input: page };
  }
  const [first] = chapters;
  const title = chapters.length === 1 && first ? first.title.trim() || 'Untitled' : 'Lectern';
  yield { name: 'EPUB/nav.xhtml', input: navigation(title, chapters) };
  const language = languages.size === 1 ? ([...languages][0] ?? 'und') : 'und';
  const book = { id: `urn:x-lectern:book:${context.now}`, title, language, now: context.now };
  yield { name: 'EPUB/package.opf', input: packageDocument(book, chapters, pictures.all) };
}

function chapterOf(copy: Article, body: HTMLElement, count: number) {
  const chapter: Chapter = {
    file: `article-${count}.xhtml`,
    title: copy.title,
    hasMath: body.querySelector('math') !== null,
    hasSvg: body.querySelector('svg') !== null,
  };
  return { chapter, page: chapterPage(copy, toXhtml(body)) };
}
