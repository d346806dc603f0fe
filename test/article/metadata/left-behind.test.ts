import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const LINKED = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Why the harbour froze","datePublished":"2024-02-03","author":{"@type":"Person","name":"Ida Holm"}}`;

const page = (title: string, headline: string, canonical: string) =>
  readMetadata(
    parseHtml(`<html><head><title>${title}</title>
<link rel="canonical" href="${canonical}"><meta property="og:title" content="Why the harbour froze">
<meta property="og:site_name" content="Coast Paper"><meta property="article:published_time" content="2024-02-03">
<meta name="description" content="A cold winter."><script type="application/ld+json">${LINKED}</script></head>
<body><article><h1>${headline}</h1><p>One lamp in two is off.</p></article></body></html>`),
    'https://coast.example/second-lamp',
  );

test('a head that speaks of the page before is not believed, but for the site', () => {
  const read = page(
    'The second lamp | Coast Paper',
    'The second lamp',
    'https://coast.example/harbour',
  );
  expect(read).toMatchObject({
    title: 'The second lamp',
    byline: null,
    published: null,
    description: null,
    canonicalUrl: null,
    siteName: 'Coast Paper',
  });
});

test.each([
  [
    'its address is the page’s',
    'The second lamp',
    'The second lamp',
    'https://coast.example/second-lamp/',
  ],
  [
    'the title is its own',
    'Why the harbour froze',
    'The second lamp',
    'https://coast.example/harbour',
  ],
  [
    'no headline agrees with the title',
    'The second lamp',
    'Lamps',
    'https://coast.example/harbour',
  ],
])('it is believed where %s', (_, title, headline, canonical) => {
  expect(page(title, headline, canonical)).toMatchObject({
    byline: 'Ida Holm',
    published: '2024-02-03',
  });
});
