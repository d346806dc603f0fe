/** How an element looks to a style sheet: its tag and its class names. */
export const shapeOf = (element: Element): string =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

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
