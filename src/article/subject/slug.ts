/** The words of an address's last part, where it is made of words. */
export function slugOf(href: string): string {
  const end = href.search(/[?#]/);
  const path = (end < 0 ? href : href.slice(0, end)).replace(/^[a-z]+:\/\/[^/]*|\/+$/gi, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return /[-_]/.test(last) ? decoded(last.replace(/\.\w{1,5}$/, '')).replace(/[-_+]/g, ' ') : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
