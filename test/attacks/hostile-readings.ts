import type { Reading } from '../../src/model/article.ts';
import type { Removal } from '../../src/model/removal.ts';
import { reading } from '../store/sample.ts';
import type { Attack } from './vectors.ts';

/** So many attacks are put back with one click. */
const IN_ONE_REMOVAL = 30;

const section = ({ id, html }: Attack): string =>
  `<section><p>Attack ${id} is here.</p>${html}</section>`;

/**
 * A reading that holds attacks wherever a page could bring words into our pages: text, title,
 * byline, site, summary, captions, further reading, and what was removed.
 */
export function hostileReading(name: string, attacks: Attack[]): Reading {
  const plain = reading(name);
  const words = attacks.map(({ html }) => html).join(' ');
  const first = attacks[0]?.html ?? '';
  return {
    ...plain,
    article: {
      ...plain.article,
      title: `${name} ${words.slice(0, 20_000)}`,
      byline: first,
      siteName: first,
      source: first,
      dek: first,
      published: first,
      lang: first,
      leadImage: { src: 'javascript:(top.ran=top.ran||[]).push(0)', alt: first, caption: first },
      captions: attacks.map(({ html }) => html),
      content: `<h2>${name}</h2>${attacks.map(section).join('')}`,
      furtherReading: attacks.map(({ html }) => ({
        text: html,
        href: 'javascript:(top.ran=top.ran||[]).push(0)',
        shared: [html],
      })),
    },
    removals: batches(attacks).map(removal),
  };
}

function batches(attacks: Attack[]): Attack[][] {
  const count = Math.ceil(attacks.length / IN_ONE_REMOVAL);
  return Array.from({ length: count }, (_, at) =>
    attacks.slice(at * IN_ONE_REMOVAL, (at + 1) * IN_ONE_REMOVAL),
  );
}

const removal = (attacks: Attack[], index: number): Removal => ({
  id: `r${index + 1}`,
  kind: 'recirculation',
  reason: { code: 'reason_unknown', values: attacks.map(({ html }) => html) },
  evidence: {},
  heading: attacks[0]?.html ?? '',
  text: attacks.map(({ html }) => html).join(' '),
  links: attacks.map(({ html }) => ({
    text: html,
    href: 'javascript:(top.ran=top.ran||[]).push(0)',
  })),
  html: `<aside>${attacks.map(section).join('')}</aside>`,
  where: { order: index, path: null },
});
