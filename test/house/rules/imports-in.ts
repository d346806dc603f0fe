import { parseSync } from 'vite';

/** One import or re-export, static or dynamic. */
export interface Import {
  from: string;
  /** Nothing of it is left when the types are taken out. */
  typeOnly: boolean;
}

/**
 * Lists what a TypeScript module imports, by parsing it. A `?script` or `?url` import is left out:
 * it gives the address of a file and pulls no code in.
 */
export function importsIn(path: string, source: string): Import[] {
  const { module } = parseSync(path, source);
  const listed = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  const loadedLater = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: source.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...listed, ...passedOn, ...loadedLater].filter(
    ({ from }) => !/\?(script|url)\b/.test(from),
  );
}
