const HOST_ALONE = /^[a-z]+:\/\/[^/]*$/i;

/** The words of an address's last part, where it is made of words. */
export function slugOf(href: string): string {
  let end = href.search(/[?#]/);
  if (end < 0) end = href.length;
  while (end > 0 && href.charAt(end - 1) === '/') end--;
  const last = href.slice(href.lastIndexOf('/', end - 1) + 1, end);
  if (!/[-_]/.test(last) || HOST_ALONE.test(href.slice(0, end))) return '';
  return decoded(last.replace(/\.\w{1,5}$/, '')).replace(/[-_+]/g, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
