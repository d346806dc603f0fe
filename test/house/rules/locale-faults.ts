/** A language's `messages.json`. */
export type Texts = Readonly<Record<string, { message: string }>>;

const FORM = /_(zero|one|two|few|many|other)$/;

/**
 * Compares the texts of a language with those they were made from: every name is there once for
 * each plural form the language has, nothing else is, and each text is given the same values.
 * @param language BCP 47 tag
 * @returns a line for each fault
 */
export function localeFaults(language: string, texts: Texts, source: Texts): string[] {
  const rules = new Intl.PluralRules(language);
  const wanted = new Map(
    Object.entries(source).flatMap(([key, { message }]) => formsOf(key, message, source, rules)),
  );
  const missing = [...wanted.keys()].filter((key) => !texts[key]?.message.trim());
  const needless = Object.keys(texts).filter((key) => !wanted.has(key));
  return [
    ...missing.map((key) => `${key} is missing`),
    ...needless.map((key) => `${key} is none of the source`),
    ...Object.entries(texts).flatMap(([key, { message }]) =>
      valueFaults(key, message, wanted.get(key), isSaidOtherwise(key, source, rules)),
    ),
  ];
}

/** Names of what a text of the source is in another language, with the source's words. */
function formsOf(
  key: string,
  message: string,
  source: Texts,
  rules: Intl.PluralRules,
): [string, string][] {
  const base = key.replace(FORM, '');
  const other = source[`${base}_other`]?.message;
  if (base === key || other === undefined) return [[key, message]];
  return rules.resolvedOptions().pluralCategories.map((form) => [`${base}_${form}`, other]);
}

const placeholders = (message: string): string[] =>
  [...new Set(message.replaceAll('$$', '').match(/\$\d/g))].sort();

function valueFaults(
  key: string,
  message: string,
  from: string | undefined,
  isCountSaid: boolean,
): string[] {
  if (from === undefined) return [];
  const [has, wants] = [placeholders(message), placeholders(from)];
  const left = isCountSaid ? wants.filter((one) => one !== '$1') : wants;
  const lacks = left.filter((one) => !has.includes(one));
  const made = has.filter((one) => !wants.includes(one));
  return [
    ...lacks.map((one) => `${key} lacks ${one}`),
    ...made.map((one) => `${key} is given no ${one}`),
  ];
}

/**
 * Whether a form need not be given its count: "a link" says as much as "1 link" where the form is
 * for that number alone, and what the source says of one without a number is said of no other.
 */
function isSaidOtherwise(key: string, source: Texts, rules: Intl.PluralRules): boolean {
  const form = FORM.exec(key)?.[1];
  const one = source[key.replace(FORM, '_one')]?.message;
  if (form === 'one' && one !== undefined && !/\d/.test(one)) return true;
  const numbers = Array.from({ length: 300 }, (_, at) => at);
  return numbers.filter((number) => rules.select(number) === form).length === 1;
}
