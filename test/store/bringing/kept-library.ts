import { writeBackup } from '../../../src/export/backup/write-backup.ts';
import type { Reading } from '../../../src/model/article.ts';
import type { CopyPicture, IncomingSettings } from '../../../src/model/incoming.ts';
import { DEFAULT_READING } from '../../../src/model/reading-settings.ts';
import { backedUpArticles, backedUpCopies } from '../../../src/store/bringing/backed-up.ts';
import type { OpenDatabase } from '../../../src/store/database/collection.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { createStore } from '../../../src/store/store.ts';
import { anArticle } from '../../export/an-article.ts';
import { HARD_TEXTS } from '../../export/library/exported-sample.ts';

export const SETTINGS: IncomingSettings = {
  hiding: {
    mode: 'ask',
    sites: { 'a.example': 'never' },
    badge: true,
    shareRows: false,
    comments: false,
    learns: true,
  },
  quotes: { colour: 'green', keepCopies: true, paint: 'always' },
  pictures: { pictures: 'all', keep: true },
  reading: {
    everywhere: { ...DEFAULT_READING, theme: 'sepia', size: 120 },
    sites: { 'a.example': { ...DEFAULT_READING, justified: true } },
  },
  readerSites: ['b.example'],
  out: { template: '{{title}}', reminds: false, folderArticles: true },
  readings: {
    '2-abc': {
      place: {
        selectors: {
          quote: { type: 'TextQuoteSelector', exact: 'Words', prefix: 'a', suffix: 'b' },
          position: { type: 'TextPositionSelector', start: 1, end: 6 },
        },
        share: 0.5,
        line: { at: 3, top: -12 },
      },
      back: ['a list'],
    },
  },
};

export const headerAt = (place: number) => ({
  url: `https://site${place}.example/story`,
  canonicalUrl: null,
  title: `Story ${place} ${HARD_TEXTS[place % HARD_TEXTS.length]}`,
  byline: 'Ada Stone',
  published: '2026-11-19',
  siteName: null,
});

export const aReading = (place: number): Reading => ({
  isArticle: true,
  article: anArticle({
    ...headerAt(place),
    content: `<p>Text ${place}</p>`,
    text: `Text ${place}`,
  }),
  removals: [],
  ms: { detect: 0, extract: 0 },
});

/** Keeps quotes, notes and copies of some articles, the texts as hard as can be. */
export async function fillStore(open: OpenDatabase, articles = 3): Promise<void> {
  const store = createStore(open);
  for (let place = 0; place < articles; place += 1) {
    const header = headerAt(place);
    for (const [at, text] of HARD_TEXTS.entries()) {
      const quote = await store.addQuote({
        header,
        text,
        selectors: {
          quote: { type: 'TextQuoteSelector', exact: text, prefix: 'a', suffix: 'b' },
          position: { type: 'TextPositionSelector', start: at * 100, end: at * 100 + text.length },
        },
        basis: at % 2 ? 'page' : 'article',
        colour: 'blue',
      });
      if (at % 3 === 0)
        await store.changeQuotes([quote.id], {
          note: { base: '', text },
          addTags: ['a tag', text],
        });
      if (at === 5) await store.removeQuotes([quote.id]);
    }
    await store.changeNote(header, { text: { base: '', text: `Note ${place}` }, addTags: ['sea'] });
    await store.putCopy(aReading(place));
  }
}

/** The backup of a store. */
export async function backupOf(open: OpenDatabase): Promise<Blob> {
  const library = openLibrary(open);
  const articles = await library.articles();
  const none = () => undefined;
  const body = writeBackup({
    articles: backedUpArticles(library, articles, none),
    copies: withPictures(backedUpCopies(library, await library.copied(), none)),
    rules: [],
    settings: SETTINGS,
    now: Date.UTC(2026, 10, 27),
  });
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** Two pictures of each copy, by its address. */
export const picturesAt = (url: string): CopyPicture[] =>
  ['a', 'b'].map((name) => ({
    address: `${url}/${name}.png`,
    bytes: new TextEncoder().encode(`\x89PNG ${url} ${name}`),
  }));

async function* withPictures(copies: AsyncIterable<{ reading: Reading }>) {
  for await (const { reading } of copies)
    yield {
      reading,
      pictures: async function* () {
        yield* picturesAt(reading.article.url);
      },
    };
}

/** All that is in a library, to be compared. */
export async function everythingIn(open: OpenDatabase) {
  const library = openLibrary(open);
  const articles = (await library.articles()).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = articles.map(({ key }) => key);
  return { articles, kept: await library.kept(keys), copied: (await library.copied()).toSorted() };
}
