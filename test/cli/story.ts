const SENTENCES = [
  'The harbour master had kept the tide tables by hand for thirty-one years before anybody asked to see them.',
  'Every page is ruled in pencil, and the margins carry the weather, the names of boats, and once the price of herring.',
  'When the council sent a surveyor in the spring, she stayed for a week longer than she had been paid for.',
  'She found that the marks on the quay agreed with the books to within the width of a thumb.',
  'What the books could not say was why the water had begun to come higher on quiet days as well as in storms.',
];

/** A page with an article on it, in plain markup: paragraphs between a menu and a footer. */
export function storyPage(title = 'The man who measured the tide', head = ''): string {
  const paragraphs = Array.from({ length: 10 }, (_, i) => {
    const words = [SENTENCES[i % 5], SENTENCES[(i + 2) % 5], SENTENCES[(i + 4) % 5]].join(' ');
    return `<p>${words} <a href="/tide/${i}">Table ${i}</a> was the first of them.</p>`;
  });
  return `<!doctype html><html lang="en"><head>${head}<title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Harbour News"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>${title}</h1><p class="byline">By Edda Moor</p>
<time datetime="2024-03-09T10:00:00Z">9 March 2024</time>
${paragraphs.join('\n')}</article></main>
<footer>All rights reserved</footer></body></html>`;
}
