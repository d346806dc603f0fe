/** Footnotes as some program writes them: its name, a mark in the text, what stands under the text. */
export type FootnoteMake = [make: string, mark: (n: number) => string, notes: string];

/** What the two notes of each say. */
export const NOTES = [
  'Though it has a picture of some on page nine.',
  'The second wrote in pencil.',
];
const [ONE, TWO] = NOTES;

/** Footnotes of many makes; all mean the same. */
export const FOOTNOTES: FootnoteMake[] = [
  [
    'Substack',
    (n) =>
      `<a class="footnote-anchor" id="footnote-anchor-${n}-1" href="#footnote-${n}-1" target="_self">${n}</a>`,
    [ONE, TWO]
      .map(
        (text, at) =>
          `<div class="footnote"><a id="footnote-${at + 1}-1" href="#footnote-anchor-${at + 1}-1" class="footnote-number" contenteditable="false">${at + 1}</a><div class="footnote-content"><p>${text}</p></div></div>`,
      )
      .join(''),
  ],
  [
    'split by breaks',
    (n) => `<sup><a id="r${n}" href="#f${n}">[${n}]</a></sup>`,
    `<p><a id="f1" href="#r1">[1]</a> ${ONE}<br><a id="f2" href="#r2">[2]</a> ${TWO}</p>`,
  ],
  [
    'split by breaks, the places named',
    (n) => `<a name="_ftnref${n}" href="#_ftn${n}"><sup>${n}</sup></a>`,
    `<hr><div><a name="_ftn1" href="#_ftnref1"><sup>1</sup></a> ${ONE}<br><br><a name="_ftn2" href="#_ftnref2"><sup>2</sup></a> ${TWO}</div>`,
  ],
  [
    'Word',
    (n) =>
      `<a href="#_ftn${n}" name="_ftnref${n}" title=""><span class="MsoFootnoteReference">[${n}]</span></a>`,
    `<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> ${ONE}</p></div><div id="ftn2"><p class="MsoFootnoteText"><a href="#_ftnref2" name="_ftn2">[2]</a> ${TWO}</p></div>`,
  ],
  [
    'WordPress block',
    (n) => `<sup data-fn="a-${n}" class="fn"><a href="#a-${n}" id="a-${n}-link">${n}</a></sup>`,
    `<ol class="wp-block-footnotes"><li id="a-1">${ONE} <a href="#a-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="a-2">${TWO} <a href="#a-2-link">↩︎</a></li></ol>`,
  ],
  [
    'Easy Footnotes (WordPress)',
    (n) =>
      `<span id="easy-footnote-${n}-7" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a href="#easy-footnote-bottom-${n}-7" title="Note"><sup>${n}</sup></a></span>`,
    `<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-7" class="easy-footnote-margin-adjust"></span>${ONE}<a class="easy-footnote-to-top" href="#easy-footnote-1-7"></a></li><li class="easy-footnote-single"><span id="easy-footnote-bottom-2-7" class="easy-footnote-margin-adjust"></span>${TWO}<a class="easy-footnote-to-top" href="#easy-footnote-2-7"></a></li></ol>`,
  ],
  [
    'footnotes in a table (WordPress plugin)',
    (n) =>
      `<span class="footnote_referrer"><a href="#fp_ref_${n}"><sup id="fp_tip_${n}" class="footnote_plugin_tooltip_text">[${n}]</sup></a></span>`,
    `<div class="footnotes_reference_container"><table class="footnotes_table footnote-reference-container"><tbody><tr class="footnotes_plugin_reference_row"><th scope="row" id="fp_ref_1" class="footnote_plugin_index"><a href="#fp_tip_1">↑1</a></th><td class="footnote_plugin_text">${ONE}</td></tr><tr class="footnotes_plugin_reference_row"><th scope="row" id="fp_ref_2" class="footnote_plugin_index"><a href="#fp_tip_2">↑2</a></th><td class="footnote_plugin_text">${TWO}</td></tr></tbody></table></div>`,
  ],
  [
    'kramdown',
    (n) =>
      `<sup id="fnref:${n}"><a href="#fn:${n}" class="footnote" rel="footnote" role="doc-noteref">${n}</a></sup>`,
    `<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>${ONE} <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:2"><p>${TWO} <a href="#fnref:2" class="reversefootnote">&#8617;</a></p></li></ol></div>`,
  ],
  [
    'Asciidoctor, brackets beside the link',
    (n) =>
      `<sup class="footnote">[<a id="_footnoteref_${n}" class="footnote" href="#_footnotedef_${n}" title="View footnote.">${n}</a>]</sup>`,
    `<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. ${ONE}</div><div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. ${TWO}</div></div>`,
  ],
  [
    'Sphinx',
    (n) =>
      `<a class="footnote-reference brackets" href="#id${n + 2}" id="id${n}" role="doc-noteref"><span class="fn-bracket">[</span>${n}<span class="fn-bracket">]</span></a>`,
    `<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>${ONE}</p></aside><aside class="footnote brackets" id="id4" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">2</a><span class="fn-bracket">]</span></span><p>${TWO}</p></aside></aside>`,
  ],
  [
    'docutils, as terms',
    (n) => `<a class="footnote-reference brackets" href="#id${n + 2}" id="id${n}">${n}</a>`,
    `<dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>${ONE}</p></dd><dt class="label" id="id4"><span class="brackets"><a class="fn-backref" href="#id2">2</a></span></dt><dd><p>${TWO}</p></dd></dl>`,
  ],
  [
    'a wiki',
    (n) =>
      `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}"><span class="cite-bracket">&#91;</span>${n}<span class="cite-bracket">&#93;</span></a></sup>`,
    `<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${ONE}</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">${TWO}</span></li></ol>`,
  ],
  [
    'Tufte: notes in the margin of the line',
    (n) =>
      `<label for="sn-${n}" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-${n}" class="margin-toggle"><span class="sidenote">${[ONE, TWO][n - 1]}</span>`,
    '',
  ],
  [
    'notes in the line that open on a click',
    (n) =>
      `<sup class="mfn" data-mfn="${n}"><a href="javascript:void(0)" role="button">${n}</a></sup><span id="mfn-content-${n}" class="modern-footnotes-footnote__note" data-mfn="${n}">${[ONE, TWO][n - 1]}</span>`,
    '',
  ],
];
