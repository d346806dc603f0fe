import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Origin } from '../../src/browser/origin.ts';
import {
  type FrameRequestHandlers,
  type PageRequestHandlers,
  type PageSender,
  type ReportHandlers,
  type RequestHandlers,
  route,
} from '../../src/messages/route.ts';
import { NO_FOLDER } from '../../src/model/folder.ts';
import { DEFAULT_OUT } from '../../src/model/out-settings.ts';
import type { PageQuote, Quote } from '../../src/model/quote.ts';
import { NO_CHOICES } from '../../src/model/reading-settings.ts';
import { succeed } from '../../src/model/result.ts';
import { DEFAULT_HIDING } from '../../src/model/settings.ts';
import { at, header, reading, rule, siteRule } from '../store/sample.ts';

const surface: Origin = { from: 'extension' };
const url = 'https://example.com/a';
const page: Origin = { from: 'page', tabId: 7, url, origin: 'https://example.com' };
const frame: Origin = { from: 'frame', tabId: 7, frameId: 3, document: 'd' };
const note = { key: 'k', text: 'Words', tags: [], updated: 1 };

/** Every call that reached a handler. */
let reached: unknown[][];
let requests: RequestHandlers;
let pageRequests: PageRequestHandlers;
let frameRequests: FrameRequestHandlers;
let reports: ReportHandlers;

beforeEach(() => {
  reached = [];
  const reach =
    <T>(name: string, value: T) =>
    async (request: unknown) => {
      reached.push([name, request]);
      return succeed(value);
    };
  const quote: Quote = {
    id: 'q',
    ...note,
    selectors: at(0, 1),
    basis: 'page',
    colour: 'blue',
    note: '',
    created: 1,
  };
  const settings = { colour: 'blue' as const, keepCopies: true, paint: 'always' as const };
  requests = {
    'kept:get': reach('kept:get', { key: 'k', note, quotes: [], settings, keepsCopy: false }),
    'note:change': reach('note:change', note),
    'notes:remove': reach('notes:remove', { keys: ['k'] }),
    'notes:restore': reach('notes:restore', { keys: ['k'] }),
    'quote:add': reach('quote:add', quote),
    'quotes:change': reach('quotes:change', [quote]),
    'quotes:remove': reach('quotes:remove', { ids: ['q'] }),
    'quotes:restore': reach('quotes:restore', [quote]),
    'entries:lay': reach('entries:lay', { piece: 0 }),
    'entries:bring': reach('entries:bring', { keys: ['k'], copied: [] }),
    'copy:stage': reach('copy:stage', { key: 'k' }),
    'copies:unstage': reach('copies:unstage', { staging: 's' }),
    'tags:list': async () => succeed([]),
    'removed:empty': reach('removed:empty', { keys: ['k'] }),
    'unread:remove': reach('unread:remove', { id: 'q' }),
    'unread:restore': reach('unread:restore', { id: 'q' }),
    'settings:quotes': reach('settings:quotes', settings),
    'settings:set-quotes': reach('settings:set-quotes', settings),
    'settings:pictures': reach('settings:pictures', { pictures: 'all', keep: true }),
    'settings:set-pictures': reach('settings:set-pictures', { pictures: 'none', keep: true }),
    'folder:state': reach('folder:state', NO_FOLDER),
    'folder:write': reach('folder:write', NO_FOLDER),
    'folder:write-all': reach('folder:write-all', NO_FOLDER),
    'folder:stop': reach('folder:stop', NO_FOLDER),
    'settings:out': reach('settings:out', DEFAULT_OUT),
    'settings:set-out': reach('settings:set-out', DEFAULT_OUT),
    'settings:reading': reach('settings:reading', NO_CHOICES),
    'settings:set-reading': reach('settings:set-reading', NO_CHOICES),
    'reader:sites': reach('reader:sites', []),
    'reader:set-site': reach('reader:set-site', []),
    'read:get': reach('read:get', { place: null, back: [] }),
    'read:place': reach('read:place', { place: null, back: [] }),
    'read:back': reach('read:back', { place: null, back: [] }),
    'quote:point': reach('quote:point', { id: 'q' }),
    'copy:keep': reach('copy:keep', { key: 'k' }),
    'copies:unkept': reach('copies:unkept', { count: 1 }),
    'copies:forget': reach('copies:forget', { count: 1 }),
    'copy:put': reach('copy:put', { key: 'k' }),
    'copy:get': reach('copy:get', reading('a')),
    'reader:open': reach('reader:open', { key: 'k' }),
    'settings:hiding': reach('settings:hiding', DEFAULT_HIDING),
    'settings:set-hiding': reach('settings:set-hiding', DEFAULT_HIDING),
    'rules:list': reach('rules:list', []),
    'rule:put': reach('rule:put', siteRule()),
    'rule:remove': reach('rule:remove', { id: 'r' }),
    'rule:restore': reach('rule:restore', siteRule()),
    'lists:forget': reach('lists:forget', null),
    'rules:import': reach('rules:import', { added: 0, replaced: 0, same: 0 }),
  };
  const reachFrom =
    <T>(name: string, value: T) =>
    async (request: unknown, sender: PageSender) => {
      reached.push([name, request, sender]);
      return succeed(value);
    };
  const { note: _, tags: __, ...bare } = quote;
  const onPage: PageQuote = { ...bare, hasNote: false };
  frameRequests = {
    'quote:framed': reach('quote:framed', quote),
    'quotes:change': reach('framed quotes:change', [quote]),
    'tags:list': reach('framed tags:list', []),
  };
  pageRequests = {
    'page:kept': reachFrom('page:kept', { key: 'k', quotes: [onPage], settings }),
    'page:quote': reachFrom('page:quote', onPage),
    'page:change': reachFrom('page:change', onPage),
    'page:remove': reachFrom('page:remove', { id: 'q' }),
    'page:restore': reachFrom('page:restore', onPage),
    'page:note': reachFrom('page:note', { token: 't' }),
    'page:site': reachFrom('page:site', null),
    'page:lists': reachFrom('page:lists', null),
    'page:part': reachFrom('page:part', null),
  };
  reports = {
    'page:hiding': async () => undefined,
    'page:picked': async () => undefined,
    'page:pointed': async () => undefined,
    'page:seen': async (report, tabId) => {
      reached.push(['page:seen', report, tabId]);
    },
  };
});

