import { isLanguageName, languageName } from './language-names.ts';

/** Attributes of highlighters: Shiki, Prism, GitHub, Enlighter, Discourse, devsite, Rouge, wikis. */
const ATTRIBUTES = [
  'data-lang',
  'data-language',
  'data-code-language',
  'data-code-lang',
  'data-code-block-lang',
  'data-codeblock-language',
  'data-enlighter-language',
  'data-code-wrap',
  'data-tagsearch-lang',
  'data-highlight-language',
  'syntax',
  'language',
];
/** Attributes that hold settings, the language among them: `brush: java; gutter: true`. */
const SETTINGS = ['class', 'data-syntaxhighlighter-params', 'data-settings', 'title', 'params'];

/** Class names that say that they name a language; the brackets hold it. */
const SAID =
  /(?:^|[\s;"'])(?:language-|lang-|language:|lang:|highlight-source-|highlight-text-(?:html-)?|mw-highlight-lang-|hljs-language-|src-|brush:\s*)\s*([\w+#.-]+)/i;
/** Sphinx: `highlight-python3`; only where a known language follows. */
const SPHINX = /(?:^|\s)(?:highlight|code|hl|syntax|codehilite)-([\w+#.-]+)/i;
/** Names beside which a bare `python` is the language and not a subject. */
const HIGHLIGHTED =
  /(?:^|[\s_-])(?:highlight\w*|hljs|syntax\w*|sourcecode|src|code\w*|prettyprint|shiki|prism|rouge|geshi|listing\w*|lst|enlighter\w*|mw-geshi)(?:$|[\s_-])/i;
const CODE_TAGS = new Set(['PRE', 'CODE', 'SAMP']);

function saidIn(element: Element): string {
  for (const name of ATTRIBUTES) {
    const language = languageName(element.getAttribute(name));
    if (language) return language;
  }
  for (const name of SETTINGS) {
    const value = element.getAttribute(name);
    if (!value || (name === 'title' && !CODE_TAGS.has(element.tagName))) continue;
    const language = languageName(SAID.exec(value)?.[1]);
    if (language) return language;
  }
  return '';
}

function bareIn(element: Element): string {
  const names = element.getAttribute('class') ?? '';
  const sphinx = SPHINX.exec(names)?.[1];
  if (sphinx && isLanguageName(sphinx)) return languageName(sphinx);
  if (!CODE_TAGS.has(element.tagName) && !HIGHLIGHTED.test(names)) return '';
  return languageName(names.split(/\s+/).find(isLanguageName));
}

/** `<pre lang="php">` is the language of the code, `<pre lang="de">` that of the words in it. */
function langIn(element: Element): string {
  const lang = element.getAttribute('lang');
  return lang && lang.length > 2 && isLanguageName(lang) ? languageName(lang) : '';
}

/**
 * The language that some code is in, by whatever names it: attributes and class names of highlighters.
 * @param places where it may be named, the nearest first
 * @returns in small letters, '' where nothing says it
 */
export function languageIn(places: readonly Element[]): string {
  for (const read of [saidIn, langIn, bareIn])
    for (const place of places) {
      const language = read(place);
      if (language) return language;
    }
  return '';
}
