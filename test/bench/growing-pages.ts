/** Takes a number; gives the HTML of one part of a page. */
type Part = (at: number) => string;

const times = (count: number, part: Part): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const SENTENCE =
  'tells at some length how the wheel was rebuilt, by whom, and what the harbour board had to say about it when it was done.';
const PROSE = times(8, (at) => `<p>Paragraph ${at} ${SENTENCE}</p>`);
const headline = (at: number): string => `Keepers of light number ${at} count ships again`;

/** A page with an article and `many` before, in or after it. */
const round = (many: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The wheel turns again</title>${head}</head><body>` +
  `<article><h1>The wheel turns again</h1>${PROSE}</article>${many}</body></html>`;
const inside = (many: string): string => round('').replace('</article>', `${many}</article>`);

/** Pages by what there are many of, each of a number of such parts. */
export const GROWING_PAGES: Record<string, (count: number) => string> = {
  paragraphs: (n) => inside(times(n, (at) => `<p>Line ${at} ${SENTENCE}</p>`)),
  'flat paragraphs': (n) => round(times(n, (at) => `<p>Line ${at} ${SENTENCE}</p>`)),
  'short lines': (n) => round(times(n, (at) => `<div>Short line ${at}</div>`)),
  'short lines inside': (n) => inside(times(n, (at) => `<div>Short line ${at}</div>`)),
  'long lines': (n) => round(times(n, (at) => `<div>${headline(at)}</div>`)),
  'labels and lines': (n) =>
    round(times(n, (at) => `<h3>Label ${at}</h3><div>${headline(at)}</div>`)),
  links: (n) => round(times(n, (at) => `<a href="/story/${at}">${headline(at)}</a>`)),
  'links in lines': (n) =>
    round(times(n, (at) => `<div><a href="/story/${at}">${headline(at)}</a></div>`)),
  'links in text': (n) =>
    inside(`<p>${times(n, (at) => `word <a href="/story/${at}">link ${at}</a> ${SENTENCE} `)}</p>`),
  'list of links': (n) =>
    round(`<ul>${times(n, (at) => `<li><a href="/story/${at}">${headline(at)}</a></li>`)}</ul>`),
  'list inside': (n) =>
    inside(`<ul>${times(n, (at) => `<li><a href="/story/${at}">${headline(at)}</a></li>`)}</ul>`),
  'list of sources': (n) =>
    inside(
      `<h2>Sources</h2><ol>${times(n, (at) => `<li>Work ${at}, <a href="https://e.org/${at}">by Penhale</a></li>`)}</ol>`,
    ),
  'many labels of sources': (n) =>
    inside(times(n, () => '<h2>Sources</h2><ul><li>Work of Penhale</li></ul>')),
  'lists of one class': (n) =>
    round(
      times(
        n,
        (at) =>
          `<ul class="more"><li><a href="/a/${at}">${headline(at)}</a></li><li><a href="/b/${at}">${headline(at)} too</a></li></ul>`,
      ),
    ),
  'labelled lists': (n) =>
    round(
      times(
        n,
        (at) =>
          `<section><h3>Read more</h3><ul><li><a href="/a/${at}">${headline(at)}</a></li><li><a href="/b/${at}">${headline(at)} two</a></li><li><a href="/c/${at}">${headline(at)} three</a></li></ul></section>`,
      ),
    ),
  'labelled lists inside': (n) =>
    inside(
      times(
        n,
        (at) =>
          `<section><h3>Read more</h3><ul><li><a href="/a/${at}">${headline(at)}</a></li><li><a href="/b/${at}">${headline(at)} two</a></li><li><a href="/c/${at}">${headline(at)} three</a></li></ul></section><p>Between ${at} ${SENTENCE}</p>`,
      ),
    ),
  'promo lines': (n) =>
    inside(times(n, (at) => `<p>READ MORE: <a href="/story/${at}">${headline(at)}</a></p>`)),
  'promo labels': (n) => inside(times(n, () => `<h4>Read more</h4>`)),
  'contents labels': (n) => inside(times(n, () => `<h4>Contents</h4><br>`)),
  'text and br': (n) => inside(`<div>${times(n, (at) => `Line ${at} of the verse<br>`)}</div>`),
  'text and two br': (n) =>
    inside(`<div>${times(n, (at) => `Line ${at} ${SENTENCE}<br><br>`)}</div>`),
  'br alone': (n) => inside(`<div>${'<br> '.repeat(n)}words</div>`),
  'text and comments': (n) => inside(`<div>${times(n, (at) => `Line ${at}<!-- c -->`)}</div>`),
  'loose words': (n) => round(times(n, (at) => `loose ${at} words <div>in a line</div>`)),
  spans: (n) => inside(`<p>${times(n, (at) => `<span>span ${at}</span>`)}</p>`),
  'nested spans': (n) =>
    inside(
      times(
        n / 10,
        (at) => `<p>${'<span class="x">'.repeat(10)}word ${at}${'</span>'.repeat(10)}</p>`,
      ),
    ),
  headings: (n) => inside(times(n, (at) => `<h2>Part ${at}</h2>`)),
  'first headings': (n) => inside(times(n, (at) => `<h1>Part ${at} of the wheel</h1>`)),
  sections: (n) =>
    inside(times(n, (at) => `<section><h2>Part ${at}</h2><p>${SENTENCE}</p></section>`)),
  'table cells': (n) =>
    inside(`<table><tr>${times(n, (at) => `<td>${at} cells</td>`)}</tr></table>`),
  'table rows': (n) =>
    inside(
      `<table>${times(n / 4, (at) => `<tr><td>${at}</td><td>two</td><td>3</td><td>four</td></tr>`)}</table>`,
    ),
  'cells with lines': (n) =>
    inside(`<table><tr><td>${times(n, (at) => `<div>${at} cells</div>`)}</td></tr></table>`),
  figures: (n) =>
    inside(
      times(
        n,
        (at) =>
          `<figure><img src="/i/${at}.jpg" alt=""><figcaption>Keeper ${at} at work</figcaption></figure>`,
      ),
    ),
  pictures: (n) => inside(times(n, (at) => `<img src="/i/${at}.jpg" alt="">`)),
  'picture boxes': (n) =>
    inside(
      times(
        n,
        (at) =>
          `<div><picture><source srcset="/i/${at}.jpg 2x"><img src="/i/${at}.jpg" alt=""></picture><span>Photo: Keeper ${at}</span></div>`,
      ),
    ),
  'formulas drawn': (n) =>
    inside(
      `<p>${times(n, (at) => `So <span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x${at}</span></span> and <span class="MathJax_Preview"></span><script type="math/tex">y_${at}</script>. `)}</p>`,
    ),
  'written TeX': (n) =>
    round('<script src="/mathjax.js"></script>').replace(
      '</article>',
      `<p>${times(n, (at) => `$x_${at}$ costs $5, \\(a\\( `)}</p></article>`,
    ),
  'hidden formulas': (n) =>
    inside(
      `<p>${times(n, () => '<i hidden><math><mi>x</mi></math></i><img aria-hidden="true" src="/x.png">')}</p>`,
    ),
  'lazy pictures': (n) =>
    inside(
      `<p>${times(n, (at) => `<img src="data:image/gif;base64,R0" data-srcset="/a${at}.jpg 1x, /b${at}.jpg 2x">`)}</p>`,
    ),
  'lightbox pictures': (n) =>
    inside(
      times(
        n,
        (at) => `<a class="lightbox" href="/${at}.png"><img src="/s${at}.png"><i>${at}.png</i></a>`,
      ),
    ),
  drawings: (n) =>
    inside(times(n, (at) => `<svg><text>${at}</text><text>and</text><path d="M0 0"/></svg>`)),
  'headings with tools': (n) =>
    inside(
      times(
        n,
        (at) =>
          `<h3 id="h${at}">Part ${at}<a href="#h${at}">#</a><span>[<a href="?action=edit">edit</a>]</span></h3>`,
      ),
    ),
  'tools of one heading': (n) =>
    inside(`<h3 id="h">Part ${times(n, () => '<a href="#h">#</a><button>Copy</button> ')}</h3>`),
  'spoken words': (n) =>
    inside(
      `<p>${times(n, (at) => `<a href="/${at}">to ${at}<span class="sr-only">, external</span></a> `)}</p>`,
    ),
  'pull quotes': (n) =>
    inside(
      times(
        n,
        (at) => `<blockquote><p>Paragraph ${at % 8} ${SENTENCE.slice(0, 60)}</p></blockquote>`,
      ),
    ),
  'noscript pictures': (n) =>
    inside(
      `<div>${times(n, (at) => `<noscript><img src="/i/${at}.jpg" alt=""></noscript>`)}</div>`,
    ),
  'custom elements': (n) => inside(times(n, (at) => `<x-line>Line ${at} ${SENTENCE}</x-line>`)),
  'custom words': (n) => inside(`<p>words ${times(n, (at) => `<x-word>word ${at}</x-word> `)}</p>`),
  forms: (n) =>
    round(times(n, (at) => `<form><label>Your e-mail ${at}</label><input type="email"></form>`)),
  'fields of a form': (n) =>
    round(`<form>${times(n, (at) => `<label>Name ${at}</label><input type="text">`)}</form>`),
  'share links': (n) =>
    inside(
      times(n, (at) => `<div><a href="https://twitter.com/intent/tweet?${at}">Tweet</a></div>`),
    ),
  dates: (n) =>
    round(
      times(
        n,
        (at) =>
          `<p><time datetime="2024-01-01">Jan 1, 2024</time> <a href="/s/${at}">${headline(at)}</a></p>`,
      ),
    ),
  bylines: (n) => inside(times(n, () => `<p class="byline">By Orla Penhale</p>`)),
  names: (n) =>
    inside(
      times(
        n,
        (at) => `<div class="name-${at} related-${at}" id="x-${at}">Line ${at} ${SENTENCE}</div>`,
      ),
    ),
  openers: (n) =>
    inside(
      times(
        n,
        (at) =>
          `<button aria-controls="p${at}">Show</button><div id="p${at}" hidden><p>Line ${at} ${SENTENCE}</p></div>`,
      ),
    ),
  streamed: (n) =>
    inside(times(n, (at) => `<template id="B:${at}"></template>`)) +
    times(n, (at) => `<div hidden id="S:${at}"><p>Line ${at} ${SENTENCE}</p></div>`),
  'jumps and targets': (n) =>
    inside(
      times(
        n,
        (at) => `<p id="t${at}">Line ${at} <a href="#t${at}">jump ${at}</a> ${SENTENCE}</p>`,
      ),
    ),
  'contents beside': (n) =>
    round(`<nav>${times(n, (at) => `<p><a href="#t${at}">Part ${at}</a></p>`)}</nav>`).replace(
      '</article>',
      `${times(n, (at) => `<h2 id="t${at}">Part ${at}</h2>`)}</article>`,
    ),
  comments: (n) =>
    round(
      `<div class="comments">${times(n, (at) => `<div class="comment"><b>Reader ${at}</b><p>I ${SENTENCE}</p></div>`)}</div>`,
    ),
  scripts: (n) => round(times(n, (at) => `<script>var a${at} = 1;</script>`)),
  'linked data': (n) =>
    round(
      '',
      times(
        n,
        (at) =>
          `<script type="application/ld+json">{"@type":"Article","headline":"Keepers ${at}"}</script>`,
      ),
    ),
  'linked authors': (n) =>
    round(
      '',
      `<script type="application/ld+json">[{"@type":"Article","headline":"The wheel","author":[${times(n, (at) => `{"@id":"#a${at}"},`)}{"@id":"x"}]},${times(n, (at) => `{"@type":"Person","@id":"#a${at}","name":"Orla P${at}"},`)}{"@id":"x"}]</script>`,
    ),
  meta: (n) =>
    round(
      '',
      times(n, (at) => `<meta name="author" content="Orla Penhale ${at}">`),
    ),
  'meta names': (n) =>
    round(
      '',
      times(n, (at) => `<meta name="n${at}" content="Orla Penhale ${at}">`),
    ),
  'one text': (n) => inside(`<p>${`${SENTENCE} `.repeat(n)}</p>`),
  'one word': (n) => inside(`<p>${'x'.repeat(100 * n)}</p>`),
  'one run of space': (n) => inside(`<p>a${' '.repeat(50 * n)}b${'\n\t'.repeat(25 * n)}c</p>`),
  'one line of marks': (n) => inside(`<p>${'. ) " ; '.repeat(10 * n)}</p>`),
  'long title': (n) => round('').replace('turns again</title>', `${' | turns '.repeat(n)}</title>`),
  'long heading': (n) => inside(`<h1>${'a | b – '.repeat(n)}</h1>`),
  'long description': (n) =>
    round(
      '',
      `<meta name="description" content="${'wheel '.repeat(n)}"><meta name="author" content="${'a, '.repeat(n)}"><meta name="date" content="${'1 '.repeat(n)}">`,
    ),
  'long address': (n) => inside(`<p><a href="/${'a-'.repeat(10 * n)}">x</a> ${SENTENCE}</p>`),
  'long names': (n) => inside(`<div class="${'a_b-'.repeat(10 * n)}">${SENTENCE}</div>`),
  'verse lines': (n) => inside(times(n, (at) => `<p>By Orla ${at}<br>line two<br>line three</p>`)),
  code: (n) => inside(times(n, (at) => `<pre><code>let a = ${at};\nlet b;</code></pre>`)),
  maths: (n) =>
    inside(
      times(
        n,
        (at) => `<p>so <math><mi>x</mi><mo>=</mo><mn>${at}</mn></math> holds ${SENTENCE}</p>`,
      ),
    ),
  quotes: (n) =>
    inside(
      times(n, (at) => `<blockquote><p>${SENTENCE}</p><footer>Keeper ${at}</footer></blockquote>`),
    ),
  cards: (n) =>
    round(
      `<div>${times(n, (at) => `<div class="card"><a href="/c/${at}"><img src="/i.jpg" alt=""><h3>${headline(at)}</h3></a><p>Teaser ${at} of the story</p></div>`)}</div>`,
    ),
  'cards inside': (n) =>
    inside(
      `<div>${times(n, (at) => `<div class="card"><a href="/c/${at}"><img src="/i.jpg" alt=""><h3>${headline(at)}</h3></a><p>Teaser ${at} of the story</p></div>`)}</div>`,
    ),
  'empty elements': (n) => inside(times(n, () => '<div><span></span></div>')),
  'empty below': (n) => inside(`<div>${times(n, () => '<i></i>')}</div>`),
  permalinks: (n) =>
    inside(
      times(n, (at) => `<h2 id="h${at}">Part ${at}<a aria-hidden="true" href="#h${at}"></a></h2>`),
    ),
  players: (n) =>
    inside(times(n, (at) => `<iframe allowfullscreen src="https://v.example/${at}"></iframe>`)),
  'lines over 300 deep': (n) =>
    inside(
      `${'<div>'.repeat(300)}${times(n, (at) => `<p>Line ${at} ${SENTENCE}</p>`)}${'</div>'.repeat(300)}`,
    ),
  'nested lists': (n) =>
    inside(times(n / 100, () => `${'<ul><li>x '.repeat(100)}${'</li></ul>'.repeat(100)}`)),
  'words and blocks': (n) =>
    inside(times(n / 100, () => `${'<div>some words '.repeat(100)}${'</div>'.repeat(100)}`)),
};
