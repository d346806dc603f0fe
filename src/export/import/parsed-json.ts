import { ImportError } from './import-bounds.ts';

/**
 * What a file's JSON says.
 * @param name of the file, where it is one of several
 * @throws {ImportError} where it is cut short or damaged
 */
export function parsedJson(json: string, name = ''): unknown {
  try {
    return JSON.parse(json);
  } catch (thrown) {
    throw new ImportError('importFileBroken', [name, String(thrown)].filter(Boolean).join(': '));
  }
}
