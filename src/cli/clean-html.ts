import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

const words = (list: string): string[] => list.trim().split(/\s+/);

const TEXT = `
  a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del
  details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main
  mark ol p picture pre q rp rt ruby s samp section small span strong sub summary sup table tbody td
  tfoot th thead time tr u ul var wbr`;

/** Formulas as they are drawn: nothing that leads out of MathML, or carries another markup along. */
const FORMULAS = `
  math maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`;

/** Charts and drawings: shapes and words, nothing that holds another markup or leads elsewhere. */
const DRAWINGS = words('svg g path rect circle ellipse line polyline polygon text tspan');

const DRAWN = `
  cx cy d dx dy fill fillOpacity fillRule fontSize fontStyle fontWeight opacity points
  preserveAspectRatio r rx ry stroke strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin
  strokeOpacity strokeWidth textAnchor dominantBaseline transform viewBox x x1 x2 y y1 y2`;

/** No address, which a viewer would ask for: `url(…)` in a colour. */
const PLAIN = /^(?!.*url)[\w\s#.,()%+-]*$/i;

const ATTRIBUTES = `
  abbr alt altText alttext colSpan dateTime dir headers height id lang name open reversed rowSpan scope span start
  title type value width
  accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle
  fence largeop linethickness lspace mathvariant maxsize minsize movablelimits rowalign rowlines
  rowspacing rspace scriptlevel separator stretchy symmetric voffset`;

const LANGUAGE: [string, RegExp] = ['className', /^(?:language|lang|highlight-source|brush)[-:]/];

const SCHEMA: Schema = {
  tagNames: [...words(TEXT), ...words(FORMULAS), ...DRAWINGS],
  attributes: {
    '*': words(ATTRIBUTES),
    a: ['href'],
    img: ['src'],
    code: [LANGUAGE],
    pre: [LANGUAGE],
    ...Object.fromEntries(
      DRAWINGS.map((name) => [
        name,
        [['role', 'img'], ...words(DRAWN).map((drawn): [string, RegExp] => [drawn, PLAIN])],
      ]),
    ),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https', 'data'] },
  // What these hold is no text.
  strip: words(
    'script style template noscript annotation annotation-xml title desc foreignObject textarea xmp iframe',
  ),
  // Whoever shows it knows its ids; here links within it have to find them.
  clobber: [],
  ancestors: Object.fromEntries(DRAWINGS.slice(1).map((name) => [name, ['svg']])),
  required: {},
};

/**
 * Takes hostile HTML; gives what of it is text, structure, links, pictures and formulas, fit to be put
 * into a page: no script, style, form or frame, no attribute that runs or leads elsewhere than to
 * http, https, mail, a telephone or a place within.
 */
export const cleanHtml = (html: string): string =>
  toHtml(sanitize(fromHtml(html, { fragment: true }), SCHEMA), {
    characterReferences: { useNamedReferences: true },
  });
