import { stringsIn } from './strings-in.ts';

/** What is wrong between the texts and the code that names them. */
export interface MessageFaults {
  /** Keys nobody names. */
  unused: string[];
  /** Keys that are named, and are not there. */
  missing: string[];
}

/**
 * Compares the keys of `messages.json` with those that modules and the manifest name.
 * @param keys of `messages.json`
 * @param modules source by path
 * @param manifest its text, where keys stand as `__MSG_key__`
 */
export function messageFaults(
  keys: string[],
  modules: Map<string, string>,
  manifest: string,
): MessageFaults {
  const strings = [...modules].map(([path, source]) => stringsIn(path, source));
  const inManifest = [...manifest.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key ?? '');
  const whole = new Set([...inManifest, ...strings.flatMap((one) => [...one.whole])]);
  const beginnings = strings.flatMap((one) => [...one.beginnings]);
  const named = new Set([...inManifest, ...strings.flatMap((one) => [...one.codes])]);
  return {
    unused: keys.filter(
      (key) => !whole.has(singular(key)) && !beginnings.some((start) => isComposed(key, start)),
    ),
    missing: [...named].filter((key) => !keys.includes(key) && !keys.includes(`${key}_other`)),
  };
}

/** `links_one` and `links_other` are the plural forms of what the code names `links`. */
const singular = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** A key put together as `kind${…}` is named by its beginning; one letter would name half of them. */
const isComposed = (key: string, beginning: string): boolean =>
  beginning.length > 2 && key.startsWith(beginning);
