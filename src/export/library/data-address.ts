import type { ExportedPicture } from './exported-article.ts';

/** Bytes that are turned at once: each becomes an argument of a call. */
const PIECE = 0x8000;

/** A picture as an address that holds it. */
export function dataAddress({ type, bytes }: ExportedPicture): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return `data:${type};base64,${btoa(text)}`;
}
