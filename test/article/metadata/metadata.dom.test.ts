import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';

const read = (head: string, body: string, url = 'https://coastpaper.example/mill') =>
  readMetadata(
    new DOMParser().parseFromString(
      `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
      'text/html',
    ),
    url,
  );
const linked = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const HEADLINE = '<h1>How the mill was rebuilt</h1>';
const PROSE = `<p>${'The mill stood empty for most of a lifetime before anybody thought of it. '.repeat(4)}</p>`;

describe('JSON-LD', () => {
  it('takes the author that it only refers to', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'The mill', author: { '@id': '#/person/1' } },
        { '@type': 'Person', '@id': '#/person/1', name: 'Orla Penhale' },
      ],
    };
    expect(read(linked(graph), HEADLINE).byline).toBe('Orla Penhale');
  });

  it('reads what has raw line ends in its strings and a comma too many', () => {
    const broken =
      '{"@type":"NewsArticle","description":"one\ntwo","author":{"name":"Orla Penhale"},"datePublished":"2024-03-12",}';
    expect(read(linked(broken), HEADLINE)).toMatchObject({
      byline: 'Orla Penhale',
      published: '2024-03-12',
    });
  });

  it('takes the article at this address among several', () => {
    const article = (name: string, url: string) => ({
      '@type': 'NewsArticle',
      url,
      author: { name },
    });
    const several = [
      article('Ilse Maravigna', 'https://coastpaper.example/harbour'),
      article('Orla Penhale', 'https://www.coastpaper.example/mill/'),
    ];
    expect(read(linked(several), HEADLINE).byline).toBe('Orla Penhale');
  });

  it('has the author and day of the page where the article has none', () => {
    const graph = [
      { '@type': 'WebPage', datePublished: '2024-03-12', author: { name: 'Orla Penhale' } },
      { '@type': 'Article', headline: 'The mill' },
    ];
    expect(read(linked(graph), HEADLINE)).toMatchObject({
      byline: 'Orla Penhale',
      published: '2024-03-12',
    });
  });
});

describe('authors', () => {
  it.each([
    [
      '<meta name="citation_author" content="Penhale, Orla"><meta name="citation_author" content="Maravigna, Ilse">',
      'Orla Penhale, Ilse Maravigna',
    ],
    ['<meta name="article:author" content="Orla Penhale">', 'Orla Penhale'],
    [
      '<meta property="article:author" content="https://social.example/coastpaper"><meta name="parsely-author" content="Orla Penhale">',
      'Orla Penhale',
    ],
    [
      '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="34 minutes">',
      null,
    ],
    ['<meta name="author" content="&quot;Orla Penhale&quot;">', 'Orla Penhale'],
    [
      '<meta property="og:site_name" content="Coast Paper"><meta name="author" content="Orla Penhale, Coast Paper">',
      'Orla Penhale',
    ],
    [
      '<meta property="og:site_name" content="Coast Paper"><meta name="author" content="Coast Paper">',
      'Coast Paper',
    ],
  ])('says who %s means', (head, byline) => {
    expect(read(head, HEADLINE).byline).toBe(byline);
  });

  it.each([
    '<div class="x1_authorName__a">Orla Penhale</div>',
    '<div>Written by</div><a href="/team/orla">Orla Penhale</a>',
    '<div class="post-author">By<a href="/team/orla">Orla Penhale</a></div>',
    '<div class="author">Written byOrla Penhale</div>',
    '<div class="author">Written By</div><div class="writer">Orla Penhale</div>',
    '<p>Updated 5 Jan 2026 by Orla Penhale</p>',
  ])('finds the name printed under the headline: %s', (line) => {
    expect(read('', `${HEADLINE}${line}${PROSE}`).byline).toBe('Orla Penhale');
  });

  it.each([
    [
      '<div>By <a href="/orla">Orla Penhale</a> and <a href="/ilse">Ilse Maravigna</a></div>',
      'Orla Penhale, Ilse Maravigna',
    ],
    ['<div class="byline"><b>Orla Penhale</b><i>Head Miller</i></div>', 'Orla Penhale'],
    ['<p>2026年3月3日 記者・田中花子</p>', '田中花子'],
    ['<p>بقلم: ليلى حداد - ٣ مارس ٢٠٢٦</p>', 'ليلى حداد'],
    [`${PROSE}${PROSE}<p class="post-x-author__name">Orla Penhale</p>`, 'Orla Penhale'],
  ])('tells names from what stands beside them: %s', (line, byline) => {
    expect(read('', `${HEADLINE}${line}${PROSE}`).byline).toBe(byline);
  });

  it('leaves out the site behind a name, with an article or without', () => {
    const head =
      '<meta property="og:site_name" content="Coast Paper"><meta name="author" content="Orla Penhale, The Coast Paper">';
    expect(read(head, HEADLINE).byline).toBe('Orla Penhale');
  });

  it('takes no commenter, and nobody out of the prose', () => {
    const comment = '<div class="comment-author">Ilse Maravigna</div>';
    expect(read('', `${HEADLINE}${comment}${PROSE}${PROSE}`).byline).toBeNull();
  });
});

describe('the day', () => {
  it.each([
    ['<div>March 12, 2024</div>', '2024-03-12'],
    ['<div>Updated March 14, 2024</div><div>March 12, 2024</div>', '2024-03-12'],
    ['<div>Last updated:</div><div>March 14, 2024</div>', '2024-03-14'],
  ])('stands near the headline, before that of any card: %s', (line, day) => {
    const card = '<article><time datetime="2021-01-02">January 2, 2021</time></article>';
    expect(
      read('', `${card}<main>${HEADLINE}${line}${PROSE}${PROSE}${card}</main>`).published,
    ).toBe(day);
  });

  it('above the headline is that of publication, though that of change stands nearer', () => {
    const above = '<div>March 12, 2024</div><div>Updated: March 14, 2024</div>';
    expect(read('', `<main>${above}${HEADLINE}${PROSE}${PROSE}</main>`).published).toBe(
      '2024-03-12',
    );
  });

  it.each([
    ['https://coastpaper.example/2024-03-12+The+mill', '2024-03-12'],
    ['https://coastpaper.example/blog/2024/march/12/the-mill', '2024-03-12'],
  ])('is read from %s', (url, day) => {
    expect(read('', `${HEADLINE}${PROSE}`, url).published).toBe(day);
  });
});

describe('the title', () => {
  it.each([
    ['<title>The mill &amp;amp; its wheel turn</title>', '', 'The mill & its wheel turn'],
    ['<title>Wheels | Coastpaper</title>', '', 'Wheels'],
    [
      '<title>The mill turns – Coast Paper</title><meta property="og:site_name" content="Coast Paper">',
      '<h1>The mill turns – Coast Paper</h1>',
      'The mill turns',
    ],
    [
      '<title>The mill turns again</title><meta property="og:title" content="The mill turns again">',
      '<h1><span>Mar 12 2024</span> The mill turns again</h1>',
      'The mill turns again',
    ],
    [
      '<title>The mill turns again at last</title>',
      '<h1>The mill turns<br>again at last</h1>',
      'The mill turns again at last',
    ],
    [
      '<title>The mill turns | coastpaper.example</title>',
      '<h1>coastpaper.example</h1>',
      'The mill turns',
    ],
    [
      '<title>The mill turns again</title><meta property="og:title" content="The mill turns again">',
      '<h1>The mill turns again, and the town turns with it</h1>',
      'The mill turns again, and the town turns with it',
    ],
  ])('of %s %s', (head, body, title) => {
    expect(read(head, body).title).toBe(title);
  });
});
