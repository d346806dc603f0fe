import { language } from '../../browser/language.ts';
import type { WriterContext } from '../../export/library/exported-article.ts';
import { ask } from '../../messages/ask.ts';
import { sanitise } from '../article/sanitise.ts';

/** What formats need of an extension page: its parser, its sanitiser, the reader's language and layout, the time. */
export async function writerContext(): Promise<WriterContext> {
  const settings = await ask('settings:out', {});
  const template = settings.ok ? settings.value.template : null;
  const { templateFault } = await import('../../export/template/template-fault.ts');
  return {
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    clean: (html) => {
      const box = document.implementation.createHTMLDocument('').createElement('div');
      box.append(sanitise(html));
      return box.innerHTML;
    },
    locale: language(),
    now: Date.now(),
    ...(template !== null && !templateFault(template) && { template }),
  };
}
