import { parentOf } from '../../article/copy/unclobbered.ts';

const overlaps = (one: Element, other: Element): boolean =>
  one === other || one.contains(other) || other.contains(one);

/** Whether one of some elements is, holds or stands in one of others. */
export const overlap = (some: readonly Element[], others: readonly Element[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

/** The same, asked for each of many groups that come one after another, without comparing all with all. */
export class Occupied {
  readonly #taken = new Set<Element>();
  /** What holds something of it. */
  readonly #round = new Set<Element>();

  constructor(elements: readonly Element[]) {
    this.add(elements);
  }

  add(elements: readonly Element[]): void {
    for (const element of elements) {
      this.#taken.add(element);
      for (let up = parentOf(element); up && !this.#round.has(up); up = parentOf(up))
        this.#round.add(up);
    }
  }

  meets(elements: readonly Element[]): boolean {
    return elements.some((element) => this.#round.has(element) || this.#isWithin(element));
  }

  #isWithin(element: Element): boolean {
    for (let up: Element | null = element; up; up = parentOf(up))
      if (this.#taken.has(up)) return true;
    return false;
  }
}
