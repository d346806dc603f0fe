import { extensionUrl } from '../../browser/extension-address.ts';

const READER_PAGE = 'src/surfaces/reader/reader.html';

/** Address of the reader page that shows the copy kept under `key`. */
export const readerAddress = (key: string): string =>
  extensionUrl(`${READER_PAGE}?key=${encodeURIComponent(key)}`);

/** The key in the address of our reader page; null for any other address. */
export function readerKey(url: string | null): string | null {
  if (!url?.startsWith(extensionUrl(READER_PAGE))) return null;
  return new URL(url).searchParams.get('key');
}
