import { language } from '../../browser/language.ts';
import type { WriterContext } from '../../export/library/exported-article.ts';
import { ask } from '../../messages/ask.ts';
import { sanitise } from '../article/sanitise.ts';
import { PICTURE } from '../article/sanitise-images.ts';
import { exportedPicture } from './exported-picture.ts';

/**
 * What formats need of an extension page: its parser, its sanitiser, the reader's language and
 * layout, the time, and the pictures that are kept where they are wished for.
 */
export async function writerContext(withPictures = false): Promise<WriterContext> {
  const settings = await ask('settings:out', {});
  const template = settings.ok ? settings.value.template : null;
  const { templateFault } = await import('../../export/template/template-fault.ts');
  return {
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    clean: (html) => {
      const box = document.implementation.createHTMLDocument('').createElement('div');
      box.append(sanitise(html));
      // In a document of its own nothing is fetched by it.
      for (const image of box.querySelectorAll(`img[${PICTURE}]`)) {
        image.setAttribute('src', image.getAttribute(PICTURE) ?? '');
        image.removeAttribute(PICTURE);
      }
      return box.innerHTML;
    },
    locale: language(),
    now: Date.now(),
    ...(withPictures && { picture: exportedPicture }),
    ...(template !== null && !templateFault(template) && { template }),
  };
}
