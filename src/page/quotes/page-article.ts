import { allMatching } from '../../article/copy/unclobbered.ts';
import { canonicalUrl } from '../../article/metadata/canonical.ts';
import type { PageAddress } from '../../model/article.ts';
import { boundAddress } from '../../text/claim-lengths.ts';
import { isStale, loadedAddress } from '../stale-canonical.ts';

/** The addresses this page is known by, as a reading of it would have them. */
export function pageAddress(): PageAddress {
  const url = location.href;
  const find = (selector: string) => allMatching(document, selector);
  const canonical = boundAddress(canonicalUrl(find, url));
  return { url, canonicalUrl: isStale(canonical, url, loadedAddress()) ? null : canonical };
}
