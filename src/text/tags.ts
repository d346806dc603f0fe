/** How a tag is kept: without spaces at its ends, with one between words; empty where nothing is left. */
export const tagName = (written: string): string => written.trim().replace(/\s+/g, ' ');

/** Tags as they are kept: each once, whatever its letters' case, as it was written first. */
export function tidyTags(written: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const name of written.map(tagName)) {
    const same = name.toLocaleLowerCase();
    if (name && !tags.has(same)) tags.set(same, name);
  }
  return [...tags.values()];
}

/** What becomes of tags when some are added and some taken away, whatever their letters' case. */
export function changedTags(
  tags: readonly string[],
  {
    add = [],
    remove = [],
  }: { add?: readonly string[] | undefined; remove?: readonly string[] | undefined },
): string[] {
  const gone = new Set(remove.map((name) => tagName(name).toLocaleLowerCase()));
  return tidyTags([...tags, ...add]).filter((name) => !gone.has(name.toLocaleLowerCase()));
}
