/** HTML to a document of the browser's own, with the address the page was read at as its base. */
export function parsePage(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (document.querySelector('base')) return document;
  const base = document.createElement('base');
  base.href = url;
  document.head.prepend(base);
  return document;
}
