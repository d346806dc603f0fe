/** What a piece of a body must become: name, HTML, Markdown. */
export const MARKDOWN_CASES: [name: string, html: string, markdown: string][] = [
  [
    'paragraphs',
    '<p>One\n  line.</p>\n<p>Two <b>bold</b> and <i>fine</i>.</p>',
    'One line.\n\nTwo **bold** and *fine*.',
  ],
  ['line breaks', '<p>one<br>two</p>', 'one  \ntwo'],
  ['a line break inside emphasis', '<p><b>Heading<br></b>text</p>', '**Heading**  \ntext'],
  ['emphasis in itself', '<p><b><strong>once</strong></b></p>', '**once**'],
  ['emphasis round blocks', '<strong><p>one</p><p>two</p></strong>', '**one**\n\n**two**'],
  [
    'struck, raised, lowered, quoted',
    '<p><del>no</del> 10<sup>9</sup> H<sub>2</sub>O <q>so</q></p>',
    '~~no~~ 10<sup>9</sup> H<sub>2</sub>O “so”',
  ],
  [
    'headings',
    '<h2>Two <em>x</em></h2><p>t</p><h4>Four<br>lines</h4>',
    '## Two *x*\n\nt\n\n#### Four lines',
  ],
  [
    'headings below the title',
    '<h1>One</h1><h2>Two</h2><h6>Six</h6>',
    '## One\n\n### Two\n\n###### Six',
  ],
  ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
  [
    'a quotation of two paragraphs',
    '<blockquote><p>one</p><p>two</p></blockquote>',
    '> one\n>\n> two',
  ],
  [
    'a text set beside its headings',
    '<table><tr><td><h2>One</h2></td><td><p>a</p><p>b</p></td></tr><tr><td><h2>Two</h2></td><td><p>c</p></td></tr></table>',
    '## One\n\na\n\nb\n\n## Two\n\nc',
  ],
  ['terms', '<dl><dt>HTML</dt><dd>A language.</dd></dl>', '**HTML**\n\nA language.'],
  [
    'signs that mean nothing here',
    '<p>2 * 3 _a_ [b] `c` &lt;div&gt; &amp;amp; AT&amp;T ~~d~~</p>',
    '2 \\* 3 \\_a\\_ \\[b\\] \\`c\\` &lt;div> \\&amp; AT&T \\~\\~d\\~\\~',
  ],
  [
    'signs at the start of a line',
    '<p># a</p><p>- b</p><p>1. c</p><p>2) d</p><p>> e</p><p>+ f</p><p>-5 degrees</p><p>#tag</p><p>see #mud, C# and a#b</p>',
    '\\# a\n\n\\- b\n\n1\\. c\n\n2\\) d\n\n\\> e\n\n\\+ f\n\n-5 degrees\n\n\\#tag\n\nsee \\#mud, C# and a#b',
  ],

  [
    'a link',
    '<p>See <a href="https://e.org/a" title=\'A "b"\'>this</a>.</p>',
    'See [this](https://e.org/a "A \\"b\\"").',
  ],
  [
    'a link with brackets and spaces',
    '<p><a href="https://e.org/A_(b) c">x</a></p>',
    '[x](https://e.org/A_\\(b\\)%20c)',
  ],
  [
    'a link round a heading and a paragraph',
    '<a href="https://e.org/"><h3>Head</h3><p>Text</p></a>',
    '### [Head](https://e.org/)\n\n[Text](https://e.org/)',
  ],
  ['a link without words', '<p>a <a href="https://e.org/"></a>b</p>', 'a b'],
  ['a link that runs a script', '<p><a href=" javascript:alert(1)">word</a></p>', 'word'],
  [
    'a link round a picture',
    '<a href="https://e.org/"><img src="https://e.org/i.png" alt="An [i]"></a>',
    '[![An \\[i\\]](https://e.org/i.png)](https://e.org/)',
  ],
  [
    'a picture with brackets in its address',
    '<p><img src="https://e.org/i_(1).png" alt="a\nb"></p>',
    '![a b](https://e.org/i_\\(1\\).png)',
  ],
  [
    'a picture that carries its data',
    '<p>a <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> b</p>',
    'a b',
  ],
  [
    'a figure',
    '<figure><img src="https://e.org/i.png" alt=""><figcaption>Words.</figcaption></figure>',
    '![](https://e.org/i.png)\n\nWords.',
  ],
  [
    'a player',
    '<iframe src="https://video.example/embed/1" title="A film"></iframe>',
    '[A film](https://video.example/embed/1)',
  ],

  ['lists', '<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>', '- a\n- b\n\n1. c\n2. d'],
  ['a list that starts later', '<ol start="9"><li>a</li><li>b</li></ol>', '9. a\n10. b'],
  [
    'nested lists',
    '<ul><li>a<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol></li><li>e</li></ul>',
    '- a\n  1. b\n     - c\n  2. d\n- e',
  ],
  [
    'a list put straight into a list',
    '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>',
    '- a\n  - b\n- c',
  ],
  [
    'paragraphs and code in an item',
    '<ul><li><p>a</p><p>b</p><pre><code>c\n\nd</code></pre></li><li>e</li></ul>',
    '- a\n\n  b\n\n  ```\n  c\n\n  d\n  ```\n- e',
  ],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked> done</li><li><input type="checkbox">open</li></ul>',
    '- [x] done\n- [ ] open',
  ],

  ['code in a line', '<p>Use <code>a `b` *c*</code>.</p>', 'Use ``a `b` *c*``.'],
  [
    'code with its language',
    '<pre><code class="hljs language-ts">let a = `b`;\n  if (a &lt; 1) {}\n</code></pre>',
    '```ts\nlet a = `b`;\n  if (a < 1) {}\n```',
  ],
  [
    'code with its language on the block',
    '<pre data-lang="c++">a *b*\n\n\nc</pre>',
    '```c++\na *b*\n\n\nc\n```',
  ],
  [
    'code with its language round the block',
    '<div class="highlight highlight-source-js"><pre>a</pre></div>',
    '```js\na\n```',
  ],
  [
    'code of lines that are elements',
    '<pre><code><div>a</div><div>  b</div></code></pre><pre>c<br>d</pre>',
    '```\na\n  b\n```\n\n```\nc\nd\n```',
  ],
  ['code that holds a fence', '<pre>```js\na\n```</pre>', '````\n```js\na\n```\n````'],

  [
    'a table',
    '<table><thead><tr><th>A</th><th align="right">B</th></tr></thead><tbody><tr><td>1</td><td style="text-align: right">2</td></tr></tbody></table>',
    '| A | B |\n| --- | ---: |\n| 1 | 2 |',
  ],
  [
    'a table without headings',
    '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    '|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
  ],
  [
    'a table with spans',
    '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td></tr></table>',
    '| A | B | C |\n| --- | --- | --- |\n| 1 | 2 |  |\n|  | 3 | 4 |\n| 5 |  |  |',
  ],
  [
    'a table with pipes, breaks, lists and code',
    '<table><caption>Cap</caption><tr><th>A|B</th><th><code>a || b</code></th></tr><tr><td><p>x</p><p>y<br>z</p></td><td><ul><li>l</li><li>m</li></ul><pre>p\nq</pre></td></tr></table>',
    'Cap\n\n| A\\|B | `a \\|\\| b` |\n| --- | --- |\n| x<br>y<br>z | - l<br>- m<br>`p`<br>`q` |',
  ],
  [
    'a table that only places things',
    '<table><tr><td><h2>Head</h2><p>one</p></td></tr><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
    '## Head\n\none\n\n|  |  |\n| --- | --- |\n| a | b |',
  ],
  [
    'a listing set in a table',
    '<table class="highlight"><tr><td><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>',
    '```\n1\n2\n```\n\n```\na\nb\n```',
  ],

  [
    'footnotes',
    '<p>One<sup id="r1"><a href="#n1">[1]</a></sup>, two<sup><a href="https://e.org/page#n2">2</a></sup>, one again<a href="#n1">[1]</a>.</p><ol><li id="n1"><p>First <a href="https://x.org/">x</a>. <a href="#r1">↩</a></p></li><li id="n2"><a href="https://e.org/page#r2">^</a> Second.</li></ol>',
    'One[^1], two[^2], one again[^1].\n\n[^1]: First [x](https://x.org/).\n\n[^2]: Second.',
  ],
  [
    'a footnote of two paragraphs',
    '<p>One<sup><a href="#n">*</a></sup></p><div id="n"><p>First.</p><p>Second.</p></div>',
    'One[^1]\n\n[^1]: First.\n\n    Second.',
  ],
  [
    'a footnote that is not there',
    '<p>One<sup><a href="https://e.org/page#n1">1</a></sup></p>',
    'One<sup>[1](https://e.org/page#n1)</sup>',
  ],
  [
    'a footnote that begins with its number, raised',
    '<p>a<sup><a href="#n">1</a></sup></p><div id="n"><p><sup>1</sup></p><p>Note.</p></div>',
    'a[^1]\n\n[^1]: Note.',
  ],
  [
    'footnotes that begin with their numbers, written',
    '<p>a<a href="#n">[1]</a> b<a href="#m">[2]</a></p><p><a name="n"></a>[1] Note.</p><p><a name="m"></a>[2] 2. Note.</p>',
    'a[^1] b[^2]\n\n[^1]: Note.\n\n[^2]: 2\\. Note.',
  ],
  [
    'a number in parentheses that leads to a formula is no footnote',
    '<p>By (<a href="#e">1</a>) it holds.</p><div id="e">F = ma (1)</div>',
    'By ([1](#e)) it holds.\n\nF = ma (1)',
  ],
  [
    'a number in parentheses that leads to an item is one',
    '<p>So (<a href="#i">1</a>).</p><ol><li id="i">Note.</li></ol>',
    'So ([^1]).\n\n[^1]: Note.',
  ],
  [
    'items that say their own numbers',
    '<ol start="3"><li>a</li><li value="9">b</li><li>c</li></ol>',
    '3. a\n9. b\n10. c',
  ],
  [
    'a contents list is no footnote',
    '<ul><li><a href="#part">Part one</a></li></ul><h2 id="part">Part one</h2>',
    '- [Part one](#part)\n\n## Part one',
  ],
];
