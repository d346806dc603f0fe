import { extensionUrl } from '../browser/extension-address.ts';

const READER_PAGE = 'src/surfaces/reader/reader.html';

/**
 * Address of the reader page that shows the copy kept under `key`.
 * @param page the article's own address, to lead there when the copy is gone
 */
export const readerAddress = (key: string, page: string): string =>
  extensionUrl(`${READER_PAGE}?${new URLSearchParams({ key, page })}`);

/** The key in the address of our reader page; null for any other address. */
export function readerKey(url: string | null): string | null {
  if (!url?.startsWith(extensionUrl(READER_PAGE))) return null;
  return new URL(url).searchParams.get('key');
}
