import type { PageAnalysis } from '../article/analyse-page.ts';
import { boundClaims } from '../article/claim-bounds.ts';
import { readInSlices } from '../article/read-in-slices.ts';
import type { ReadOptions } from '../messages/page-kit.ts';
import type { Reading } from '../model/article.ts';
import { detailOf, fail, type Result, succeed } from '../model/result.ts';
import { isSamePath } from '../text/article-address.ts';
import type { Steps } from '../text/run-in-slices.ts';
import { loadedPictures } from './loaded-pictures.ts';
import type { PageChanges } from './page-changes.ts';
import { loadedAddress, withoutStaleCanonical } from './stale-canonical.ts';

/** Judges the lists of a page by the analysis that its article is taken from. */
export interface ListJudge {
  /** Called before the page is copied. */
  prepare(): Promise<void>;
  judge(analysis: PageAnalysis): Steps<void>;
}

/** Reads the document this script stands in, and keeps the reading while nothing changes there. */
export class PageReader {
  readonly #lists: ListJudge;
  readonly #changes: PageChanges;
  #kept: Reading | null = null;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(lists: ListJudge, changes: PageChanges) {
    this.#lists = lists;
    this.#changes = changes;
  }

  /** Resolves when nothing is being read. */
  get underWay(): Promise<unknown> {
    return this.#underWay;
  }

  /** Says plainly why not where the page cannot be read. */
  read(options: ReadOptions): Promise<Result<Reading>> {
    const reading = this.#underWay.then(() => this.#read(options));
    this.#underWay = reading;
    return reading;
  }

  async #read({
    force,
    again = false,
    other = false,
    alone = false,
  }: ReadOptions): Promise<Result<Reading>> {
    // Half an article looks like a whole one: better to wait than to keep quotes of a torso.
    if (document.readyState === 'loading' && !force) return fail('pageLoading');
    try {
      const kept = this.#keptFor(force, again, other);
      const reading = kept ?? (await this.#readAnew(force, other, alone || other));
      return reading
        ? succeed({ ...reading, pictures: loadedPictures(reading) })
        : fail(whyNothing(force));
    } catch (thrown) {
      return fail('pageReadFailed', detailOf(thrown));
    }
  }

  #keptFor(force: boolean, again: boolean, other: boolean): Reading | null {
    const kept = this.#kept;
    if (kept && (kept.isOther ?? false) !== other) return null;
    if (!kept || kept.article.url !== location.href || !(kept.isArticle || force)) return null;
    const isSettled = again && isSamePath(location.href, loadedAddress());
    return this.#changes.text.isSo || isSettled ? kept : null;
  }

  /** @param alone leaves out what leads away: it is judged by the article, not by what may be shown in its place */
  async #readAnew(force: boolean, other: boolean, alone: boolean): Promise<Reading | null> {
    this.#kept = null;
    const judges = !alone && (await this.#canJudge());
    const reading = await readInSlices(document, {
      url: location.href,
      force,
      other,
      copying: () => (judges ? this.#changes : this.#changes.text).begin([document]),
      ...(judges && { judge: (analysis) => this.#lists.judge(analysis) }),
    });
    if (!reading) return null;
    const bound = { ...reading, article: boundClaims(reading.article) };
    this.#kept = withoutStaleCanonical(bound, loadedAddress());
    return this.#kept;
  }

  /** The text is worth having without the lists; who asks for these is told why there are none. */
  #canJudge = (): Promise<boolean> =>
    this.#lists.prepare().then(
      () => true,
      () => false,
    );
}

/** Where reading was asked for all the same, there was nothing to be read. */
const whyNothing = (force: boolean) =>
  force || !document.body?.textContent?.trim() ? 'pageEmpty' : 'pageNoArticle';
