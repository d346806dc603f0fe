import type { WriterContext } from '../../export/library/exported-article.ts';
import { sanitise } from '../article/sanitise.ts';
import { language } from '../controls/language.ts';

/** What formats need of an extension page: its parser, its sanitiser, the reader's language, the time. */
export const writerContext = (): WriterContext => ({
  parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  clean: (html) => {
    const box = document.implementation.createHTMLDocument('').createElement('div');
    box.append(sanitise(html));
    return box.innerHTML;
  },
  locale: language(),
  now: Date.now(),
});
