/** The words of an address's last part, where it is made of words. */
export function slugOf(href: string): string {
  const path = href.replace(/[?#].*$/, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return /[-_]/.test(last) ? decoded(last.replace(/\.\w{1,5}$/, '')).replace(/[-_+]/g, ' ') : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
