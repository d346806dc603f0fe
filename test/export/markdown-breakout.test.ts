import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html.ts';
import { toMarkdown } from '../../src/export/markdown/markdown.ts';
import { anArticle } from './an-article.ts';

/** Two readers that let HTML through, as many viewers do; both make addresses in the text links. */
const markdownIt = new MarkdownIt({ html: true, linkify: true });
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
const marked = new Marked({ gfm: true });
const READERS: Record<string, (markdown: string) => string> = {
  marked: (markdown) => marked.parse(markdown, { async: false }),
  'markdown-it': (markdown) => markdownIt.render(markdown),
};

const ATTACK = '<img src=x onerror=alert(1)>';
const PIECES = [
  ...[ATTACK, '<script>alert(1)</script>', '<b>', '</p>', '<!--', '-->', '<?x', '<a', '<', '>'],
  ...['http://a.example/x', `http://a.example/x${ATTACK}`, 'www.a.example', 'a_b@c.example', '://'],
  ...['`', '``', '```', '~', '~~~', '*', '**', '_', '!', '[', ']', '](', '(', ')', '\\', '|', ':-'],
  ...['[x](javascript:alert(1))', '[x]: javascript:alert(1)', '![x](y)', '<javascript:alert(1)>'],
  ...[
    '&lt;',
    '&#60;',
    '&colon;',
    '&',
    '#',
    '=',
    '-',
    '--',
    '---',
    '- ',
    '1. ',
    '1',
    '.',
    '+ ',
    '> ',
  ],
  ...[
    'word',
    'two words',
    ' ',
    '  ',
    '\n',
    '\t',
    '\r',
    '\u00a0',
    '\u2028',
    '    ',
    '[^1]',
    '[ ]',
    '$',
  ],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 5 })
  .map((pieces) => pieces.join(''));
const ADDRESSES = [
  ...[
    'https://e.org/a',
    'https://e.org/`x`',
    'https://e.org/a_b*c*',
    'https://e.org/a) b',
    '#part',
  ],
  ...[
    `https://e.org/${ATTACK}`,
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'mailto:a@b.example',
  ],
  ...['javascript&colon;alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x'],
  ...['https://e.org/\\', 'https://e.org/&quot;x', '//e.org/"x', '', 'https://e.org/[a]|b'],
];
const address = fc.constantFrom(...ADDRESSES);

const escaped = (raw: string): string =>
  raw.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const words = text.map(escaped);
const INLINE = 'em strong b i del sup sub q code span abbr mark kbd small'.split(' ');
const BLOCKS = 'p h2 h4 blockquote div pre dt dd figcaption'.split(' ');

const wrapped = (tags: string[], inner: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...tags), inner).map(([tag, held]) => `<${tag}>${held}</${tag}>`);
const link = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(address, text, inner)
    .map(([to, title, held]) => `<a href="${escaped(to)}" title="${escaped(title)}">${held}</a>`);
const image = fc
  .tuple(address, text, text)
  .map((given) => given.map(escaped))
  .map(([src, alt, title]) => `<img src="${src}" alt="${alt}" title="${title}">`);
const formula = text.map(escaped).map((tex) => `<math alttext="${tex}"><mi>${tex}</mi></math>`);
const pictured = text.map(escaped).map((tex) => `<img src="/f.png" alt="\\frac ${tex}">`);
const several = (one: fc.Arbitrary<string>) =>
  fc.array(one, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''));
const list = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('ul', 'ol', 'ol start="1000000000"'), inner, inner)
    .map(([tag, a, b]) => `<${tag}><li>${a}</li><li>${b}</li></${tag.split(' ')[0]}>`);
const table = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(inner, inner, inner, inner)
    .map(
      ([a, b, c, d]) =>
        `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${c}</td><td>${d}</td></tr></table>`,
    );

const { body } = fc.letrec<{ inline: string; block: string; body: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    words,
    wrapped(INLINE, several(tie('inline'))),
    link(several(tie('inline'))),
    image,
    formula,
    pictured,
    fc.constant('<br>'),
  ),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    several(tie('inline')).map((held) => `<p>${held}</p>`),
    wrapped(BLOCKS, several(tie('inline'))),
    wrapped(['blockquote', 'div', 'strong', 'em'], several(tie('block'))),
    link(several(tie('block'))),
    list(several(tie('inline'))),
    list(several(tie('block'))),
    table(several(tie('inline'))),
    table(several(tie('block'))),
  ),
  body: several(tie('block')),
}));

