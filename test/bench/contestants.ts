import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { blockText } from '../../src/article/block-text.ts';
import { readPage } from '../../src/article/read-page.ts';

const parse = (html: string, url: string): Document => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  if (!document.querySelector('base')) document.head.prepend(base);
  return document;
};

const bodyText = (content: string): string =>
  blockText(new DOMParser().parseFromString(content, 'text/html').body);

const timed = <T>(run: () => T): { value: T; ms: number } => {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
};

const contestants = {
  lectern(html: string, url: string) {
    const document = parse(html, url);
    const { value, ms } = timed(() => readPage(document, { url, force: true }));
    const article = value?.article;
    return {
      text: article?.text ?? '',
      content: article?.content ?? '',
      title: article?.title ?? '',
      byline: article?.byline ?? '',
      published: article?.published ?? '',
      article: value?.isArticle ?? false,
      removals: (value?.removals ?? []).map(({ html: _html, ...rest }) => rest),
      timing: value?.ms,
      ms,
      fields: {
        dek: article?.dek,
        source: article?.source,
        captions: article?.captions,
        siteName: article?.siteName,
        leadImage: article?.leadImage,
      },
    };
  },
  readability(html: string, url: string) {
    const document = parse(html, url);
    const { value, ms } = timed(() => new Readability(document).parse());
    const content = value?.content ?? '';
    return {
      text: bodyText(content),
      content,
      title: value?.title ?? '',
      byline: value?.byline ?? '',
      published: value?.publishedTime ?? '',
      ms,
    };
  },
  defuddle(html: string, url: string) {
    const document = parse(html, url);
    const { value, ms } = timed(() => new Defuddle(document, { url }).parse());
    const content = value.content ?? '';
    return {
      text: bodyText(content),
      content,
      title: value.title,
      byline: value.author,
      published: value.published,
      ms,
    };
  },
};

Object.assign(globalThis, { contestants });
