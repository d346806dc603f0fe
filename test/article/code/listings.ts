/** A listing as some highlighter writes it: its name, its markup, the language, the code. */
export type Listing = [make: string, html: string, language: string, code: string];

const TWO = 'def echo():\n    return 1';
const THREE = 'if a:\n\n    b()';

/** Listings of many makes, each beside what must come of it. */
export const LISTINGS: Listing[] = [
  [
    'a piece of code a line, all in one (WeChat)',
    `<section class="code-snippet__fix"><ul class="code-snippet__line-index"><li></li><li></li></ul><pre class="code-snippet__js" data-lang="python"><code><span>def echo():</span></code><code><span>    return 1</span></code></pre></section>`,
    'python',
    TWO,
  ],
  [
    'an editor in its listing, under a head with a button (CodeMirror)',
    `<pre><div><div class="flex"><div>Python</div><div><button aria-label="Copy"></button></div></div><div class="cm-editor"><div class="cm-content"><span>def</span><span> echo():</span><br><span>    return </span><span>1</span></div></div></div></pre>`,
    'python',
    TWO,
  ],
  [
    'a box of its own element, whose labels say where they belong',
    `<x-code-block><span slot="action-label-copy">Copy to Clipboard</span><span slot="action-label-wrap">Toggle word wrap</span><pre data-lang="python">def echo():
    return 1</pre></x-code-block>`,
    'python',
    TWO,
  ],
  [
    'Pygments: blanks in spans of their own, the language on the wrapper (Sphinx)',
    `<div class="highlight-python3 notranslate"><div class="highlight"><pre><span></span><span class="k">def</span><span class="w"> </span><span class="nf">echo</span><span class="p">():</span>
<span class="w">    </span><span class="k">return</span><span class="w"> </span><span class="mi">1</span>
</pre></div></div>`,
    'python3',
    TWO,
  ],
  [
    'Rouge with a table of line numbers inside the code',
    `<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1
2
</pre></td><td class="rouge-code"><pre><span class="k">def</span> <span class="nf">echo</span><span class="p">():</span>
    <span class="k">return</span> <span class="mi">1</span>
</pre></td></tr></tbody></table></code></pre></div></div>`,
    'python',
    TWO,
  ],
  [
    'Pygments with a table of line numbers',
    `<div class="highlight"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span>
<span class="normal">2</span></pre></div></td><td class="code"><div><pre><code class="language-python">def echo():
    return 1
</code></pre></div></td></tr></table></div>`,
    'python',
    TWO,
  ],
  [
    'Pygments with line numbers in the lines',
    `<div class="codehilite"><pre lang="python"><span class="linenos">1</span>def echo():
<span class="linenos">2</span>    return 1
</pre></div>`,
    'python',
    TWO,
  ],
  [
    'Chroma (Hugo) with a table',
    `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1
</span><span class="lnt">2
</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-python" data-lang="python"><span class="line"><span class="cl">def echo():
</span></span><span class="line"><span class="cl">    return 1
</span></span></code></pre></td></tr></table></div></div>`,
    'python',
    TWO,
  ],
  [
    'Chroma with numbers that cannot be selected',
    `<div class="highlight"><pre tabindex="0"><code class="language-python"><span style="display:flex"><span style="white-space:pre;user-select:none;margin-right:.4em">1</span><span>def echo():
</span></span><span style="display:flex"><span style="white-space:pre;user-select:none;margin-right:.4em">2</span><span>    return 1
</span></span></code></pre></div>`,
    'python',
    TWO,
  ],
  [
    'Hexo: a figure with a table and breaks',
    `<figure class="highlight python"><table><tbody><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line"><span class="keyword">def</span> echo():</span><br><span class="line">    return 1</span><br></pre></td></tr></tbody></table></figure>`,
    'python',
    TWO,
  ],
  [
    'SyntaxHighlighter, an empty line among its lines',
    `<div class="syntaxhighlighter python"><div class="toolbar"><a href="#" class="toolbar_item command_help help">?</a></div><table><tbody><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div><div class="line number3">3</div></td><td class="code"><div class="container"><div class="line number1"><code class="python keyword">if</code> <code class="python plain">a:</code></div><div class="line number2"></div><div class="line number3"><code class="python spaces">&nbsp;&nbsp;&nbsp;&nbsp;</code><code class="python plain">b()</code></div></div></td></tr></tbody></table></div>`,
    'python',
    THREE,
  ],
  [
    'Crayon',
    `<div class="crayon-syntax"><div class="crayon-main"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums"><div class="crayon-nums-content"><div class="crayon-num">1</div><div class="crayon-num">2</div></div></td><td class="crayon-code"><div class="crayon-pre"><div class="crayon-line"><span class="crayon-r">def</span><span class="crayon-h"> </span><span class="crayon-e">echo</span>():</div><div class="crayon-line"><span class="crayon-h">    </span>return 1</div></div></td></tr></table></div></div>`,
    '',
    TWO,
  ],
  [
    'a gist',
    `<div class="gist"><div class="gist-file"><div class="gist-data"><div class="blob-wrapper data type-python"><table data-tagsearch-lang="Python" class="highlight tab-size js-file-line-container"><tr><td id="L1" class="blob-num js-line-number" data-line-number="1"></td><td id="LC1" class="blob-code blob-code-inner js-file-line"><span class="pl-k">def</span> <span class="pl-en">echo</span>():</td></tr>
<tr><td id="L2" class="blob-num js-line-number" data-line-number="2"></td><td id="LC2" class="blob-code blob-code-inner js-file-line">    <span class="pl-k">return</span> <span class="pl-c1">1</span></td></tr></table></div></div></div></div>`,
    'python',
    TWO,
  ],
  [
    'highlightjs-line-numbers',
    `<pre><code class="hljs python"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="1">def echo():</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="2"><div class="hljs-ln-n" data-line-number="2"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="2">    return 1</td></tr></tbody></table></code></pre>`,
    'python',
    TWO,
  ],
  [
    'Expressive Code, an empty line among its lines',
    `<div class="expressive-code"><figure class="frame"><pre data-language="python"><code><div class="ec-line"><div class="code">if a:</div></div><div class="ec-line"><div class="code">
</div></div><div class="ec-line"><div class="code"><span class="indent">    </span><span>b()</span></div></div></code></pre><div class="copy"><div aria-live="polite"></div><button title="Copy to clipboard"></button></div></figure></div>`,
    'python',
    THREE,
  ],
  [
    'Shiki',
    `<pre class="shiki github-dark" tabindex="0" data-language="python"><code><span class="line">if a:</span>
<span class="line"></span>
<span class="line"><span style="color:#fff">    b()</span></span></code></pre>`,
    'python',
    THREE,
  ],
  [
    'Shiki whose lines are set below one another by style alone',
    `<pre class="shiki" lang="python"><code><span class="line">if a:</span><span class="line"></span><span class="line">    b()</span></code></pre>`,
    'python',
    THREE,
  ],
  [
    'Prism (Docusaurus): a break in each line, a title above',
    `<div class="language-python codeBlockContainer_x"><div class="codeBlockContent_x"><pre class="prism-code language-python"><code class="codeBlockLines_x"><span class="token-line"><span class="token keyword">def</span><span class="token plain"> echo():</span><br></span><span class="token-line"><span class="token plain">    return 1</span><br></span></code></pre><div class="buttonGroup_x"><button type="button" aria-label="Copy code">Copy</button></div></div></div>`,
    'python',
    TWO,
  ],
  [
    'Prism with rows of numbers and a toolbar',
    `<div class="code-toolbar"><pre class="language-python line-numbers"><code class="language-python">def echo():
    return 1<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre><div class="toolbar"><div class="toolbar-item"><span>Python</span></div><div class="toolbar-item"><a class="copy-btn">Copied!</a></div></div></div>`,
    'python',
    TWO,
  ],
  [
    'react-syntax-highlighter: a column of numbers that floats',
    `<pre style="display:block"><code style="float:left;user-select:none" class="linenumbers"><span>1
</span><span>2
</span></code><code class="language-python"><span>def</span><span> echo():
</span>    return 1</code></pre>`,
    'python',
    TWO,
  ],
  [
    'GitHub, the language on the wrapper',
    `<div class="highlight highlight-source-python notranslate"><pre>def echo():
    return 1</pre><div class="zeroclipboard-container"><clipboard-copy aria-label="Copy" value="x">Copy</clipboard-copy></div></div>`,
    'python',
    TWO,
  ],
  [
    'GitLab: a gutter beside the code',
    `<div class="file-content code js-syntax-highlight"><div class="line-numbers"><a class="file-line-num" href="#L1">1</a><a class="file-line-num" href="#L2">2</a></div><div class="blob-content"><pre class="code highlight"><code><span id="LC1" class="line" lang="python">def echo():</span>
<span id="LC2" class="line" lang="python">    return 1</span></code></pre></div></div>`,
    'python',
    TWO,
  ],
  [
    'a wiki',
    `<div class="mw-highlight mw-highlight-lang-python mw-content-ltr" dir="ltr"><pre><span></span><span class="k">def</span> <span class="nf">echo</span><span class="p">():</span>
    <span class="k">return</span> <span class="mi">1</span>
</pre></div>`,
    'python',
    TWO,
  ],
  [
    'Pandoc',
    `<div class="sourceCode" id="cb1"><pre class="sourceCode python"><code class="sourceCode python"><span id="cb1-1"><a href="#cb1-1" aria-hidden="true" tabindex="-1"></a><span class="kw">def</span> echo():</span>
<span id="cb1-2"><a href="#cb1-2" aria-hidden="true" tabindex="-1"></a>    <span class="cf">return</span> <span class="dv">1</span></span></code></pre></div>`,
    'python',
    TWO,
  ],
  [
    'Microsoft: a head beside it',
    `<div><div class="code-header"><span class="language">Python</span><button class="action">Copy</button></div><pre tabindex="0"><code class="lang-python"><span>def echo():
    return 1
</span></code></pre></div>`,
    'python',
    TWO,
  ],
  [
    'a head inside the listing, in another language',
    `<pre><div class="rounded"><div class="flex">python</div><div class="sticky"><span class="absolute"><button>Code kopieren</button></span></div><div class="overflow"><code>def echo():
    return 1
</code></div></div></pre>`,
    'python',
    TWO,
  ],
  [
    'Japanese words on the control, which is no button',
    `<div class="code-frame" data-lang="python"><div class="code-lang"><span class="bold">echo.py</span></div><div class="highlight"><pre>def echo():
    return 1</pre></div><span class="tip">コピー</span></div>`,
    'python',
    TWO,
  ],
  [
    'Org mode',
    `<div class="org-src-container"><pre class="src src-python">def echo():
    return 1</pre></div>`,
    'python',
    TWO,
  ],
  [
    'Enlighter',
    `<pre class="EnlighterJSRAW" data-enlighter-language="python">def echo():
    return 1</pre>`,
    'python',
    TWO,
  ],
  [
    'Doxygen: lines without a pre',
    `<div class="fragment"><div class="line"><a id="l1"></a><span class="lineno">    1</span>def echo():</div>
<div class="line"><span class="lineno">    2</span>    return 1</div>
</div>`,
    '',
    TWO,
  ],
  [
    'CodeMirror: lines without a pre',
    `<div class="cm-editor"><div class="cm-scroller"><div class="cm-content" data-language="python"><div class="cm-line">if a:</div><div class="cm-line"><br></div><div class="cm-line">    b()</div></div></div></div>`,
    'python',
    THREE,
  ],
  [
    'code with breaks that is all of its paragraph',
    `<p><code>def echo():<br>&nbsp;&nbsp;&nbsp;&nbsp;return 1</code></p>`,
    '',
    TWO,
  ],
  [
    'prettify: an item a line',
    `<pre class="prettyprint linenums lang-python"><ol class="linenums"><li class="L0"><span class="kwd">def</span><span class="pln"> echo():</span></li><li class="L1"><span class="pln">    return 1</span></li></ol></pre>`,
    'python',
    TWO,
  ],
  [
    'Windows line ends',
    `<pre><code class="language-python">def echo():&#13;\n    return 1</code></pre>`,
    'python',
    TWO,
  ],
  [
    'Jekyll: numbers of a listing that begins in the middle',
    `<figure class="highlight"><pre><code class="language-python" data-lang="python"><span class="lineno">41 </span>def echo():
<span class="lineno">42 </span>    return 1</code></pre></figure>`,
    'python',
    TWO,
  ],
];

