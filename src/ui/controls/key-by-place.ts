/** Signs by the place that has them on most Latin layouts, alone and with Shift. */
const SIGNS: Readonly<Record<string, string>> = {
  Comma: ',,',
  Period: '..',
  Slash: '/?',
  Equal: '=+',
  Minus: '--',
};

/** Whether the last letter that was pressed was none of the Latin alphabet. */
let isElsewhere = false;

/**
 * The key that has this place on a Latin layout, where the layout is another one (Cyrillic, Arabic,
 * Hebrew …); null where it is Latin. Some of those have signs in the place of letters: what the
 * letter before was tells them from a Latin layout with its letters elsewhere (Dvorak).
 */
export function keyByPlace({ key, code, shiftKey }: KeyboardEvent): string | null {
  const isSign = /^[\0-\x7f]$/.test(key);
  if (/^\p{Script=Latin}$/u.test(key)) isElsewhere = false;
  else if (/^[\p{L}\p{M}]$/u.test(key)) isElsewhere = true;
  if (!isElsewhere) return null;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter.toLowerCase();
  return isSign ? null : (SIGNS[code]?.[shiftKey ? 1 : 0] ?? null);
}

/** The key as it is named in a table of keys: a letter is small, and by its place where it is not Latin. */
export function latinKey(event: KeyboardEvent): string {
  if (event.key.length > 1) return event.key;
  return keyByPlace(event) ?? event.key.toLowerCase();
}