afterEach(() => vi.restoreAllMocks());

const give = (message: unknown, origin: Origin) =>
  route({ requests, frameRequests, pageRequests, reports }, message, origin);
const refused = { ok: false, error: { code: 'requestRefused' } };

describe('requests', () => {
  test('reach their handler from our own pages, and its reply comes back', async () => {
    const request = { header: header('a'), change: { text: { base: '', text: 'Words' } } };
    const reply = await give({ ask: 'note:change', request }, surface);
    expect(reply).toEqual({ ok: true, value: note });
    expect(reached).toEqual([['note:change', request]]);
  });

  test.each<[keyof RequestHandlers, object]>([
    ['kept:get', { page: { url: 'https://example.com/', canonicalUrl: null } }],
    [
      'quote:add',
      { header: header('a'), text: 'q', selectors: at(1, 2), basis: 'article', colour: 'yellow' },
    ],
    ['quotes:change', { ids: ['q'], change: { colour: 'pink', addTags: ['mills'] } }],
    ['quotes:change', { ids: ['q'], change: { note: { base: '', text: 'Words' } } }],
    ['quotes:remove', { ids: ['q'] }],
    ['quotes:restore', { ids: ['q'] }],
    ['settings:quotes', {}],
    ['settings:set-quotes', { settings: { keepCopies: false } }],
    ['settings:pictures', {}],
    ['settings:set-pictures', { settings: { pictures: 'none', keep: true } }],
    ['notes:remove', { keys: ['k'] }],
    ['notes:restore', { keys: ['k'] }],
    ['copy:keep', { reading: reading('a'), keeps: true }],
    ['copy:put', { reading: reading('a') }],
    ['copy:get', { key: 'k' }],
    ['reader:open', { tabId: 1, force: false }],
    ['settings:hiding', {}],
    [
      'settings:set-hiding',
      { settings: { ...DEFAULT_HIDING, sites: { 'example.com': 'always' } } },
    ],
    ['rules:list', { site: null }],
    ['rule:put', { rule: rule() }],
    ['rule:put', { rule: { ...rule(), id: 'r' } }],
    ['rule:remove', { id: 'r' }],
    ['rule:restore', { id: 'r' }],
    ['rules:import', { rules: [siteRule()] }],
  ])('%s arrives as it was sent', async (ask, request) => {
    await give({ ask, request }, surface);
    expect(reached).toEqual([[ask, request]]);
  });

  test.each<Origin>([page, { from: 'stranger' }])('are refused from $from', async (origin) => {
    const reply = await give({ ask: 'copy:get', request: { key: 'k' } }, origin);
    expect(reply).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test.each([
    ['an unknown name', 'note:burn', {}],
    ['a name every object has', 'constructor', {}],
    ['nothing in it', 'note:change', undefined],
    ['a missing part', 'note:change', { text: 'Words' }],
    ['a part of another type', 'note:change', { header: header('a'), text: { toString: 1 } }],
    ['an address that is none', 'kept:get', { page: { url: 'here', canonicalUrl: null } }],
    [
      'a place before the beginning',
      'quote:add',
      { header: header('a'), text: 'q', selectors: at(-1, 2) },
    ],
    ['half a reading', 'copy:put', { reading: { article: {} } }],
    ['a tab that is no number', 'reader:open', { tabId: '1', force: false }],
    [
      'a mode that is none',
      'settings:set-hiding',
      { settings: { ...DEFAULT_HIDING, mode: 'loud' } },
    ],
    ['a choice that is none', 'settings:set-pictures', { settings: { pictures: 'some' } }],
    ['half of the settings', 'settings:set-hiding', { settings: { mode: 'ask' } }],
    ['a rule that does nothing', 'rule:put', { rule: { ...rule(), action: 'fold' } }],
    ['a rule for nothing', 'rule:put', { rule: { ...rule(), selector: '' } }],
    ['a share of more than all', 'rules:import', { rules: [siteRule({ linkDensity: 1.1 })] }],
  ])('with %s are refused', async (_, ask, request) => {
    expect(await give({ ask, request }, surface)).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test('an error thrown by a handler comes back as a failure, and is named on the console', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    requests['copy:get'] = () => Promise.reject(new TypeError('deep down'));
    const reply = await give({ ask: 'copy:get', request: { key: 'k' } }, surface);
    expect(reply).toEqual({
      ok: false,
      error: { code: 'requestFailed', detail: 'TypeError: deep down' },
    });
    expect(said).toHaveBeenCalledOnce();
  });
});

describe('requests of a page', () => {
  const request = { page: { url, canonicalUrl: null } };

  test('reach their handler with the page that the browser names, and their own name', async () => {
    const id = '0lz3k9x2a-00c0ffee';
    await give({ pageAsk: 'page:kept', id, request }, page);
    expect(reached).toEqual([['page:kept', request, { ...page, id }]]);
  });

  test.each<Origin>([surface, { from: 'stranger' }])('are refused from $from', async (origin) => {
    expect(await give({ pageAsk: 'page:kept', request }, origin)).toMatchObject(refused);
    expect(reached).toEqual([]);
  });
});

describe('a frame of ours in a page', () => {
  test('asks for its one quote, and writes by handlers of its own', async () => {
    const change = { note: { base: '', text: 'Words' } };
    await give({ ask: 'quote:framed', request: { token: 't' } }, frame);
    await give({ ask: 'quotes:change', request: { ids: ['q'], change } }, frame);
    expect(reached).toEqual([
      ['quote:framed', { token: 't' }],
      ['framed quotes:change', { ids: ['q'], change }],
    ]);
  });

  test.each([
    [
      'what is kept',
      { ask: 'kept:get', request: { page: { url: 'https://e.example/', canonicalUrl: null } } },
    ],
    ['removing', { ask: 'quotes:remove', request: { ids: ['q'] } }],
    ['a copy', { ask: 'copy:get', request: { key: 'k' } }],
    ['settings', { ask: 'settings:quotes', request: {} }],
    [
      'what a page may',
      {
        pageAsk: 'page:remove',
        request: { page: { url: 'https://e.example/', canonicalUrl: null }, id: 'q' },
      },
    ],
    ['a report', { report: 'page:seen', body: { article: true, ms: 1 } }],
  ])('is refused %s', async (_, message) => {
    expect(await give(message, frame)).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test.each<Origin>([surface, page, { from: 'stranger' }])(
    'is not what $from can pass for',
    async (origin) => {
      expect(await give({ ask: 'quote:framed', request: { token: 't' } }, origin)).toMatchObject(
        refused,
      );
      expect(reached).toEqual([]);
    },
  );
});

describe('reports', () => {
  const seen = { report: 'page:seen', body: { article: true, ms: 1.5 } };

  test('reach their handler from a page, with its tab', async () => {
    await give(seen, page);
    expect(reached).toEqual([['page:seen', { article: true, ms: 1.5 }, 7]]);
  });

  test.each<Origin>([surface, { from: 'stranger' }])('are refused from $from', async (origin) => {
    expect(await give(seen, origin)).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test.each([
    ['an unknown name', { report: 'page:owned', body: {} }],
    ['a wrong shape', { report: 'page:seen', body: { article: 'yes', ms: 1 } }],
  ])('with %s are refused', async (_, message) => {
    expect(await give(message, page)).toMatchObject(refused);
    expect(reached).toEqual([]);
  });
});

test.each([
  ['news, which is for the surfaces', { news: 'store:changed', body: { keys: [] } }],
  ['another text', 'hello'],
  ['nothing', null],
])('%s is left alone', (_, message) => {
  expect(give(message, surface)).toBeUndefined();
});
