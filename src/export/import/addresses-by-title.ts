import { foldWhitespace } from '../../text/whitespace.ts';

/** Addresses by titles, which are compared without regard to spaces and capitals. */
export class AddressesByTitle {
  /** Null where several have it. */
  readonly #addresses = new Map<string, string | null>();

  add(title: string, url: string): void {
    const name = plain(title);
    const known = this.#addresses.get(name);
    if (name) this.#addresses.set(name, known === undefined || known === url ? url : null);
  }

  /** The address of the only one of this title; null where there is none, or more. */
  of(title: string): string | null {
    return this.#addresses.get(plain(title)) ?? null;
  }
}

const plain = (title: string): string => foldWhitespace(title).toLowerCase();
