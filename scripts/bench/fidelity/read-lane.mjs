// @ts-check
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openContest } from '../contest.mjs';
import { readHtml } from '../corpus.mjs';

/**
 * @typedef {import('../corpus.mjs').Gold} Gold
 * @typedef {import('./wanted-parts.mjs').Kind} Kind
 * @typedef {Record<Kind, import('./count-kept.mjs').Count>} Counts
 */

/** Milliseconds; a page that takes an extractor longer is one that it gave up on. */
const MOST_READING = 60_000;

/** @param {Promise<any>} reading @returns {Promise<any>} `undefined` when time is up */
async function inTime(reading) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const end = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), MOST_READING);
  });
  return Promise.race([reading.catch(() => null), end]).finally(() => clearTimeout(timer));
}

/** One browser that extracts and one thread that counts, for a page at a time. */
export class ReadLane {
  #executablePath;
  #contest;
  #counter = new Worker(new URL('./count-worker.mjs', import.meta.url));

  /** @param {string} executablePath @returns {Promise<ReadLane>} */
  static async open(executablePath) {
    return new ReadLane(executablePath, await openContest(executablePath));
  }

  /** @param {string} executablePath @param {Awaited<ReturnType<typeof openContest>>} contest */
  constructor(executablePath, contest) {
    this.#executablePath = executablePath;
    this.#contest = contest;
  }

  /**
   * @param {string} folder @param {Gold} page @param {readonly string[]} extractors
   * @param {(name: string) => void} tellLate called with the extractor that time was up for
   * @returns {Promise<Record<string, Counts>>} what of the page each has kept
   */
  async read(folder, { id, url, main_content: gold }, extractors, tellLate) {
    const html = readHtml(folder, id);
    /** @type {Record<string, string>} */
    const contents = {};
    for (const name of extractors) {
      const read = await inTime(this.#contest.call(name, html, url));
      contents[name] = withLead(read?.content ?? '', read?.leadImage);
      if (read !== undefined) continue;
      tellLate(name);
      await this.#reopen();
    }
    this.#counter.postMessage({ html, gold, contents });
    const [counts] = await once(this.#counter, 'message');
    return counts;
  }

  /** A page that still computes hears nothing any more. */
  async #reopen() {
    await this.#contest.close();
    this.#contest = await openContest(this.#executablePath);
  }

  async close() {
    await Promise.all([this.#contest.close(), this.#counter.terminate()]);
  }
}

/** Ours lifts the picture above the text out of it, and shows it there. @param {string} content @param {{ src: string } | null | undefined} lead */
const withLead = (content, lead) =>
  lead ? `<img src="${lead.src.replaceAll('"', '%22')}">${content}` : content;
