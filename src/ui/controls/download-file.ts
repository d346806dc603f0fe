/** Lets the browser save JSON as a file of this name. */
export function downloadJson(name: string, json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then; at once would be too soon in Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
