/** What a drawing that is kept is made of; nothing that runs, leads out, or holds another markup. */
const SHAPES = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan'.split(' '),
);
const SHAPED =
  /^(?:viewbox|preserveaspectratio|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|dx|dy|points|pathlength|transform|rotate|textlength|lengthadjust|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-opacity|stroke-linecap|stroke-linejoin|stroke-dasharray|stroke-dashoffset|opacity|font-size|font-weight|font-style|text-anchor|dominant-baseline|alignment-baseline|baseline-shift|role|lang|dir)$/i;

/** Declarations of a `style` attribute that are attributes, too. */
const STYLED =
  /^(?:fill|stroke|stroke-width|stroke-dasharray|opacity|fill-opacity|font-size|font-weight|text-anchor)$/;
/** Numbers, colours, names; no address, which would be asked for. */
const PLAIN_VALUE = /^(?!.*url)[\w\s#.,()%+-]*$/i;

/** Whether an element is a shape or a word of a drawing. */
export const isShape = (element: Element): boolean => SHAPES.has(element.localName.toLowerCase());

function styleToAttributes(element: Element): void {
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (STYLED.test(name) && value && PLAIN_VALUE.test(value)) element.setAttribute(name, value);
  }
}

/** Takes from a shape all that says more than where it is, how large, and in which colour. */
export function disarmShape(element: Element): void {
  styleToAttributes(element);
  for (const name of element.getAttributeNames())
    if (!SHAPED.test(name) || !PLAIN_VALUE.test(element.getAttribute(name) ?? ''))
      element.removeAttribute(name);
}
