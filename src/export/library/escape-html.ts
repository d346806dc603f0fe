const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** What XML knows no way to say; a document that holds one is not read at all. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Plain text as text or a quoted attribute of HTML and XML. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NO_XML, '')
    .replace(/[&<>"]/g, (sign) => `&${NAMED[sign]};`);
