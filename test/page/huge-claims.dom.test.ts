import '../stand-in/extension.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { sendMessage } from '../../src/browser/runtime-messages.ts';
import { ask } from '../../src/messages/ask.ts';
import type { PageReports, PageRequests } from '../../src/messages/protocol.ts';
import { headerOf } from '../../src/model/header-of.ts';
import type { Result } from '../../src/model/result.ts';
import { HidingController } from '../../src/page/hiding/hiding-controller.ts';
import { PageChanges } from '../../src/page/page-changes.ts';
import { PageReader } from '../../src/page/page-reader.ts';
import { PageQuotes } from '../../src/page/quotes/page-quotes.tsx';
import { store } from '../stand-in/background.ts';
import { onlyTab, speaker } from '../stand-in/extension.ts';
import { selectWords } from '../stand-in/select-words.ts';
import { at } from '../store/sample.ts';

const changes = new PageChanges();
const reader = new PageReader(new HidingController(changes), changes);
const readHere = () => reader.read({ force: true });

const HUGE = 'x'.repeat(2_000_000);
const WORDS = 'made of elm from one hedge';

let page: HTMLElement;
let ending: AbortController;
let url: string;
const ours = speaker.current;
const title = document.title;

beforeEach(() => {
  url = new URL(`?page=${crypto.randomUUID()}`, location.href).href;
  history.replaceState(null, '', url);
  Object.assign(onlyTab, { url });
  page = document.createElement('main');
  page.innerHTML = `<h1>The mill</h1><p>It was ${WORDS}, felled in a storm. ${'The valley was silent for years. '.repeat(20)}</p>`;
  document.body.append(page);
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  page.remove();
  for (const claim of document.head.querySelectorAll('[data-claim]')) claim.remove();
  document.title = title;
  document.getSelection()?.removeAllRanges();
  speaker.current = ours;
});

const speakAsPage = () => {
  speaker.current = { id: 'lectern', url, frameId: 0, tab: { id: onlyTab.id } };
};

function claim(tag: string, attributes: Record<string, string>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...attributes, 'data-claim': '' }))
    element.setAttribute(name, value);
  document.head.append(element);
}

/** A page that says too much about itself, everywhere. */
function claimEverything(): void {
  document.title = HUGE;
  claim('link', { rel: 'canonical', href: `/${HUGE}` });
  for (const name of [
    'og:title',
    'author',
    'og:site_name',
    'description',
    'article:published_time',
  ])
    claim('meta', { property: name, content: HUGE });
  claim('meta', { property: 'og:image', content: `https://paper.example/${HUGE}` });
}

describe('of a page whose every claim is two million letters long', () => {
  test('words are saved on the page', async () => {
    claimEverything();
    speakAsPage();
    const kit = new PageQuotes();
    void kit.begin(ending.signal);
    selectWords(page, WORDS);
    await kit.save();
    const kept = await store.kept({ url, canonicalUrl: null });
    expect(kept.quotes).toMatchObject([{ text: WORDS }]);
  });

  test('the article is read, copied, named and noted', async () => {
    claimEverything();
    const reading = await readHere();
    if (!reading.ok) throw new Error(reading.error.code);
    const { article } = reading.value;
    const { content, text, ...claims } = article;
    expect(JSON.stringify(claims).length).toBeLessThan(20_000);
    const change = { text: { base: '', text: 'Words' } };
    const noted = await ask('note:change', { header: headerOf(article), change });
    expect(noted).toMatchObject({ ok: true });
    const kept = await ask('copy:keep', { reading: reading.value, keeps: true });
    expect(kept).toMatchObject({ ok: true });
  });
});

test('a copy that was kept with a huge title before is worked on as any other', async () => {
  const reading = await readHere();
  if (!reading.ok) throw new Error(reading.error.code);
  const old = {
    ...reading.value,
    article: { ...reading.value.article, title: HUGE, byline: HUGE },
  };
  const change = { text: { base: '', text: 'Words' } };
  const noted = await ask('note:change', { header: headerOf(old.article), change });
  expect(noted).toMatchObject({ ok: true });
  expect(await ask('copy:keep', { reading: old, keeps: true })).toMatchObject({ ok: true });
});

describe('a message of a page with any one text huge', () => {
  const address = () => ({ url, canonicalUrl: url });
  const quote = { text: WORDS, selectors: at(1, 2), basis: 'page', colour: 'yellow' } as const;
  const id = 'quote:k:1';
  const change = { colour: 'pink' as const };
  const requests = (): { [N in keyof PageRequests]: PageRequests[N][0] } => ({
    'page:kept': { page: address() },
    'page:quote': { page: address(), title: 't', quote },
    'page:change': { page: address(), id, change },
    'page:remove': { page: address(), id },
    'page:restore': { page: address(), id },
    'page:note': { page: address(), id },
    'page:site': {},
    'page:lists': { page: 1, lists: [{ make: 1, links: [1] }] },
    'page:part': { name: 'second-opinion' },
  });
  const reports: { [N in keyof PageReports]: PageReports[N] } = {
    'page:seen': { article: true, ms: 1 },
    'page:hiding': { links: 1 },
    'page:picked': { selector: '.list', heading: 'h', linkDensity: 1 },
    'page:pointed': { id },
  };
  const sent = () => [
    ...Object.entries(requests()).map(([pageAsk, request]) => ({ pageAsk, request })),
    ...Object.entries(reports).map(([report, body]) => ({ report, body })),
  ];

  test('is done or refused with a sentence, and nothing huge is kept', async () => {
    speakAsPage();
    let tried = 0;
    for (const message of sent())
      for (const huge of withEachTextHuge(message)) {
        const reply = (await sendMessage(huge)) as Result<unknown>;
        if (!reply.ok) expect(messages).toHaveProperty(reply.error.code);
        tried++;
      }
    expect(tried).toBeGreaterThan(25);
    const kept = await store.kept({ url, canonicalUrl: null });
    expect(JSON.stringify(kept).length).toBeLessThan(200_000);
  });
});

/** A message again and again, each time with another one of its texts huge. */
function withEachTextHuge<Value>(value: Value): Value[] {
  if (typeof value === 'string')
    return [(URL.canParse(value) ? `${value}&${HUGE}` : value + HUGE) as Value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    withEachTextHuge(part).map((huge) =>
      Array.isArray(value) ? ([huge] as Value) : { ...value, [name]: huge },
    ),
  );
}
