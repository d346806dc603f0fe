import type { ExportedPicture } from '../../export/library/exported-article.ts';
import { keptPicture } from '../../pictures/kept/kept-pictures.ts';

/** Formats that every browser and every e-book shows. */
const COMMON = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

/** A side, in pixels, that no canvas refuses. */
const LONGEST = 4096;

/**
 * A picture that is kept with a clean article, in a format that whoever opens the file can show:
 * others, and drawings, which are documents, are drawn anew. Null where none is kept.
 */
export async function exportedPicture(
  key: string,
  address: string,
): Promise<ExportedPicture | null> {
  const kept = await keptPicture(key, address).catch(() => null);
  // What cannot be drawn keeps its address.
  const shown = kept && (COMMON.has(kept.type) ? kept : await drawn(kept).catch(() => null));
  return shown && { type: shown.type, bytes: new Uint8Array(await shown.arrayBuffer()) };
}

async function drawn(picture: Blob): Promise<Blob | null> {
  const image = new Image();
  image.src = await asAddress(picture);
  await image.decode();
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** In an `<img>` a drawing runs nothing and fetches nothing. */
const asAddress = (picture: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(picture);
  });