/** Pages that look like one of those and are not: name, markup, what must stay in it, as selectors. */
export const TWINS: [name: string, html: string, holds: string[], text: string][] = [
  [
    'a table whose rows are numbered',
    '<table><tr><td>1</td><td>Run <code>make</code>.</td></tr><tr><td>2</td><td>Wait.</td></tr></table>',
    ['tr:nth-child(2) td:nth-child(2)'],
    '1Run make.2Wait.',
  ],
  [
    'verses of a scripture with their numbers',
    '<table class="verses"><tr><td><a href="#1">1</a></td><td>In the beginning.</td></tr></table>',
    ['td a'],
    '1In the beginning.',
  ],
  ['numbers that a program printed', '<pre>1\n2\n3</pre>', ['pre'], '1\n2\n3'],
  [
    'numbers in code that follow one another',
    '<pre><code><span class="mi">1</span>\n<span class="mi">2</span></code></pre>',
    ['pre code'],
    '1\n2',
  ],
  [
    'links in code, and what an author marked',
    '<pre><code>see <a href="/x">x</a> and <mark>y</mark> or <b>z</b></code></pre>',
    ['pre a[href]', 'pre mark', 'pre b'],
    'see x and y or z',
  ],
  [
    'a sentence about copies before a listing',
    '<div><p>Copy the file first.</p><pre>cp a b</pre></div>',
    ['p'],
    'Copy the file first.cp a b',
  ],
  [
    'a name of a file above a listing',
    '<div class="code-block"><div class="title">src/echo.py</div><pre>x</pre></div>',
    ['.title'],
    'src/echo.pyx',
  ],
  [
    'code in a line of text',
    '<p>Call <code>a\n  b</code> now.</p>',
    ['p > code'],
    'Call a\n  b now.',
  ],
  [
    'lines of a news page',
    '<div class="news"><div class="line">One</div><div class="line">Two</div></div>',
    ['.line'],
    'OneTwo',
  ],
];
