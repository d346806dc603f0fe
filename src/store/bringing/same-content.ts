/** Whether two documents say the same, whatever the order of their fields and their revision. */
export const sameContent = (one: object | null, other: object | null): boolean =>
  one === null || other === null ? one === other : canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => {
    if (key === '_rev' || key === '_id') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
