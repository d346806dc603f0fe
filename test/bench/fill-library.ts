import type { Reading } from '../../src/model/article.ts';
import { COLOURS } from '../../src/model/quote.ts';
import { openIdb } from '../../src/store/database/open-idb.ts';
import { randomFrom } from '../random-from.ts';

const SYLLABLES =
  'ba ce di fo gu lin mar ner pol rast sel tor van wick yor har mill sen ton ard'.split(' ');

/** Words of a made-up language, the first ones much more frequent, as in every language. */
function vocabulary(random: () => number, size: number): () => string {
  const pick = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'a';
  const words = Array.from(
    { length: size },
    () => pick() + pick() + (random() < 0.5 ? pick() : ''),
  );
  return () => words[Math.floor(size * random() ** 3)] ?? 'a';
}

/** What is written: how many articles, quotes of each, and copies among the articles. */
interface Plan {
  articles: number;
  quotes: number;
  copies: number;
  seed: number;
  /** Words of each copy. */
  copyWords?: number;
}

/** Fills the store of this profile; gives some words that stand in it. */
async function fill({ articles, quotes, copies, seed, copyWords = 900 }: Plan): Promise<string[]> {
  const random = randomFrom(seed);
  const word = vocabulary(random, 8000);
  const sentence = (length: number) => `${Array.from({ length }, word).join(' ')}.`;
  const docs = openIdb('lectern');
  const kept = openIdb('lectern-copies');
  const keys = Array.from({ length: articles }, (_, i) => `2-${i.toString(16).padStart(24, '0')}`);
  const start = Date.now() - articles * 3_600_000;
  for (const [index, key] of keys.entries()) {
    const at = start + index * 3_600_000;
    const url = `https://${word()}${index % 40}.example/${index}`;
    const header = {
      url,
      canonicalUrl: null,
      title: sentence(8),
      byline: sentence(2),
      published: null,
      siteName: null,
    };
    const written: object[] = [
      { _id: `article:${key}`, header, kept: true, created: at, updated: at },
    ];
    if (index % 4 === 0)
      written.push({ _id: `note:${key}`, key, text: sentence(20), tags: [word()], updated: at });
    for (let place = 0; place < quotes; place++) {
      const text = sentence(12 + Math.floor(random() * 40));
      written.push({
        _id: `quote:${key}:${String(place).padStart(9, '0')}`,
        key,
        text,
        selectors: {
          quote: {
            type: 'TextQuoteSelector',
            exact: text,
            prefix: sentence(4),
            suffix: sentence(4),
          },
          position: {
            type: 'TextPositionSelector',
            start: place * 500,
            end: place * 500 + text.length,
          },
        },
        basis: 'article',
        colour: COLOURS[Math.floor(random() * 5)],
        note: random() < 0.2 ? sentence(9) : '',
        tags: random() < 0.3 ? [word()] : [],
        created: at,
        updated: at,
        removed: null,
      });
    }
    await docs.bulkDocs(written);
    if (index < copies)
      await kept.put({ _id: `copy:${key}`, reading: readingOf(header, sentence(copyWords)) });
  }
  const device = openIdb('lectern-local');
  await device.put({
    _id: 'newest',
    keys: keys.slice(-30).reverse(),
  } as object as PouchDB.Core.PutDocument<object>);
  await device.put({
    _id: 'recent',
    keys: keys.slice(0, copies),
  } as object as PouchDB.Core.PutDocument<object>);
  await Promise.all([docs.close(), kept.close()]);
  return Array.from({ length: 50 }, (_, i) =>
    i % 2 ? word().slice(0, 4) : `${word()} ${word().slice(0, 3)}`,
  );
}

const readingOf = (header: object, text: string): Reading =>
  ({
    isArticle: true,
    article: {
      ...header,
      text,
      content: `<p>${text}</p>`,
      captions: [],
      furtherReading: [],
      words: 900,
      minutes: 4,
    },
    removals: [],
  }) as unknown as Reading;

Object.assign(globalThis, { fillLibrary: fill });
