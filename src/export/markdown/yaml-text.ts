/** What JSON leaves as it is, and YAML reads as the end of a line or not at all. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Plain text as a quoted scalar of YAML 1.2: nothing in it can be read as anything else. */
export const yamlText = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A property and its list, one item a line; nothing where the list is empty. */
export const yamlList = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${yamlText(item)}`)];
