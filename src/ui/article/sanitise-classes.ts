/** What a listing says of its language, and nothing that a style sheet of ours could mean. */
const LANGUAGE = /(?:^|\s)(language-[\w+#-]{1,30})(?:\s|$)/;

/** Leaves no class but that of a listing's language. */
export function sanitiseClasses(root: DocumentFragment): void {
  for (const element of root.querySelectorAll('[class]')) {
    const isListing = element.localName === 'code' && element.parentElement?.localName === 'pre';
    const [, language] = (isListing && LANGUAGE.exec(element.getAttribute('class') ?? '')) || [];
    if (language) element.setAttribute('class', language);
    else element.removeAttribute('class');
  }
}
