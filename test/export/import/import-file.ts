import { type ReadContext, readFile } from '../../../src/export/import/read-file.ts';
import type { Incoming } from '../../../src/model/incoming.ts';

const toText = (html: string) => html.replace(/<[^>]*>/g, '');

/** Reads a file of this content, whatever it is. @param titles of what is in the library */
export const importFile = (
  content: string | Uint8Array,
  titles?: ReadContext['titles'],
): Promise<Incoming> =>
  readFile(new Blob([content as Uint8Array<ArrayBuffer>]), {
    toText,
    now: 1000,
    ...(titles && { titles }),
  });