const article = fc
  .record({
    title: text,
    dek: text,
    byline: text,
    siteName: text,
    source: text,
    content: body,
    href: address,
    further: text,
    caption: text,
    src: address,
  })
  .map(({ href, further, caption, src, ...fields }) =>
    anArticle({
      ...fields,
      url: 'https://e.org/page',
      leadImage: { src, alt: caption, caption },
      furtherReading: [{ text: further, href, shared: [] }],
    }),
  );

/** All that Markdown has signs for, and the two tags it is written with; nothing else may come of it. */
const VOCABULARY =
  'h1 h2 h3 h4 h5 h6 p em strong del s code pre a img ul ol li blockquote table thead tbody tr th td hr br sup sub';
const ATTRIBUTES: Record<string, RegExp> = {
  a: /^(?:href|title)$/,
  img: /^(?:src|alt|title)$/,
  ol: /^start$/,
  th: /^(?:align|style)$/,
  td: /^(?:align|style)$/,
};

function expectNoBreakOut(rendered: Element): void {
  const allowed = new Set(VOCABULARY.split(' '));
  for (const element of rendered.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    expect(allowed, `<${tag}>`).toContain(tag);
    for (const name of element.getAttributeNames())
      expect(name, `${name} of <${tag}>`).toMatch(ATTRIBUTES[tag] ?? /^$/);
    const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '#';
    expect(new URL(target, 'https://e.org/').protocol).toMatch(/^(?:https?|mailto):$/);
  }
}

const letters = (said: string | null | undefined): string =>
  (said ?? '').replace(/[^\p{L}\p{N}]/gu, '');

const line = several(
  fc.oneof(words, wrapped(['em', 'strong', 'code', 'del', 'span'], words), link(words)),
);
/** Bodies as articles have them: what nests wildly is no Markdown, and only has to be harmless. */
const plainBody = several(
  fc.oneof(
    wrapped(['p', 'h2', 'pre'], line),
    wrapped(['blockquote'], wrapped(['p'], line)),
    list(line),
    table(line),
  ),
);

/** The same articles each time; others by `FC_SEED`. */
const RUNS = { numRuns: 300, seed: Number(process.env['FC_SEED'] ?? 7) };

describe.each(Object.entries(READERS))('in %s', { timeout: 60_000 }, (_name, render) => {
  it('nothing of an article breaks out of its Markdown', () => {
    fc.assert(
      fc.property(article, (one) => {
        expectNoBreakOut(parseHtml(render(toMarkdown(one, { parse: parseHtml }))).body);
      }),
      RUNS,
    );
  });

  it('the words of a body are the same', () => {
    fc.assert(
      fc.property(plainBody, (content) => {
        const one = anArticle({ title: '', url: 'about:blank', content });
        const said = parseHtml(render(toMarkdown(one, { parse: parseHtml }))).body.textContent;
        expect(letters(said)).toBe(letters(parseHtml(content).body.textContent));
      }),
      RUNS,
    );
  });

  it.each([
    `<p>http://a.example/x&lt;img src=x onerror=alert(1)&gt;</p>`,
    `<p>http://a.example/x<code>&lt;img src=x onerror=alert(1)&gt;</code></p>`,
    `<p><a href="javascript&amp;colon;alert(1)">x</a></p>`,
    `<p><a href="https://e.org/\`">x</a> <code>&lt;img src=x onerror=alert(1)&gt;</code></p>`,
    `<a href="https://e.org/"><pre>a\n\n&lt;img src=x onerror=alert(1)&gt;\n\nb</pre></a>`,
    `<b><pre>a\n\n&lt;img src=x onerror=alert(1)&gt;\n\nb</pre></b>`,
    `<ul><li><pre>a&#13;\`\`\`&#13;&lt;img src=x onerror=alert(1)&gt;</pre></li></ul>`,
    `<p><code>a</code><code>\`\`\`&lt;img src=x onerror=alert(1)&gt;</code></p>`,
  ])('no more does %s', (content) => {
    const html = render(toMarkdown(anArticle({ content }), { parse: parseHtml }));
    expect(html).not.toMatch(/<img|href="javascript:/);
  });
});
