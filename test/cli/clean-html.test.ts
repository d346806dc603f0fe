import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../src/cli/clean-html.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

/** The classes of attack that sanitisers are tried with, each to run `alert(1)` or to hide what does. */
const ATTACKS = [
  '<math><mi>x</mi><script>alert(1)</script><style>* { display: none }</style></math>',
  '<math><mtext><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mtext></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mglyph></table></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<math><maction actiontype="statusline#https://e.org" xlink:href="javascript:alert(1)">x</maction></math>',
  '<svg><script>alert(1)</script><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg onload=alert(1)><g onclick=alert(1)><text style="fill:url(javascript:alert(1))">x</text></g></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject><title><img src=x onerror=alert(1)></title></svg>',
  '<svg><use href="data:image/svg+xml,x#x"/><image href="https://spy.example/"/><a href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values="javascript:alert(1)"/><set attributeName=onload to=alert(1)/></svg>',
  '<svg><text><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math></text></svg>',
  '<path d="M0 0"/><text>no drawing</text><g onclick=alert(1)>x</g>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<p title="</p><img src=x onerror=alert(1)>">x</p>',
  '<img src=x onerror=alert(1)><img src="javascript:alert(1)"><img srcset="x" style="x:y">',
  '<a href=" java\nscript:alert(1)">x</a><a href="data:text/html,x">x</a><a href="vbscript:x">x</a>',
  '<iframe src="javascript:alert(1)"></iframe><object data="x"></object><embed src="x">',
  '<template><img src=x onerror=alert(1)></template><textarea><img src=x onerror=alert(1)></textarea>',
  '<p style="position:fixed" class="x" onclick="alert(1)" data-x="y">x</p>',
  '<base href="https://evil.example"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">',
  '<button formaction="javascript:alert(1)">x</button><input autofocus onfocus=alert(1)><xmp><img src=x onerror=alert(1)></xmp>',
];

const BAD_TAG =
  /^(?:script|style|foreignobject|image|use|animate|set|iframe|object|embed|form|input|button|textarea|base|meta|link|template|noscript|annotation-xml|mglyph|xmp)$/i;

describe.each(ATTACKS)('%s', (attack) => {
  test('is harmless, also when it is parsed once more', () => {
    const clean = cleanHtml(`<p>Before.</p>${attack}<p>After.</p>`);
    for (const element of parseHtml(`<body>${clean}`).body.querySelectorAll('*')) {
      expect(element.tagName).not.toMatch(BAD_TAG);
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^on|^style$|^srcset$|^form|^data-|xlink/i);
        expect(element.getAttribute(name)).not.toMatch(/^\s*(?:java|vb)script:|^data:text/i);
      }
    }
    expect(cleanHtml(clean)).toBe(clean);
  });
});

test('a formula stays as it is', () => {
  const formula =
    '<math display="block"><mfrac linethickness="2px"><mi mathvariant="bold">x</mi><msup><mn>2</mn><mi>n</mi></msup></mfrac></math>';
  expect(cleanHtml(formula)).toBe(formula);
});

test('a drawing stays as it is', () => {
  const chart =
    '<svg viewBox="0 0 300 120" width="600" height="240" role="img" fill="currentColor"><g transform="translate(1 2)"><rect x="1" y="9" width="30" height="1" fill="#a00"></rect><path d="M0 0L9 9" stroke-width="2"></path><text x="1" y="9" text-anchor="middle">2016</text></g></svg>';
  expect(cleanHtml(chart)).toBe(chart);
});

test('what an article is made of stays', () => {
  const content =
    '<h2 id="a">A</h2><p lang="fr">So <a href="#a" title="t">it</a> <time datetime="2024-01-01">is</time>.</p>' +
    '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table><ol start="3"><li>b</li></ol>' +
    '<figure><img src="https://e.org/i.png" alt="Alt"><figcaption>Cap</figcaption></figure>' +
    '<pre><code class="language-ts">let a = 1 &lt; 2;</code></pre>';
  expect(cleanHtml(content)).toBe(content);
});
