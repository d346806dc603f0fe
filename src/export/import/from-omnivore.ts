import type { Incoming } from '../../model/incoming.ts';
import { tagNames } from './from-json-tools.ts';
import { ImportError } from './import-bounds.ts';
import { field, IncomingBuilder, list, text, timeOf } from './incoming-builder.ts';
import type { ZipEntries } from './zip-entries.ts';

const METADATA = /(?:^|\/)metadata_.*\.json$/;

/** Whether a ZIP is what Omnivore gave its readers when it ended. */
export const isOmnivore = ({ names }: ZipEntries): boolean =>
  names.some((name) => METADATA.test(name));

/** Articles with their labels, and the highlights of each out of its Markdown file. */
export async function fromOmnivore(zip: ZipEntries, now: number): Promise<Incoming> {
  const builder = new IncomingBuilder(now);
  const highlights = new Map(
    zip.names
      .filter((name) => /(?:^|\/)highlights\/[^/]+\.md$/.test(name))
      .map((name) => [name.replace(/^.*\//, '').slice(0, -3), name]),
  );
  for (const name of zip.names.filter((one) => METADATA.test(one)))
    for (const [index, one] of list(await parsed(zip, name)).entries()) {
      const at = `${name} ${index + 1}`;
      const created = timeOf(field(one, 'savedAt'));
      const article = builder.article(at, {
        url: text(field(one, 'url')),
        title: text(field(one, 'title')),
        byline: text(field(one, 'author')),
        published: text(field(one, 'publishedAt')),
        tags: tagNames(field(one, 'labels')),
        created,
        updated: timeOf(field(one, 'updatedAt')) ?? created,
      });
      const marked = highlights.get(text(field(one, 'slug')));
      if (!article || marked === undefined) continue;
      for (const quote of highlightsIn((await zip.text(marked)) ?? ''))
        builder.quote(marked, article, quote);
    }
  return builder.done('omnivore', 'omnivore');
}

async function parsed(zip: ZipEntries, name: string): Promise<unknown> {
  try {
    return JSON.parse((await zip.text(name)) ?? '');
  } catch (thrown) {
    throw new ImportError('importFileBroken', `${name}: ${String(thrown)}`);
  }
}

/** Block quotes, each with the words under it as its note. */
function highlightsIn(markdown: string): { text: string; note: string }[] {
  const found: { text: string[]; note: string[] }[] = [];
  let isQuote = false;
  for (const line of markdown.split(/\r?\n/)) {
    const [, quoted] = /^>\s?(.*)$/.exec(line) ?? [];
    if (quoted !== undefined && !isQuote) found.push({ text: [], note: [] });
    const last = found.at(-1);
    last?.[quoted === undefined ? 'note' : 'text'].push(quoted ?? line);
    isQuote = quoted !== undefined;
  }
  return found.map(({ text, note }) => ({
    text: text
      .join('\n')
      .replace(/\s*\[⤴️\]\([^)\s]*\)\s*$/u, '')
      .trim(),
    note: note.join('\n').trim(),
  }));
}
