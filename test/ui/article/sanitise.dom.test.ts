import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sanitise, sanitiseSteps } from '../../../src/ui/article/sanitise.ts';

declare global {
  var hits: string[];
}

let root: HTMLElement;

beforeEach(() => {
  globalThis.hits = [];
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => root.remove());

/** At once; what comes step by step is as clean, and says the same. */
const show = (html: string): HTMLElement => {
  const inert = document.implementation.createHTMLDocument().createElement('div');
  const steps = sanitiseSteps(html);
  let step = steps.next();
  while (!step.done) step = steps.next();
  inert.append(step.value);
  root.replaceChildren(sanitise(html));
  expect(faults(inert)).toEqual(faults(root));
  expect(inert.textContent).toBe(root.textContent);
  return root;
};

const HIT = `hits.push('hit')`;

/** Written by the classes of attack that sanitisers are known to have met. */
const ATTACKS: Record<string, string> = {
  'a script': `<script>${HIT}</script>`,
  'a script by address': `<script src="data:text/javascript,${HIT}"></script>`,
  'a script in svg': `<svg><script>${HIT}</script></svg>`,
  'a script closed within a comment': `<!--><script>${HIT}</script>-->`,
  'a script in a noscript': `<noscript><p title="</noscript><img src=x onerror=${HIT}>"></noscript>`,
  'a script in a template': `<template><script>${HIT}</script></template>`,
  'a nested script': `<scr<script></script>ipt>${HIT}</script>`,
  'an image that fails': `<img src=x onerror="${HIT}">`,
  'an image that loads': `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="${HIT}">`,
  'an attribute without quotes': `<img src=x onerror=${HIT}//`,
  'an attribute after a slash': `<img/src=x/onerror=${HIT}>`,
  'an attribute in upper case': `<IMG SRC=x ONERROR="${HIT}">`,
  'an attribute behind a line break': `<img src=x\nonerror\n=\n"${HIT}">`,
  'an svg that loads': `<svg onload="${HIT}"></svg>`,
  'an svg animation': `<svg><animate onbegin="${HIT}" attributeName=x dur=1s></svg>`,
  'an svg that sets a link': `<svg><a><set attributeName=href to="javascript:${HIT}"/><text>x</text></a></svg>`,
  'an svg use': `<svg><use href="data:image/svg+xml,<svg id=x onload=${HIT} xmlns='http://www.w3.org/2000/svg'/>#x"/></svg>`,
  'an svg foreign object': `<svg><foreignObject><img src=x onerror="${HIT}"></foreignObject></svg>`,
  'a video that fails': `<video><source onerror="${HIT}"></video>`,
  'an audio that fails': `<audio src=x onerror="${HIT}"></audio>`,
  'an autofocus': `<input autofocus onfocus="${HIT}">`,
  'an element that takes focus': `<p tabindex=0 autofocus onfocus="${HIT}">x</p>`,
  'a details that opens': `<details open ontoggle="${HIT}">x</details>`,
  'a marquee': `<marquee onstart="${HIT}">x</marquee>`,
  'an animation that ends': `<style>@keyframes x{}</style><p style="animation:x 1ms" onanimationend="${HIT}">x</p>`,
  'a transition': `<p style="transition:color 1ms" ontransitionend="${HIT}">x</p>`,
  'a body': `<body onload="${HIT}">x`,
  'a frame by address': `<iframe src="javascript:parent.${HIT}"></iframe>`,
  'a frame by content': `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  'an object': `<object data="data:text/html,<script>parent.${HIT}</script>"></object>`,
  'an embed': `<embed src="javascript:${HIT}">`,
  'a link': `<a href="javascript:${HIT}">x</a>`,
  'a link in mixed case': `<a href="JaVaScRiPt:${HIT}">x</a>`,
  'a link with a tab': `<a href="java\tscript:${HIT}">x</a>`,
  'a link with an entity': `<a href="&#106;avascript&colon;${HIT}">x</a>`,
  'a link behind control characters': `<a href="\x01\x02javascript:${HIT}">x</a>`,
  'a link behind white space': `<a href=" \u00a0javascript:${HIT}">x</a>`,
  'a link to data': `<a href="data:text/html,<script>${HIT}</script>">x</a>`,
  'a link to data behind a picture type': `<a href="data:image/svg+xml,<svg onload=${HIT}>">x</a>`,
  'a link to a blob': `<a href="blob:https://site.example/1">x</a>`,
  'a link to a file': `<a href="file:///etc/passwd">x</a>`,
  'a link to an extension': `<a href="chrome-extension://lectern/src/surfaces/reader/reader.html">x</a>`,
  'a link to the page it stands in': `<a href="/src/surfaces/popup/popup.html">x</a>`,
  'a link without a scheme': `<a href="//site.example/x">x</a>`,
  'a link that tells where it was followed': `<a href="https://site.example/" ping="https://spy.example/">x</a>`,
  'a link in a namespace': `<svg><a xlink:href="javascript:${HIT}"><text>x</text></a></svg>`,
  'a link in MathML': `<math><mtext href="javascript:${HIT}">x</mtext></math>`,
  'an action in MathML': `<math><maction actiontype="statusline" xlink:href="javascript:${HIT}">x</maction></math>`,
  'a picture of svg': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${HIT}'/>">`,
  'a picture by script': `<img src="javascript:${HIT}">`,
  'a set of pictures': `<img src="https://site.example/a.png" srcset="javascript:${HIT} 2x, /x 1x">`,
  'a picture of ours': `<img src="/icons/lectern-128.png">`,
  'a pixel that counts': `<img src="https://spy.example/pixel.gif" width=1 height=1>`,
  'a picture with a source': `<picture><source srcset="https://spy.example/a"><img src="https://site.example/a.png"></picture>`,
  'a form': `<form action="https://spy.example/"><input name=password><button>Save quote</button></form>`,
  'a button that sends': `<button formaction="javascript:${HIT}">x</button>`,
  'a base': `<base href="https://spy.example/"><a href="x">x</a>`,
  'a redirect': `<meta http-equiv="refresh" content="0;url=javascript:${HIT}">`,
  'a style sheet': `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  'a style': `<style>*{display:none!important}</style>`,
  'a style on an element': `<p style="position:fixed;inset:0;background:url(https://spy.example/)">x</p>`,
  'a class of ours': `<p class="bar save-quote">x</p>`,
  'a part of ours': `<div slot="x" part="y" is="lectern-x">x</div>`,
  'a popover': `<div popover id=p>x</div><button popovertarget=p>x</button>`,
  'a dialog': `<dialog open>Your session has ended</dialog>`,
  'something to write in': `<p contenteditable>x</p>`,
  'an id of ours': `<p id="root">x</p><p id="article">y</p>`,
  'an id that stands for a variable': `<a id="hits"></a><a id="hits" name="push">x</a>`,
  'a name that hides a property': `<form name="body"></form><img name="getElementById" src="https://site.example/a.png">`,
  'a form that hides its own properties': `<form><input name="attributes"><input name="parentNode"></form>`,
  'a role of ours': `<div role="alert" aria-live="assertive">x</div>`,
  'a custom element': `<x-element onclick="${HIT}">x</x-element>`,
  'a shadow root': `<div><template shadowrootmode="open"><script>${HIT}</script></template></div>`,
  'a change of meaning in MathML': `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${HIT}>">`,
  'a change of meaning in svg': `<svg></p><style><a id="</style><img src=x onerror=${HIT}>">`,
  'a change of meaning in a form': `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${HIT}>`,
  'a change of meaning by an annotation': `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${HIT}></style></annotation-xml></math>`,
  'a change of meaning in a select': `<select><template><style><!--</select><img src=x onerror=${HIT}>-->`,
  'a change of meaning in text': `<textarea></textarea><xmp><p title="</xmp><img src=x onerror=${HIT}>">`,
  'a processing instruction': `<?xml-stylesheet href="javascript:${HIT}"?><p>x</p>`,
  'a drawing that asks for a colour': `<svg fill="url(https://spy.example/a)" stroke="url(https:spy.example)"><path style="fill:url(/x)" d="M0 0" onclick="${HIT}"></path></svg>`,
  'a CDATA section': `<svg><![CDATA[><img src=x onerror=${HIT}>]]></svg>`,
  'a deep nest': `${'<div>'.repeat(600)}<img src=x onerror=${HIT}>`,
  'a null character': `<img src=x o\0nerror=${HIT}><scr\0ipt>${HIT}</script>`,
};

const FORBIDDEN =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, select, textarea, use, image, feImage, foreignObject, animate, set, video, audio, source, template, dialog, noscript, marquee';

/** Everything in a tree that must not be there. */
function faults(tree: ParentNode): string[] {
  const elements = [...tree.querySelectorAll('*')];
  const names = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
  return [
    ...[...tree.querySelectorAll(FORBIDDEN)].map((element) => `<${element.localName}>`),
    ...elements
      .filter(({ localName }) => localName.includes('-'))
      .map(({ localName }) => localName),
    ...names.filter((name) => !ALLOWED.has(name)),
    ...elements.map(({ id }) => id).filter((id) => id && !id.startsWith('article-')),
    ...[...tree.querySelectorAll('[href]')].flatMap((link) => wrongLink(link)),
    ...[...tree.querySelectorAll('img')].flatMap((image) => wrongImage(image)),
  ];
}

const ALLOWED = new Set(
  'href target rel src data-picture alt decoding title id open display xmlns d'.split(' '),
);

function wrongLink(link: Element): string[] {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#article-')) return link.hasAttribute('target') ? ['a jump apart'] : [];
  const isSafe =
    /^(?:https?:\/\/|mailto:)/.test(href) &&
    link.getAttribute('target') === '_blank' &&
    link.getAttribute('rel') === 'noopener noreferrer';
  return isSafe && link.localName === 'a' ? [] : [href];
}

/** An address of the world in `src` would be asked for at once, with the reader's cookies. */
function wrongImage(image: HTMLImageElement): string[] {
  const [src, waiting] = ['src', 'data-picture'].map((name) => image.getAttribute(name) ?? '');
  const isSafe =
    (/^data:image\/(?:png|jpeg|gif|webp);/.test(src ?? '') && !waiting) ||
    (!src && /^https?:\/\//.test(waiting ?? ''));
  return isSafe ? [] : [image.outerHTML];
}

/** Until what stands there by now has loaded or failed to: as a picture has that comes after it. */
const loadsHaveEnded = () =>
  new Promise((done) => {
    const last = new Image();
    last.onerror = () => {
      last.remove();
      done(undefined);
    };
    last.src = `/none-${crypto.randomUUID()}.png`;
    document.body.append(last);
  });

describe('keeps out', () => {
  test.each(Object.entries(ATTACKS))('%s', async (_, html) => {
    show(`<p>before</p>${html}<p>after</p>`);
    for (const element of root.querySelectorAll<HTMLElement>('*')) element.focus();
    await loadsHaveEnded();
    expect(globalThis.hits).toEqual([]);
    expect(faults(root)).toEqual([]);
    expect(root.textContent).toContain('before');
  });

  test('every one of them where they stand together, nested in a table and a link', async () => {
    const all = Object.values(ATTACKS).join('\n');
    show(`<table><tr><td>${all}</td></tr></table><a href="https://site.example/">${all}</a>`);
    await loadsHaveEnded();
    expect(globalThis.hits).toEqual([]);
    expect(faults(root)).toEqual([]);
  });

  test('nothing that a second parse would read in another way', () => {
    for (const html of Object.values(ATTACKS)) {
      const once = show(html).innerHTML;
      const again = new DOMParser().parseFromString(once, 'text/html');
      expect(faults(again.body)).toEqual([]);
    }
  });

  test('what would find these attacks if they came through', () => {
    root.innerHTML = `<p style="x" class="bar">x</p><svg><use></use></svg><a href="javascript:x">y</a><img src="/x">`;
    expect(faults(root)).toHaveLength(5);
  });
});

describe('keeps', () => {
  test('a drawing, with its shapes and words', () => {
    const chart =
      '<svg viewBox="0 0 9 9" width="90" height="90"><g transform="scale(2)"><rect x="1" width="3" height="1" fill="#a00"></rect><text x="1" text-anchor="middle">2016</text></g></svg>';
    expect(show(chart).innerHTML).toBe(chart);
  });

  test('what a formula was written in', () => {
    const formula = '<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>';
    expect(show(formula).innerHTML).toBe(formula);
  });

  test('the words of an element it drops', () => {
    expect(show('<p>one <blink>two</blink> <font color=red>three</font></p>').innerHTML).toBe(
      '<p>one two three</p>',
    );
  });

  test.each([
    '<h2>Heading</h2><h3>Below</h3><p>Text with <em>em</em>, <strong>strong</strong>, <code>code</code>.</p>',
    '<ol start="3" reversed=""><li value="7">one</li></ol><ul><li>two</li></ul><dl><dt>a</dt><dd>b</dd></dl>',
    '<table><caption>c</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2" rowspan="1">d</td></tr></tbody></table>',
    '<figure><blockquote>q</blockquote><figcaption>by <cite>whom</cite></figcaption></figure>',
    '<pre><code>a &lt; b</code></pre><p>H<sub>2</sub>O, x<sup>2</sup>, <kbd>Q</kbd>, <mark>m</mark></p>',
    '<p dir="rtl" lang="ar">نص <bdi>x</bdi></p><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
    '<p><time datetime="2025-03-14">14 March</time> <abbr title="Central Europe">CE</abbr></p>',
    '<details open=""><summary>More</summary><p>of it</p></details><hr>',
    '<math display="block"><mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac></math>',
  ])('%s', (html) => {
    expect(show(html).innerHTML).toBe(html);
  });

  test('a link, which opens in a tab of its own and tells nothing', () => {
    expect(show('<a href="https://site.example/a?b#c">x</a>').innerHTML).toBe(
      '<a href="https://site.example/a?b#c" target="_blank" rel="noopener noreferrer">x</a>',
    );
  });

  test('a picture, whose address waits where nothing asks for it', () => {
    const image = show(
      '<img src="https://site.example/a.png" width=640 height=480>',
    ).firstElementChild;
    expect(image?.outerHTML).toBe(
      '<img width="640" height="480" data-picture="https://site.example/a.png" decoding="async" alt="">',
    );
  });

  test.each(['png', 'jpeg', 'gif', 'webp'])('a picture that is %s data', (type) => {
    const src = `data:image/${type};base64,R0lGODlhAQABAAAAACw=`;
    expect(show(`<img src="${src}" alt="x">`).querySelector('img')?.getAttribute('src')).toBe(src);
  });

  test('links within, over ids of their own', () => {
    const html = `<p><a href="#note 1">1</a> <a href="#n%C3%B6te">2</a> <a href="#gone">3</a></p>
      <ol><li id="note 1">one</li><li><a name="nöte">two</a></li></ol>`;
    const links = [...show(html).querySelectorAll<HTMLAnchorElement>('p a')];
    const places = links.map(({ hash }) =>
      document.getElementById(decodeURIComponent(hash.slice(1))),
    );
    expect(places.map((place) => place?.textContent ?? null)).toEqual(['one', 'two', null]);
    expect(links[2]?.hasAttribute('href')).toBe(false);
  });

  test('what a table cell says of its headings', () => {
    show('<table><tr><th id="a">A</th></tr><tr><td headers="a">1</td></tr></table>');
    expect(root.querySelector('td')?.headers).toBe(root.querySelector('th')?.id);
  });
});

test('nothing is loaded before it is put into a document', () => {
  const fragment = sanitise('<img src="https://site.example/a.png">');
  expect(fragment.ownerDocument.defaultView).toBeNull();
});

/** Every way we know in which markup makes a browser ask for something. */
const LOADING = (at: (name: string) => string): string => `
  <img src="${at('img')}"><img srcset="${at('srcset')} 2x, ${at('srcset-1x')}" src="${at('img-2')}">
  <picture><source srcset="${at('source')}"><img src="${at('img-3')}"></picture>
  <p style="background: url(${at('style')})">x</p><style>p { background: url(${at('sheet')}) }</style>
  <link rel="stylesheet" href="${at('link')}"><link rel="preload" as="image" href="${at('preload')}">
  <link rel="icon" href="${at('icon')}"><link rel="prefetch" href="${at('prefetch')}">
  <video poster="${at('poster')}" src="${at('video')}"></video><audio src="${at('audio')}"></audio>
  <svg><image href="${at('svg')}" xlink:href="${at('xlink')}"/><use href="${at('use')}#x"/></svg>
  <svg><feImage href="${at('filter')}"/></svg><math><mglyph src="${at('glyph')}"/></math>
  <input type="image" src="${at('input')}"><iframe src="${at('frame')}"></iframe>
  <object data="${at('object')}"></object><embed src="${at('embed')}">
  <table background="${at('table')}"><tr><td background="${at('cell')}">x</td></tr></table>
  <script src="${at('script')}"></script><track src="${at('track')}">
  <a href="${at('anchor')}" ping="${at('ping')}">x</a><blockquote cite="${at('cite')}">x</blockquote>`;

test('nothing is loaded by itself afterwards either', async () => {
  const run = crypto.randomUUID();
  const at = (name: string) => new URL(`/loaded/${run}/${name}.png`, location.href).href;
  const asked = () =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => name.split(`/loaded/${run}/`)[1] ?? []);
  show(LOADING(at));
  // One that is no article's: once it has been answered, the others would have been asked for.
  const control = new Image();
  const answered = new Promise((done) => control.addEventListener('error', done));
  control.src = at('control');
  root.append(control);
  await answered;
  await expect.poll(asked).toEqual(['control.png']);
});

describe('of classes', () => {
  const classes = (html: string) => {
    const root = document.createElement('div');
    root.append(sanitise(html));
    return [...root.querySelectorAll('[class]')].map(({ className }) => className);
  };

  test('a listing keeps that of its language', () => {
    expect(classes('<pre><code class="bar language-c++ x">1</code></pre>')).toEqual([
      'language-c++',
    ]);
  });

  test.each([
    '<pre class="language-c">1</pre>',
    '<p><code class="language-c">1</code></p>',
    '<pre><code class="bar">1</code></pre>',
    '<svg class="language-c"><path class="icon" d="M0 0"></path></svg>',
  ])('%s keeps none', (html) => {
    expect(classes(html)).toEqual([]);
  });
});
