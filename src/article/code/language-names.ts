/** Names of languages that highlighters write without saying that they are one: `class="hljs python"`. */
const NAMES = new Set(
  (
    'abap actionscript ada apache apl applescript arduino asciidoc asm assembly awk bash bat batch bicep ' +
    'c c++ clike clojure cmake cmd cobol coffee coffeescript console cpp crystal cs csharp css csv cuda ' +
    'd dart delphi diff docker dockerfile dos dot ebnf elisp elixir elm erb erlang excel fish fortran fsharp ' +
    'gdscript gherkin git glsl gnuplot go golang gradle graphql groovy haml handlebars haskell haxe hcl hlsl ' +
    'html http ini ipython ipython3 java javascript jinja jinja2 jl js json json5 jsonc jsx julia kotlin kql ksh ' +
    'latex less lisp llvm log lua make makefile markdown markup matlab md mdx mermaid mysql nasm nginx nim ' +
    'nix nohighlight objc objective-c objectivec ocaml pascal patch perl pgsql php plaintext postgresql ' +
    'powershell processing prolog properties proto protobuf ps1 puppet purescript pwsh py pycon python python3 ' +
    'qml r racket raku rb reasonml regex rescript rs rst ruby rust sas sass scala scheme scss sed sh shell ' +
    'shell-session smalltalk smarty solidity sparql sql stata styl stylus svelte swift tcl terraform tex text ' +
    'toml tsql ts tsx twig txt typescript vb vba vbnet verilog vhdl vim vue wasm xml xquery xslt yaml yml zig zsh'
  ).split(' '),
);

/** Names that say that no language is meant. */
const NONE = new Set(
  'auto default none nohighlight no-highlight notranslate undefined unknown'.split(' '),
);

/** How people write what highlighters name otherwise. */
const WRITTEN: Record<string, string> = {
  'c#': 'csharp',
  'f#': 'fsharp',
  'c++': 'cpp',
  'asp.net': 'aspx',
  'vb.net': 'vbnet',
  'objective-c': 'objectivec',
  'plain text': 'text',
  plain: 'text',
  'shell session': 'console',
  terminal: 'console',
  'command line': 'console',
  'azure cli': 'azurecli',
};

/** A name as it may stand behind a fence and in a class; everything else is none. */
const NAME = /^[a-z][\w+#.-]{0,29}$/i;

/** Takes what a page calls the language of some code; gives it in small letters, '' where it is none. */
export function languageName(said: string | null | undefined): string {
  const name = (said ?? '').trim().toLowerCase();
  const known = Object.hasOwn(WRITTEN, name) ? (WRITTEN[name] as string) : name;
  return NAME.test(known) && !NONE.has(known) ? known : '';
}

/** Whether a word is the name of a language that we know. */
export const isLanguageName = (said: string): boolean => {
  const name = said.trim().toLowerCase();
  return NAMES.has(name) || Object.hasOwn(WRITTEN, name);
};
