/** Whether bytes, each as the character of its number, begin as a kind of picture does. */
type Sign = (head: string) => boolean;

/** A comment ends at its first end: one that could be taken for longer makes a hostile one endless. */
const DRAWING =
  /^(?:\u00ef\u00bb\u00bf)?(?:<\?xml[^>]*>|<!doctype svg[^>]*>|<!--(?:(?!-->)[\s\S])*-->|\s)*<svg[\s>]/i;

const SIGNS: readonly [type: string, sign: Sign][] = [
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/gif', (head) => head.startsWith('GIF87a') || head.startsWith('GIF89a')],
  ['image/webp', (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['image/avif', (head) => head.startsWith('ftyp', 4) && /avi[fs]/.test(head.slice(8, 64))],
  ['image/svg+xml', (head) => DRAWING.test(head)],
];

/** How much of a picture is looked at, in bytes: a drawing may begin with a licence. */
const HEAD = 4096;

/** The kind of picture that some bytes begin as, whatever their server calls them; null for none. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return SIGNS.find(([, sign]) => sign(head))?.[0] ?? null;
}

/** Whether a server says that it sends a picture, or does not know what it sends. */
export const mayBePicture = (contentType: string | null): boolean =>
  contentType === null || /^\s*(?:image\/|application\/octet-stream|binary\/)/i.test(contentType);
