import { tCode } from '../../browser/i18n.ts';
import { formatCount } from '../../browser/language.ts';
import { pluralCode } from '../../browser/plural.ts';
import type { Reason } from '../../model/removal.ts';

/** Reasons that begin with a label of the page, which may be made of digits. */
const BEGINS_WITH_LABEL = /^reason_(?:promo|orphan)_label/;
/** Where all others have one: `$3`. */
const LABEL = 2;

/** Why something was removed or hidden, in the reader's language; empty where there are no words for it. */
export function reasonWords({ code, values }: Reason): string {
  const written = BEGINS_WITH_LABEL.test(code) ? values : values.map(writeNumber);
  return pluralCode(code, Number(values[0]), written) || tCode(code, written);
}

const writeNumber = (value: string, at: number): string =>
  at !== LABEL && /^\d+$/.test(value) ? formatCount(Number(value)) : value;
