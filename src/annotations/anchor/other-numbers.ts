/**
 * Whether one text has other numbers in the places of another's. Laws, tables and logs say the same
 * of one number after another: there another number makes another statement.
 */
export function hasOtherNumbers(one: string, other: string): boolean {
  const [here, there] = [numbersOf(one), numbersOf(other)];
  return here.length === there.length && here.join() !== there.join();
}

const numbersOf = (text: string): string[] => text.match(/\p{N}+/gu) ?? [];
