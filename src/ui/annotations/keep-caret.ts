/** Puts a new text into a field; the caret stays at the words it stood at. */
export function replaceText(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  const { value: old, selectionStart, selectionEnd, selectionDirection } = field;
  const moved = (caret: number) => caretAfter(old, text, caret);
  field.value = text;
  // Setting a selection in Firefox would draw the focus to the field.
  if (document.activeElement !== field) return;
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection);
}

/** Where a caret belongs once `old` has become `text`; offsets in UTF-16 code units. */
export function caretAfter(old: string, text: string, caret: number): number {
  const shortest = Math.min(old.length, text.length);
  let before = 0;
  while (before < shortest && old[before] === text[before]) before++;
  if (caret <= before) return caret;
  let after = 0;
  while (after < shortest - before && old.at(-1 - after) === text.at(-1 - after)) after++;
  const fromEnd = old.length - caret;
  return fromEnd <= after ? text.length - fromEnd : text.length - after;
}
