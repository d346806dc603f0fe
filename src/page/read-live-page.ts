import { boundClaims } from '../article/claim-bounds.ts';
import { readInSlices } from '../article/read-page.ts';
import type { Reading } from '../model/article.ts';
import { detailOf, fail, type Result, succeed } from '../model/result.ts';
import { loadedPictures } from './loaded-pictures.ts';
import { loadedAddress, withoutStaleCanonical } from './stale-canonical.ts';

/**
 * Reads the document this script stands in, and says plainly why not where it cannot.
 * @param force read it though it is no article, or has not arrived whole
 */
export async function readLivePage({ force }: { force: boolean }): Promise<Result<Reading>> {
  // Half an article looks like a whole one: better to wait than to keep quotes of a torso.
  if (document.readyState === 'loading' && !force) return fail('pageLoading');
  try {
    const reading = await readInSlices(document, { url: location.href, force });
    if (!reading) return fail(whyNothing());
    const bound = { ...reading, article: boundClaims(reading.article) };
    const pictures = loadedPictures(reading);
    return succeed({ ...withoutStaleCanonical(bound, loadedAddress()), pictures });
  } catch (thrown) {
    return fail('pageReadFailed', detailOf(thrown));
  }
}

const whyNothing = () => (document.body?.textContent?.trim() ? 'pageNoArticle' : 'pageEmpty');
