import { cutText } from '../../text/cut-text.ts';

/** What Windows, macOS or Linux forbid, and what Obsidian's links stumble over. */
const FORBIDDEN = /[\p{Cc}\u2028\u2029<>:"/\\|?*#^[\]]+/gu;
/** Signs that are not seen, and may turn round what follows them. */
const UNSEEN = /\p{Cf}+/gu;
/** Names that Windows keeps for devices, whatever stands behind their first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** UTF-8 bytes; file systems allow 255, and a number and an ending are to follow. */
const MOST_BYTES = 180;

/**
 * Takes a title; gives a name without its ending that can be a file's on Windows, macOS and Linux:
 * nothing forbidden, not too long, no device, no dot at either end; `Untitled` where nothing is left.
 */
export function safeFileName(title: string): string {
  const allowed = title
    .normalize('NFC')
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ');
  const cut = trimmed(cutToBytes(trimmed(allowed)));
  return (DEVICES.test(cut) ? `_${cut}` : cut) || 'Untitled';
}

/** Gives each title a name of its own, whatever the case of its letters: `Title`, `Title 2`. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** @param extension without its dot */
  next(title: string, extension: string): string {
    const name = safeFileName(title);
    for (let count = 1; ; count += 1) {
      const tried = `${count === 1 ? name : `${name} ${count}`}.${extension}`;
      if (this.#taken.has(same(tried))) continue;
      this.#taken.add(same(tried));
      return tried;
    }
  }
}

/** What macOS and Windows take for one name. */
const same = (name: string): string => name.normalize('NFKD').toLowerCase();

const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '');

function cutToBytes(name: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  let cut = cutText(name, MOST_BYTES);
  while (bytes(cut) > MOST_BYTES) cut = cutText(cut, cut.length - 1);
  return cut;
}
