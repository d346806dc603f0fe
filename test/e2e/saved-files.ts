import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';

/** A file as it was handed to the browser. */
export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** From now on a page's downloads are taken at the link that hands them to the browser. */
export const catchFiles = (surface: Surface): Promise<void> =>
  surface.evaluate(() => {
    const box = globalThis as { saved?: { name: string; base64: string }[] };
    box.saved = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (!blob) return;
      const reader = new FileReader();
      reader.onload = () =>
        box.saved?.push({ name: this.download, base64: String(reader.result).split(',')[1] ?? '' });
      reader.readAsDataURL(blob);
    };
  });

/** The next file that a page saves. */
export async function nextFile(surface: Surface): Promise<SavedFile> {
  const { name, base64 } = await waitUntil('a file to be saved', () =>
    surface.evaluate(() =>
      (globalThis as { saved?: { name: string; base64: string }[] }).saved?.shift(),
    ),
  );
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
