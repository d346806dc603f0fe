import { marked } from 'marked';
import { readPage } from '../../src/article/read-page.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { storyPage } from '../cli/story.ts';
import type { Attack } from './vectors.ts';

/** A page whose article holds attacks, each behind a paragraph with its number. */
export const attackedPage = (attacks: Attack[], head = ''): string =>
  storyPage('The man who measured the tide', head).replace(
    '</article>',
    `${attacks
      .map(({ id, html }) => `<section><p>Attack ${id} is here.</p>${html}</section>`)
      .join('\n')}</article>`,
  );

/**
 * What is exported of such a page, as pages to open: the HTML, and the Markdown as a viewer shows it
 * that lets HTML through. Null where the page is nested too deeply for the command line.
 */
export function exportsOf(attacks: Attack[]): { html: string; markdown: string } | null {
  const url = 'https://story.example/tide';
  try {
    const reading = readPage(parseHtml(attackedPage(attacks)), {
      url,
      force: true,
      parse: parseHtml,
    });
    if (!reading) throw new Error('There is nothing to read.');
    const markdown = marked.parse(FORMATS.markdown(reading), { async: false });
    return { html: FORMATS.html(reading), markdown };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
