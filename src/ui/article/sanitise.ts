import DOMPurify, { type Config } from 'dompurify';
import { sanitiseClasses } from './sanitise-classes.ts';
import { sanitiseDrawings } from './sanitise-drawings.ts';
import { sanitiseImages } from './sanitise-images.ts';
import { sanitiseLinks } from './sanitise-links.ts';

const TAGS = `
  a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del
  details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main
  mark ol p picture pre q rp rt ruby s samp section small span strong sub summary sup table tbody td
  tfoot th thead time tr u ul var wbr
  math annotation maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
  mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
  semantics
  svg g path rect circle ellipse line polyline polygon text tspan`;

const ADDRESSES = 'href src';

const ATTRIBUTES = `
  abbr alt alttext class colspan datetime dir headers height id lang name open reversed rowspan scope span start
  title type value width
  accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle
  encoding fence largeop linethickness lspace mathvariant maxsize minsize movablelimits rowalign
  rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset xmlns
  cx cy d dx dy fill fill-opacity fill-rule font-size font-style font-weight opacity points
  preserveaspectratio r rx ry stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-opacity stroke-width text-anchor dominant-baseline transform viewbox x x1 x2
  y y1 y2`;

const words = (list: string): string[] => list.trim().split(/\s+/);

// An instance of our own: nobody else's hooks reach it.
const purify = DOMPurify(window);

const RULES = {
  RETURN_DOM_FRAGMENT: true,
  ALLOWED_TAGS: words(TAGS),
  ALLOWED_ATTR: [...words(ADDRESSES), ...words(ATTRIBUTES)],
  // The rule for addresses below is asked of every other attribute, too.
  ADD_URI_SAFE_ATTR: words(ATTRIBUTES),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/|#)/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
} satisfies Config;

/**
 * Hostile HTML made fit for one of our own pages: text, structure, links and pictures stay; scripts,
 * styles, classes, forms, frames and everything that could pass for a control of ours do not.
 * Links lead to http, https, mailto or a place within; pictures come from http, https or a data:
 * address of a picture. Ids get a prefix, and links to them follow.
 * @returns inert until it is put into a document: nothing in it has been loaded
 */
export const sanitise = (html: string): DocumentFragment => settled(purified(html));

/** Letters and elements that are cleaned at once, and how far in parts of more are opened for it. */
const SLICE = 20_000;
const DEEPEST = 8;
/** An element weighs as much as so many letters. */
const ELEMENT = 40;
/** What is the same whether its children are cleaned with it or without: neither cells nor formulas. */
const OPENED = /^(?:div|section|article|main|ul|ol|li|dl|dd|blockquote)$/;

/** Gives the same as {@link sanitise}, and yields between its steps: a long text takes a while. */
export function* sanitiseSteps(html: string): Generator<void, DocumentFragment> {
  // Without its tag the body would lose the space it begins with.
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  yield;
  // Of that document, and inert as it is: in ours its pictures would load.
  const fragment = parsed.createDocumentFragment();
  yield* purifiedSteps(parsed.body, fragment, 0);
  return settled(fragment);
}

function* purifiedSteps(from: Element, to: Node, depth: number): Generator<void, void> {
  let batch = batchOf(from);
  let weight = 0;
  const flush = () => {
    to.appendChild(purified(batch));
    batch = batchOf(from);
    weight = 0;
  };
  for (const child of [...from.childNodes]) {
    const own = weightOf(child);
    const shell = own > SLICE && depth < DEEPEST ? shellOf(child) : null;
    if (shell) {
      flush();
      to.appendChild(shell);
      yield* purifiedSteps(child as Element, shell, depth + 1);
    } else {
      batch.appendChild(child);
      weight += own;
    }
    if (weight < SLICE) continue;
    flush();
    yield;
  }
  flush();
}

/** An element without its children, cleaned; null for one that is not opened. */
function shellOf(node: Node): Element | null {
  if (!(node instanceof Element) || !OPENED.test(node.localName)) return null;
  const batch = batchOf(node);
  batch.appendChild(node.cloneNode(false));
  return purified(batch).firstElementChild;
}

const batchOf = ({ ownerDocument }: Element): DocumentFragment =>
  ownerDocument.createDocumentFragment();

const weightOf = (node: Node): number =>
  (node.textContent?.length ?? 0) +
  (node instanceof Element ? node.getElementsByTagName('*').length * ELEMENT : 0);

function purified(dirty: string | DocumentFragment): DocumentFragment {
  // Null, whatever its type says, where the HTML begins with a frameset and so has no body.
  const safe: DocumentFragment | null = purify.sanitize(dirty, RULES);
  return safe ?? new DocumentFragment();
}

function settled(fragment: DocumentFragment): DocumentFragment {
  sanitiseClasses(fragment);
  sanitiseDrawings(fragment);
  sanitiseImages(fragment);
  sanitiseLinks(fragment);
  return fragment;
}
