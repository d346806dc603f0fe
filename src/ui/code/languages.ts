import library from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

/** Twelve, and what else they are called; JavaScript is read as what it is a part of. */
const LANGUAGES = { bash, cpp, csharp, css, go, java, json, python, rust, sql, typescript, xml };
const OTHER_NAMES: Record<string, string[]> = {
  bash: ['shell', 'sh', 'zsh', 'console', 'shellsession'],
  cpp: ['c', 'h', 'arduino'],
  css: ['scss', 'less'],
  json: ['json5', 'jsonc'],
  typescript: ['javascript', 'js', 'jsx', 'mjs', 'tsx'],
  xml: ['html', 'svg', 'vue', 'xhtml'],
};

for (const [name, grammar] of Object.entries(LANGUAGES)) {
  library.registerLanguage(name, grammar);
  library.registerAliases(OTHER_NAMES[name] ?? [], { languageName: name });
}

/**
 * A listing as HTML in which each part has a class of highlight.js; null for a language that none
 * of ours is.
 */
export function marked(listing: string, language: string): string | null {
  if (!library.getLanguage(language)) return null;
  return library.highlight(listing, { language, ignoreIllegals: true }).value;
}
