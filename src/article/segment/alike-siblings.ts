/** How an element looks to a style sheet: its tag and its class names. */
export const shapeOf = (element: Element): string =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Whether no element stands beside one. Not told by number: a line may hold thousands, and each asks. */
export const isOnlyChild = (element: Element): boolean =>
  !element.previousElementSibling && !element.nextElementSibling;

/** How an element looks, and what it stands in: the same name may mean one thing here and another there. */
export const placedShapeOf = (element: Element): string =>
  `${element.parentElement ? shapeOf(element.parentElement) : ''}>${shapeOf(element)}`;

/** Counts siblings of one shape; each parent's children are read once, as a list may have thousands. */
export class AlikeSiblings {
  readonly #shapes = new Map<Element, Map<string, number>>();

  /** How many siblings of an element have its shape. */
  count(element: Element): number {
    const parent = element.parentElement;
    return parent ? (this.#shapesIn(parent).get(shapeOf(element)) ?? 1) - 1 : 0;
  }

  #shapesIn(parent: Element): Map<string, number> {
    const known = this.#shapes.get(parent);
    if (known) return known;
    const shapes = new Map<string, number>();
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const shape = shapeOf(child);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    }
    this.#shapes.set(parent, shapes);
    return shapes;
  }
}

/** The component that names like `recipe__steps` say an element is a piece of (getbem.com/naming). */
const componentsOf = (element: Element): string[] =>
  (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .flatMap((name) => (name.indexOf('__') > 0 ? [name.slice(0, name.indexOf('__'))] : []));

const levelOf = (element: Element): string =>
  element.querySelector('h1,h2,h3,h4,h5,h6')?.tagName ?? '';

/**
 * Whether two elements side by side are pieces of one component, each under a heading of the same
 * rank: the ingredients beside the steps.
 */
export function isPieceBeside(element: Element, other: Element): boolean {
  if (element === other) return false;
  const components = componentsOf(element);
  if (components.length === 0) return false;
  const level = levelOf(element);
  return (
    level > 'H1' &&
    level === levelOf(other) &&
    componentsOf(other).some((name) => components.includes(name))
  );
}
