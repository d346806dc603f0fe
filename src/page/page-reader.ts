import type { PageAnalysis } from '../article/analyse-page.ts';
import { boundClaims } from '../article/claim-bounds.ts';
import { readInSlices, type TakenFrom } from '../article/read-in-slices.ts';
import type { ReadOptions } from '../messages/page-kit.ts';
import { within } from '../messages/sending/timeout.ts';
import type { Reading } from '../model/article.ts';
import { detailOf, fail, type Result, succeed } from '../model/result.ts';
import { isSamePath } from '../text/article-address.ts';
import { pause } from '../text/pause.ts';
import { loadedPictures } from './loaded-pictures.ts';
import type { PageChanges } from './page-changes.ts';
import { loadedAddress, withoutStaleCanonical } from './stale-canonical.ts';

/** Judges the lists of a page by the analysis that its article was taken from. */
export interface ListJudge {
  /** Called once there is something to be judged. */
  prepare(): Promise<void>;
  judge(analysis: PageAnalysis): Promise<void>;
}

/**
 * Reads the document this script stands in, and keeps the reading while nothing changes there. Its
 * text is given first; the lists are judged after it was.
 */
export class PageReader {
  readonly #lists: ListJudge;
  readonly #changes: PageChanges;
  #kept: Reading | null = null;
  #reading: Promise<unknown> = Promise.resolve();
  #judging: Promise<unknown> = Promise.resolve();
  #sequence = 0;

  constructor(lists: ListJudge, changes: PageChanges) {
    this.#lists = lists;
    this.#changes = changes;
  }

  /** Resolves when nothing is being read, and the lists of what was read are judged. */
  async settled(): Promise<void> {
    await this.#reading;
    await this.#judging;
  }

  /**
   * Resolves when the lists need not be looked for, or cannot be judged by a reading: where that is
   * one of an article, it is made now, since whoever asks for the lists asks for the text as well.
   */
  async listsJudged(): Promise<void> {
    await within(MOST_LOADING, arrived(), () => undefined);
    await this.settled();
    const isOfArticle = !this.#kept || (this.#kept.isArticle && !this.#kept.isOther);
    if (isOfArticle && !this.#changes.lists.isSo) await this.read({ force: false });
    await this.settled();
  }

  /** Says plainly why not where the page cannot be read. */
  read(options: ReadOptions): Promise<Result<Reading>> {
    const reading = this.#reading.then(() => this.#read(options));
    this.#reading = reading;
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
    const sequence = ++this.#sequence;
    this.#kept = null;
    const changes = alone ? this.#changes.text : this.#changes;
    let taken: TakenFrom | null = null;
    const reading = await readInSlices(document, {
      url: location.href,
      force,
      other,
      copying: () => changes.begin([document]),
      copied: (inner) => changes.also(inner),
      ...(!alone && { taken: (from) => (taken = from) }),
    });
    if (!alone) this.#judging = this.#judge(taken, sequence);
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

  /** Gives whether they could be judged: else they are looked for anew when they are asked for. */
  #judgeBy = async (from: TakenFrom): Promise<boolean> => {
    try {
      await this.#lists.judge(from.analysis());
      return true;
    } catch {
      return false;
    }
  };

  /** Once the text is on its way. What has been read anew meanwhile is judged by that. */
  async #judge(from: TakenFrom | null, sequence: number): Promise<void> {
    const url = location.href;
    await pause();
    const can = from !== null && (await this.#canJudge());
    if (sequence !== this.#sequence) return;
    const isStill = can && url === location.href;
    if (!(from && isStill && (await this.#judgeBy(from)))) this.#changes.lists.end();
  }
}

/** Milliseconds: lists of a page that has not arrived by then are looked for in what is there. */
const MOST_LOADING = 3000;

const arrived = (): Promise<void> =>
  new Promise((done) => {
    if (document.readyState !== 'loading') done();
    else document.addEventListener('DOMContentLoaded', () => done(), { once: true });
  });

/** Where reading was asked for all the same, there was nothing to be read. */
const whyNothing = (force: boolean) =>
  force || !document.body?.textContent?.trim() ? 'pageEmpty' : 'pageNoArticle';
