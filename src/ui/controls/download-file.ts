/** Lets the browser save JSON as a file of this name. */
export const downloadJson = (name: string, json: string): void =>
  saveBlob(name, new Blob([json], { type: 'application/json' }));

/** All of a file that is written while it is read. @param type its media type */
export const blobOf = (body: ReadableStream<Uint8Array>, type: string): Promise<Blob> =>
  new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: { 'content-type': type },
  }).blob();

/** Lets the browser save a file under this name: by a link, which works wherever there are pages. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then; at once would be too soon in Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
