// The first kilobyte is what the standard has browsers look at; pages put comments before it.
const HEAD_BYTES = 4096;
const CHARSET = /charset\s*=\s*["']?\s*([\w:-]+)/i;
const META_CHARSET = /<meta[^>]+?charset\s*=\s*["']?\s*([\w:-]+)/i;
const XML_ENCODING = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i;

/** The characters of windows-1252 from 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Takes the bytes of a page and the content type its server gave, if any; gives its text. The
 * encoding is, in this order, what a byte order mark, the server or the page itself says, else UTF-8
 * where the bytes are that, else windows-1252 (HTML standard, 13.2.3.2).
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = [
    markOf(bytes),
    CHARSET.exec(contentType ?? '')?.[1],
    inPage(META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1]),
  ];
  const decoder = named.map(decoderOf).find((found) => found !== null);
  return decoder ? decode(decoder, bytes) : guess(bytes);
}

/** Node 20 reads windows-1252 as Latin-1, with control characters where it has quotes and dashes. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** A page that says in single bytes that it is UTF-16 is mistaken. */
const inPage = (label: string | undefined): string | undefined =>
  label && /^utf-?16/i.test(label) ? 'utf-8' : label;

function decoderOf(label: string | undefined): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function guess(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(new TextDecoder('windows-1252'), bytes);
  }
}
