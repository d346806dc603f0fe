const OPERATORS: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  '÷': '\\div ',
  '±': '\\pm ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '∞': '\\infty ',
  '∑': '\\sum ',
  '∏': '\\prod ',
  '∫': '\\int ',
  '∂': '\\partial ',
  '→': '\\to ',
  '∈': '\\in ',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
};
const ACCENTS: Readonly<Record<string, string>> = {
  '¯': '\\overline',
  '‾': '\\overline',
  '^': '\\hat',
  '→': '\\vec',
  '~': '\\tilde',
  '˙': '\\dot',
  '.': '\\dot',
};
const FUNCTIONS = /^(?:sin|cos|tan|cot|log|ln|exp|lim|max|min|sup|inf|det|arg|deg|gcd)$/;
/** Signs that are there for the ear: function application, invisible times and plus. */
const UNSEEN = /[\u2061-\u2064]/g;

const nameOf = (node: Node): string => node.nodeName.toLowerCase();
const wordsOf = (node: Node): string =>
  (node.textContent ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

const elementsOf = (node: Node): Node[] =>
  Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1);

const all = (node: Node): string => elementsOf(node).map(texOfMathml).join('');

/** A part of several signs stands in braces. */
const grouped = (node: Node | undefined): string => `{${node ? texOfMathml(node) : ''}}`;

function base(node: Node | undefined): string {
  const tex = node ? texOfMathml(node).trim() : '';
  return /^(?:[\p{L}\p{N}]|\\[a-z]+)$/iu.test(tex) ? tex : `{${tex}}`;
}

function identifier(node: Node): string {
  const name = wordsOf(node);
  if (FUNCTIONS.test(name)) return `\\${name} `;
  return name.length > 1 ? `\\mathrm{${name}}` : (OPERATORS[name] ?? name);
}

function over(node: Node): string {
  const [below, above] = elementsOf(node);
  const accent = ACCENTS[above ? wordsOf(above) : ''];
  return accent ? `${accent}${grouped(below)}` : `\\overset${grouped(above)}${grouped(below)}`;
}

const table = (node: Node): string =>
  `\\begin{matrix}${elementsOf(node)
    .map((row) => elementsOf(row).map(texOfMathml).join(' & '))
    .join(' \\\\ ')}\\end{matrix}`;

const PARTS: Readonly<Record<string, (node: Node, parts: Node[]) => string>> = {
  mi: identifier,
  mn: wordsOf,
  mo: (node) => OPERATORS[wordsOf(node)] ?? wordsOf(node),
  mtext: (node) => (wordsOf(node) ? `\\text{${wordsOf(node)}}` : ' '),
  ms: (node) => `\\text{${wordsOf(node)}}`,
  mspace: () => '\\ ',
  mphantom: () => '',
  semantics: (_node, [first]) => (first ? texOfMathml(first) : ''),
  mfrac: (_node, [top, bottom]) => `\\frac${grouped(top)}${grouped(bottom)}`,
  msqrt: (node) => `\\sqrt{${all(node)}}`,
  mroot: (_node, [root, index]) => `\\sqrt[${index ? texOfMathml(index) : ''}]${grouped(root)}`,
  msub: (_node, [of, low]) => `${base(of)}_${grouped(low)}`,
  msup: (_node, [of, high]) => `${base(of)}^${grouped(high)}`,
  msubsup: (_node, [of, low, high]) => `${base(of)}_${grouped(low)}^${grouped(high)}`,
  munder: (_node, [of, low]) => `${base(of)}_${grouped(low)}`,
  munderover: (_node, [of, low, high]) => `${base(of)}_${grouped(low)}^${grouped(high)}`,
  mover: over,
  mtable: table,
};

/** Takes a part of a formula in MathML; gives it in TeX, as far as TeX has it. */
export function texOfMathml(node: Node): string {
  return (PARTS[nameOf(node)] ?? all)(node, elementsOf(node));
}
